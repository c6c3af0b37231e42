import { UNTOLD } from '../../domain/breakdown.ts';
import { statisticsIn } from '../../domain/report-figures.ts';
import { breakdownTable } from '../results/breakdown-table.ts';
import type { ResultTable } from '../results/result-table.ts';
import { statisticColumns, statisticsCells } from '../results/result-tables.ts';
import { PAPER } from './paper-words.ts';
import type { NamedResults } from './named-results.ts';

/** The score of each side of the service, and of all together; none where the questionnaire has no sides. */
export function aspectsTable({ results, names, t }: NamedResults): ResultTable | undefined {
  if (results.aspects.length === 0) return undefined;
  const { whole } = results;
  return {
    name: PAPER.aspect,
    caption: PAPER.aspects,
    columns: [
      { head: PAPER.aspect, kind: 'words' },
      { head: t('people'), kind: 'count' },
      ...statisticColumns(names, t),
    ],
    rows: [
      ...results.aspects.map(({ key, statistics }) => ({
        key,
        values: [names.item(key), statistics.count, ...statisticsCells(statistics, names)],
      })),
      {
        key: '',
        kind: 'foot',
        values: [t('whole'), whole.statistics.count, ...statisticsCells(whole.statistics, names)],
      },
    ],
  };
}

/** How satisfied people were by what they said of themselves, one table for each half that was over. */
export const groupTables = (one: NamedResults): readonly ResultTable[] => {
  const { frozen, asked, names } = one;
  return [...Map.groupBy(frozen.groups, ({ half }) => half)].map(([half, all]) =>
    breakdownTable(
      {
        half,
        questions: (asked.background ?? []).flatMap(({ key, options }) => {
          const scores = new Map(all.find((its) => its.key === key)?.options);
          const groups = [...options.map((option) => option.key), UNTOLD].flatMap((group) => {
            const score = scores.get(group);
            return score ? [{ key: group, statistics: statisticsIn(score) }] : [];
          });
          return groups.length ? [{ key, groups }] : [];
        }),
      },
      { names, t: one.t },
    ),
  );
};
