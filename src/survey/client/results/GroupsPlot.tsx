import { Plot } from '#ui/client/Plot.tsx';
import { LineBars } from './LineBars.tsx';
import { groupsTable, type Shown } from './result-tables.ts';
import { ResultTable } from './ResultTable.tsx';

interface GroupsPlotProps {
  readonly kind: 'points' | 'channels';
  readonly shown: Shown;
}

/** Points, or the ways by which answers came, side by side: the best mean first. */
export function GroupsPlot({ kind, shown }: GroupsPlotProps) {
  const { results, names, t } = shown;
  const nameOf = kind === 'points' ? names.point : names.channel;
  const lines = results[kind]
    .map((line) => ({ ...line, name: t('named', { name: nameOf(line.key), answers: line.answers }) }))
    .toSorted((a, b) => (b.statistics.mean ?? 0) - (a.statistics.mean ?? 0));
  // What came together of several is no point, and no way.
  const [best, second] = lines.filter(({ key }) => key && key !== 'all');
  const isBetter = best && second && best.statistics.mean !== second.statistics.mean;
  const finding = isBetter ? t(`best.${kind}`, { best: nameOf(best.key) }) : t(`tableOf.${kind}`);
  return (
    <Plot
      finding={finding}
      note={t(`note.${kind}`)}
      table={<ResultTable table={groupsTable(kind, shown)} of={shown.scope} />}
    >
      <LineBars lines={lines} names={names} />
    </Plot>
  );
}
