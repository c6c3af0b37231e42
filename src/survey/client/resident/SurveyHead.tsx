import type { MouseEvent } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Head } from '#ui/client/Head.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import type { ResidentPage } from '../../domain/resident-page.ts';
import { countOf, type LetterBoxState } from './letter-box.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

interface SurveyHeadProps {
  readonly page: ResidentPage;
  readonly language: Language;
  readonly state: LetterBoxState;
  readonly onLanguage: (event: MouseEvent, other: Language) => void;
}

/**
 * Whose page this is, the way into the other language, and the road below. The line of the road has its place also while there is nothing to say of it:
 * it comes and goes while somebody aims at a face, and the form must not move under her finger.
 */
export function SurveyHead({ page, language, state, onLanguage }: SurveyHeadProps) {
  const words = RESIDENT_WORDS[language];
  const other = language === 'th' ? 'en' : 'th';
  const isCut = state.road === 'cut';
  const waiting = countOf(state, 'waiting');
  const isTold = isCut || waiting > 0;
  return (
    <>
      <Head title={page.organisation} line={page.point.name} road={isCut ? 'cut' : 'open'}>
        <a
          className="button language"
          data-kind="quiet"
          lang={other}
          href={`?lang=${other}`}
          onClick={(event) => onLanguage(event, other)}
        >
          {words.inOtherLanguage}
        </a>
      </Head>
      <div role="status">
        <p className={isTold ? 'sync below' : 'sync below vacant'} data-state="waiting">
          <Icon name={isCut ? 'cut' : 'clock'} />
          <span>
            {isCut && <span className="nowrap">{words.cut}</span>}{' '}
            {waiting > 0 && <span className="nowrap">{words.waiting(waiting)}</span>}
          </span>
        </p>
      </div>
    </>
  );
}
