import { hundredths } from '../results/hundredths.ts';
import { onThaiPaper } from './on-thai-paper.ts';
import type { TrendBlock } from './report-block.ts';

const [WIDTH, TOP, FOOT, LEFT, RIGHT] = [640, 26, 156, 34, 620] as const;

/** Means in order of time on the whole scale. A gap is a gap: a line through it would say what nobody said. */
export function PaperTrend({ trend: { caption, highest, points } }: { trend: TrendBlock }) {
  const step = points.length > 1 ? (RIGHT - LEFT - 40) / (points.length - 1) : 0;
  const x = (index: number) => LEFT + 20 + index * step;
  const y = (mean: number) => FOOT - ((FOOT - TOP) * (mean / 100 - 1)) / (highest - 1);
  const known = points.flatMap(({ name, mean }, index) => (mean === undefined ? [] : [{ name, mean, index }]));
  const path = known.map(
    ({ mean, index }) => `${known.some((one) => one.index === index - 1) ? 'L' : 'M'}${x(index)} ${y(mean)}`,
  );
  return (
    <figure className="paper-plot">
      <figcaption>{onThaiPaper(caption)}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} 190`}
        role="img"
        aria-label={known.map(({ name, mean }) => `${name} ${hundredths(mean)}`).join(' ')}
      >
        {Array.from({ length: highest }, (_, i) => (
          <g key={i}>
            <path className="paper-axis" d={`M${LEFT} ${y(100 * (i + 1))}H${RIGHT}`} />
            <text x={LEFT - 8} y={y(100 * (i + 1)) + 5} textAnchor="end">
              {onThaiPaper(i + 1)}
            </text>
          </g>
        ))}
        <path className="paper-line" d={path.join('')} />
        {known.map(({ name, mean, index }) => (
          <g key={name}>
            <circle cx={x(index)} cy={y(mean)} r="4" />
            <text x={x(index)} y={y(mean) - 9} textAnchor="middle">
              {onThaiPaper(hundredths(mean))}
            </text>
          </g>
        ))}
        {points.map(({ name }, index) => (
          <text key={name} x={x(index)} y="182" textAnchor="middle">
            {name}
          </text>
        ))}
      </svg>
    </figure>
  );
}
