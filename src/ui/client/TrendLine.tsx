import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { formatNumber } from '#i18n/domain/format-number.ts';

const WIDTH = 340;
const TOP = 16;
const FOOT = 116;

/** One month, say. Where nobody answered there is no value. */
export interface TrendPoint {
  readonly label: string;
  readonly value: number | undefined;
}

interface TrendLineProps {
  readonly points: readonly TrendPoint[];
  /** The ends of the axis; the note of the `Plot` says where it begins. */
  readonly from: number;
  readonly to: number;
  readonly places: 0 | 1 | 2;
}

/** A year as a line. A gap is a gap: a line through it would say what nobody said. */
export function TrendLine({ points, from, to, places }: TrendLineProps) {
  const x = scalePoint({ domain: points.map(({ label }) => label), range: [30, WIDTH - 12] });
  const y = scaleLinear({ domain: [from, to], range: [FOOT, TOP] });
  const at = ({ label }: TrendPoint) => x(label) ?? 0;
  const known = points.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
  const ends = [known.slice(0, 2), known.slice(-2).reverse()].filter((pair) => pair.length === 2);
  const spoken = known.map(({ label, value }) => `${label} ${formatNumber(value, places)}`).join(' ');
  const everySecond = points.length > 6 ? 2 : 1;
  return (
    <svg viewBox={`0 0 ${WIDTH} 146`} role="img" aria-label={spoken}>
      {y.ticks(to - from).map((tick) => (
        <g key={tick}>
          <path d={`M20 ${y(tick)}H${WIDTH}`} stroke="var(--rule)" />
          <text x="12" y={y(tick) + 5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <LinePath
        data={[...points]}
        x={at}
        y={({ value }) => y(value ?? from)}
        defined={({ value }) => value !== undefined}
        stroke="var(--teal)"
        strokeWidth={3}
        strokeLinejoin="round"
      />
      {known.map((point) => (
        <circle key={point.label} cx={at(point)} cy={y(point.value)} r="4" fill="var(--teal)" stroke="var(--ground)" />
      ))}
      {ends.map(([end, neighbour]) => (
        <text
          key={end!.label}
          className="strong"
          x={at(end!)}
          y={y(end!.value) + (neighbour!.value > end!.value ? 22 : -10)}
          textAnchor={anchorOf(at(end!))}
        >
          {formatNumber(end!.value, places)}
        </text>
      ))}
      {points.map((point, index) => (
        <text key={point.label} x={at(point)} y="140" textAnchor="middle">
          {index % everySecond === 0 && point.label}
        </text>
      ))}
    </svg>
  );
}

const anchorOf = (x: number) => (x < 60 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle');
