import { Plot } from '#ui/client/Plot.tsx';
import { TrendLine } from '#ui/client/TrendLine.tsx';
import { hundredths } from './hundredths.ts';
import { groupsTable, type Shown } from './result-tables.ts';
import { ResultTable } from './ResultTable.tsx';

/** On a scale of five nearly all means lie above it: the line would lie flat at the top. */
const USUAL_LEAST = 3;

/** The overall mean month by month. A month with too few answers is a gap, and is named. */
export function TrendPlot({ shown }: { shown: Shown }) {
  const { results, names, months, t } = shown;
  const meanOf = (month: string) => results.months.find(({ key }) => key === month)?.statistics.mean;
  const known = months.filter((month) => meanOf(month) !== undefined);
  const missing = months.filter((month) => meanOf(month) === undefined);
  const [first, last] = [known[0], known.at(-1)];
  const least = Math.min(...known.map((month) => meanOf(month)! / 100));
  const highest = names.steps.length;
  const from = highest === 5 && least >= USUAL_LEAST ? USUAL_LEAST : 1;
  const point = (month: string) => ({ month: names.month(month, 'long'), mean: hundredths(meanOf(month)) });
  const finding =
    first && last && first !== last
      ? t('trend', { first: point(first), last: point(last) })
      : first
        ? t('oneMonth', point(first))
        : t('noMonth');
  const note = [
    first && t('trendNote', { from }),
    missing.length > 0 && t('monthsMissing', { months: missing.map((month) => names.month(month, 'short')).join(' ') }),
  ];
  return (
    <Plot
      finding={finding}
      note={note.filter(Boolean).join(' ')}
      table={<ResultTable table={groupsTable('months', shown)} of={shown.scope} />}
    >
      {first && (
        <TrendLine
          points={months.map((month) => {
            const mean = meanOf(month);
            return { label: names.month(month, 'short'), value: mean === undefined ? undefined : mean / 100 };
          })}
          from={from}
          to={highest}
          places={2}
        />
      )}
    </Plot>
  );
}
