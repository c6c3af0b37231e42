import { formatNumber } from '#i18n/domain/format-number.ts';

interface MeanDotsProps {
  readonly means: readonly { readonly label: string; readonly mean: number }[];
  /** The highest step of the scale; the lowest is 1. */
  readonly highest: number;
}

/** Means on the whole scale, each under its name, the figure behind it. In percent of the width, so that names wrap and text can grow. */
export function MeanDots({ means, highest }: MeanDotsProps) {
  const at = (value: number) => `${(3 + (94 * (value - 1)) / (highest - 1)).toFixed(2)}%`;
  return (
    <ol className="bars">
      {means.map(({ label, mean }) => (
        <li key={label}>
          <span className="t">{label}</span>
          <svg className="dots" aria-hidden="true">
            <line x1={at(1)} x2={at(highest)} y1="50%" y2="50%" stroke="var(--rule)" strokeWidth="2" />
            <line x1={at(1)} x2={at(mean)} y1="50%" y2="50%" stroke="var(--teal)" strokeWidth="4" />
            <circle cx={at(mean)} cy="50%" r="7" fill="var(--teal)" />
          </svg>
          <b className="n">{formatNumber(mean, 2)}</b>
        </li>
      ))}
      <li aria-hidden="true">
        <svg className="dots">
          {Array.from({ length: highest }, (_, i) => (
            <text key={i} x={at(i + 1)} y="50%" textAnchor="middle" dominantBaseline="central">
              {i + 1}
            </text>
          ))}
        </svg>
      </li>
    </ol>
  );
}
