import { scaleBand, scaleLinear } from '@visx/scale';
import { formatNumber } from '#i18n/domain/format-number.ts';

const WIDTH = 300;
const TOP = 24;
const FOOT = 102;

export interface ColumnOfPlot {
  readonly label: string;
  readonly value: number;
}

/** How many on each of the last days; the last one is now. Columns begin at zero. */
export function Columns({ columns }: { columns: readonly ColumnOfPlot[] }) {
  const x = scaleBand({ domain: columns.map(({ label }) => label), range: [0, WIDTH], padding: 0.3 });
  const y = scaleLinear({ domain: [0, Math.max(1, ...columns.map(({ value }) => value))], range: [FOOT, TOP] });
  const spoken = columns.map(({ label, value }) => `${label} ${formatNumber(value)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} 138`} role="img" aria-label={spoken}>
      <path d={`M0 ${FOOT + 0.5}H${WIDTH}`} stroke="var(--edge)" />
      {columns.map(({ label, value }, index) => {
        const isNow = index === columns.length - 1;
        const middle = (x(label) ?? 0) + x.bandwidth() / 2;
        return (
          <g key={label}>
            <rect
              x={x(label)}
              y={y(value)}
              width={x.bandwidth()}
              height={FOOT - y(value)}
              rx="2"
              fill={isNow ? 'var(--teal)' : 'var(--step-4)'}
            />
            <text className={isNow ? 'strong' : undefined} x={middle} y={y(value) - 7} textAnchor="middle">
              {formatNumber(value)}
            </text>
            <text className={isNow ? 'strong' : undefined} x={middle} y="129" textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
