import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { piecesOf, type Part } from './distribution.ts';

/** Below it a number no longer fits into its piece on a phone. */
const NARROW = 6.5;

/** The shares of the steps of a scale in one bar, the best at the left. Widths are attributes: a strict policy forbids styles in HTML. */
export function DistributionBar({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation('ui');
  const hatch = useId();
  const pieces = piecesOf(parts);
  const spoken = pieces.map(({ name, share }) => t('share', { step: name, share: formatNumber(share, 1) }));
  return (
    <svg className="bar" role="img" aria-label={spoken.join(' ')}>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="hatch" d="M0 0v7" />
      </pattern>
      {pieces.map(({ tone, share, start, width }) => (
        <g key={tone}>
          <rect data-step={tone} x={`${start}%`} width={`${width}%`} height="100%" />
          {tone === 1 && <rect x={`${start}%`} width={`${width}%`} height="100%" fill={`url(#${hatch})`} />}
          {share >= NARROW && (
            <text data-step={tone} x={`${start + width / 2}%`} y="50%">
              {formatNumber(share)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
