import { useId } from 'react';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { hundredths } from '../results/hundredths.ts';
import { onThaiPaper } from './on-thai-paper.ts';
import type { BarsBlock } from './report-block.ts';

/** A piece narrower than this, in hundredths of a percent, has no room for its figure. */
const NARROW = 650;

type Part = BarsBlock['bars'][number]['parts'][number];

/** How many of a hundred gave each step, under each other; drawn, because browsers print no backgrounds. The figures stand in the table before it. */
export function PaperBars({ bars: { caption, bars } }: { bars: BarsBlock }) {
  const hatch = useId();
  return (
    <figure className="paper-plot">
      <figcaption>{onThaiPaper(caption)}</figcaption>
      <ul className="paper-legend">
        {bars[0]?.parts.map(({ label, step }) => (
          <li key={label}>
            <svg className="bar" aria-hidden="true">
              <rect data-step={step || 'none'} width="100%" height="100%" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ol className="paper-bars">
        {bars.map(({ name, parts, mean }) => (
          <li key={name}>
            <span>{onThaiPaper(name)}</span>
            <svg className="bar" role="img" aria-label={parts.map(spoken).join(' ')}>
              <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path className="hatch" d="M0 0v7" />
              </pattern>
              {placed(parts).map(({ step, share, start }) => (
                <g key={step}>
                  <rect data-step={step || 'none'} x={`${start}%`} width={`${share / 100}%`} height="100%" />
                  {step === 1 && (
                    <rect x={`${start}%`} width={`${share / 100}%`} height="100%" fill={`url(#${hatch})`} />
                  )}
                  {share >= NARROW && (
                    <text data-step={step || 'none'} x={`${start + share / 200}%`} y="50%">
                      {onThaiPaper(formatNumber(share / 100))}
                    </text>
                  )}
                </g>
              ))}
            </svg>
            <b>{onThaiPaper(hundredths(mean))}</b>
          </li>
        ))}
      </ol>
    </figure>
  );
}

const spoken = ({ label, share }: Part): string => `${label} ${hundredths(share)}%`;

/** Where each piece begins, in percent. */
const placed = (parts: readonly Part[]): readonly (Part & { readonly start: number })[] =>
  parts.map((part, i) => ({ ...part, start: parts.slice(0, i).reduce((sum, { share }) => sum + share, 0) / 100 }));
