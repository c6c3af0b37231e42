import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { STEPS, type Step } from './Face.tsx';

/** How many chose each step. */
export type StepCounts = Readonly<Record<Step, number>>;

/** Below it a number no longer fits into its piece on a phone. */
const NARROW = 6.5;

/** The shares of the five steps in one bar, the best at the left. Widths are attributes: a strict policy forbids styles in HTML. */
export function DistributionBar({ counts }: { counts: StepCounts }) {
  const { t } = useTranslation('ui');
  const hatch = useId();
  const all = STEPS.reduce((sum, step) => sum + counts[step], 0);
  const shares = STEPS.map((step) => ({ step, share: all === 0 ? 0 : (100 * counts[step]) / all }));
  const pieces = shares.map((piece, index) => ({
    ...piece,
    start: shares.slice(0, index).reduce((sum, { share }) => sum + share, 0),
  }));
  const spoken = shares.map(({ step, share }) =>
    t('share', { step: t(`step.${step}`), share: formatNumber(share, 1) }),
  );
  return (
    <svg className="bar" role="img" aria-label={spoken.join(' ')}>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="hatch" d="M0 0v7" />
      </pattern>
      {pieces.map(({ step, share, start }) => (
        <g key={step}>
          <rect data-step={step} x={`${start}%`} width={`${share}%`} height="100%" />
          {step === 1 && <rect x={`${start}%`} width={`${share}%`} height="100%" fill={`url(#${hatch})`} />}
          {share >= NARROW && (
            <text data-step={step} x={`${start + share / 2}%`} y="50%">
              {formatNumber(share)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
