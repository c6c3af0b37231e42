import { useList } from '#ledger/client/LedgerProvider.tsx';
import type { Breakdown } from '../../domain/breakdown.ts';
import { BreakdownPlot } from './BreakdownPlot.tsx';
import { breakdownTable, toldApart } from './breakdown-table.ts';
import type { Shown } from './result-tables.ts';
import type { Asked } from './results-address.ts';
import { ResultTable } from './ResultTable.tsx';

interface BreakdownSectionProps {
  readonly shown: Shown;
  readonly asked: Asked;
}

/** By what people said of themselves, half by half where they are over. Never for a point or a way: there are no such groups of five. */
export function BreakdownSection({
  shown,
  asked: { year, half, point, unit, channel, isTable },
}: BreakdownSectionProps) {
  const { asked, results, t } = shown;
  const all = useList<Breakdown>({ type: 'breakdown', by: 'year', from: year, to: year });
  const halves = (all ?? [])
    .map(({ state }) => state)
    .filter((one) => one.questionnaire === results.questionnaire && (!half || one.half === `${year}-${half}`))
    .toSorted((a, b) => (a.half < b.half ? -1 : 1))
    .map((one) => toldApart(one, asked));
  if (halves.length === 0) return null;
  const isOfAll = !point && !unit && !channel;
  return (
    <section className="stack">
      <h2>{t('apart.title')}</h2>
      <p className="soft">{isOfAll ? t('apart.why') : t('apart.onlyAll')}</p>
      {isOfAll &&
        halves.map((one) =>
          isTable ? (
            <ResultTable key={one.half} table={breakdownTable(one, shown)} of={shown.scope} />
          ) : (
            <BreakdownPlot key={one.half} apart={one} shown={shown} />
          ),
        )}
    </section>
  );
}
