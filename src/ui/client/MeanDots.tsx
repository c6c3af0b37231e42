import { scaleLinear } from '@visx/scale';
import { formatNumber } from '#i18n/domain/format-number.ts';

const WIDTH = 340;
const LINE = 46;
const STEPS = [1, 2, 3, 4, 5] as const;

/** The mean of each dimension on the scale from 1 to 5. */
export function MeanDots({ means }: { means: readonly { readonly label: string; readonly mean: number }[] }) {
  const x = scaleLinear({ domain: [1, 5], range: [8, WIDTH - 52] });
  const foot = means.length * LINE;
  const spoken = means.map(({ label, mean }) => `${label} ${formatNumber(mean, 2)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${foot + 26}`} role="img" aria-label={spoken}>
      {means.map(({ label, mean }, index) => (
        <g key={label} transform={`translate(0 ${index * LINE})`}>
          <text className="name" x="0" y="22">
            {label}
          </text>
          <path d={`M${x(1)} 36H${x(5)}`} stroke="var(--rule)" strokeWidth="2" />
          <circle cx={x(mean)} cy="36" r="7" fill="var(--teal)" />
          <text className="strong" x={WIDTH} y="41" textAnchor="end">
            {formatNumber(mean, 2)}
          </text>
        </g>
      ))}
      {STEPS.map((step) => (
        <text key={step} x={x(step)} y={foot + 20} textAnchor="middle">
          {step}
        </text>
      ))}
    </svg>
  );
}
