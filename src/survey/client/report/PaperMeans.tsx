import { hundredths } from '../results/hundredths.ts';
import { onThaiPaper } from './on-thai-paper.ts';
import type { MeansBlock } from './report-block.ts';

/** Means on the whole scale, each behind its name. */
export function PaperMeans({ means: { caption, highest, means } }: { means: MeansBlock }) {
  const at = (value: number) => `${3 + (94 * (value - 1)) / (highest - 1)}%`;
  return (
    <figure className="paper-plot">
      <figcaption>{onThaiPaper(caption)}</figcaption>
      <ol className="paper-bars">
        {means.map(({ name, mean }) => (
          <li key={name}>
            <span>{onThaiPaper(name)}</span>
            <svg className="paper-dots" aria-hidden="true">
              <line className="paper-axis" x1={at(1)} x2={at(highest)} y1="50%" y2="50%" />
              <line className="paper-line" x1={at(1)} x2={at(mean / 100)} y1="50%" y2="50%" />
              <circle cx={at(mean / 100)} cy="50%" r="5" />
            </svg>
            <b>{onThaiPaper(hundredths(mean))}</b>
          </li>
        ))}
        <li aria-hidden="true">
          <span />
          <svg className="paper-dots">
            {Array.from({ length: highest }, (_, i) => (
              <text key={i} x={at(i + 1)} y="50%" textAnchor="middle" dominantBaseline="central">
                {onThaiPaper(i + 1)}
              </text>
            ))}
          </svg>
        </li>
      </ol>
    </figure>
  );
}
