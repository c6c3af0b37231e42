import { MeanDots } from '#ui/client/MeanDots.tsx';
import { Plot } from '#ui/client/Plot.tsx';
import { UNTOLD } from '../../domain/breakdown.ts';
import { breakdownTable, partOf, type ToldApart } from './breakdown-table.ts';
import { hundredths } from './hundredths.ts';
import type { Shown } from './result-tables.ts';
import { ResultTable } from './ResultTable.tsx';

interface BreakdownPlotProps {
  readonly apart: ToldApart;
  readonly shown: Shown;
}

/** The mean of each group of one half, question by question. */
export function BreakdownPlot({ apart, shown }: BreakdownPlotProps) {
  const { names, scope, t } = shown;
  const highest = names.steps.length;
  const nameOf = (question: string, group: string) =>
    group === UNTOLD ? t('apart.rest') : names.option(question, group);
  return (
    <Plot
      finding={findingOf(apart, shown)}
      note={t('apart.note', { half: t(partOf(apart.half)), highest })}
      table={<ResultTable table={breakdownTable(apart, shown)} of={scope} />}
    >
      <div className="plots">
        {apart.questions.map(({ key, groups }) => (
          <section key={key} className="aspect">
            <h3>{names.item(key)}</h3>
            <MeanDots
              highest={highest}
              means={groups.flatMap(({ key: group, statistics: { count, mean } }) =>
                mean === undefined
                  ? []
                  : [{ label: t('apart.named', { name: nameOf(key, group), count }), mean: mean / 100 }],
              )}
            />
          </section>
        ))}
      </div>
    </Plot>
  );
}

/** By which question people differ most; who was put together is no group. */
function findingOf({ questions }: ToldApart, { names, t }: Shown): string {
  const differences = questions.flatMap(({ key, groups }) => {
    const sorted = groups
      .filter((group) => group.key !== UNTOLD && group.statistics.mean !== undefined)
      .map((group) => ({ name: names.option(key, group.key), mean: group.statistics.mean! }))
      .toSorted((a, b) => b.mean - a.mean);
    const [best, least] = [sorted[0], sorted.at(-1)];
    return best && least ? [{ key, best, least, width: best.mean - least.mean }] : [];
  });
  const widest = differences.toSorted((a, b) => b.width - a.width)[0];
  if (!widest?.width) return t('apart.noFinding');
  const spoken = ({ name, mean }: { name: string; mean: number }) => ({ name, mean: hundredths(mean) });
  return t('apart.finding', {
    question: names.item(widest.key),
    best: spoken(widest.best),
    least: spoken(widest.least),
  });
}
