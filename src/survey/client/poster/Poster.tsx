import { Face, STEPS } from '#ui/client/Face.tsx';
import { Qr } from '#ui/client/Qr.tsx';
import { toThaiDigits } from '#i18n/domain/thai-digits.ts';
import { POSTER } from './poster-text.ts';
import './poster.css';

export type PosterSize = 'a4' | 'a5';

interface PosterProps {
  readonly size: PosterSize;
  /** The whole name as on papers; empty until somebody has said it. */
  readonly organisation: string;
  readonly title: string;
  readonly about: string;
  readonly note: string;
  readonly english: string;
  readonly address: string;
  readonly hasFaces?: boolean;
}

/** A sheet to hang up, the same on both papers: who asks, for what, and the way there as a picture and in letters. */
export const Poster = (props: PosterProps) => {
  const { size, organisation, title, about, note, english, address, hasFaces = false } = props;
  return (
    <article className="poster" data-size={size} lang="th">
      <div className="poster-in">
        {organisation && <p className="poster-who">{toThaiDigits(organisation)}</p>}
        <h2>{title}</h2>
        <p className="poster-about">{toThaiDigits(about)}</p>
        {hasFaces && (
          <p className="poster-faces" aria-hidden="true">
            {STEPS.map((step) => (
              <Face key={step} step={step} />
            ))}
          </p>
        )}
        <Qr text={address} label={POSTER.qr} />
        <p className="poster-scan">{POSTER.scan}</p>
        <p>{POSTER.orType}</p>
        <p className="poster-address" lang="en" translate="no">
          {address}
        </p>
        <p className="poster-note">{note}</p>
        <p className="poster-english" lang="en">
          {english}
        </p>
      </div>
    </article>
  );
};
