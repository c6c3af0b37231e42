import type { Period } from '#kernel/domain/period.ts';
import { UNTOLD, type Breakdown } from '../../domain/breakdown.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Statistics } from '../../domain/statistics.ts';
import { statisticColumns, statisticsCells, type Shown } from './result-tables.ts';
import type { ResultRow, ResultTable } from './result-table.ts';

/** What a half of a year says of groups of people, in the order in which they were asked; who was put together stands last (`UNTOLD`). */
export interface ToldApart {
  readonly half: Period;
  readonly questions: readonly {
    readonly key: string;
    readonly groups: readonly { readonly key: string; readonly statistics: Statistics }[];
  }[];
}

export function toldApart({ half, by }: Breakdown, asked: Questionnaire): ToldApart {
  return {
    half,
    questions: (asked.background ?? []).flatMap(({ key, options }) => {
      const groups = [...options.map((option) => option.key), UNTOLD].flatMap((group) => {
        const figure = by[key]?.[group];
        return figure ? [{ key: group, statistics: { ...figure, shares: undefined } }] : [];
      });
      return groups.length ? [{ key, groups }] : [];
    }),
  };
}

/** The same as a table: each question heads its groups. */
export function breakdownTable({ half, questions }: ToldApart, { names, t }: Pick<Shown, 'names' | 't'>): ResultTable {
  const part = partOf(half);
  return {
    name: t('apart.file', { half: t(`apart.files.${part}`) }),
    caption: t('apart.table', { half: t(part) }),
    columns: [
      { head: t('apart.head'), kind: 'words' },
      { head: t('answers'), kind: 'count' },
      ...statisticColumns(names, t),
    ],
    rows: questions.flatMap(({ key, groups }): readonly ResultRow[] => [
      { key, kind: 'head', values: [names.item(key), ...statisticColumns(names, t).map(() => ''), ''] },
      ...groups.map((group): ResultRow => ({
        key: `${key} ${group.key}`,
        kind: 'under',
        values: [
          group.key === UNTOLD ? t('apart.rest') : names.option(key, group.key),
          group.statistics.count,
          ...statisticsCells(group.statistics, names),
        ],
      })),
    ]),
  };
}

export const partOf = (half: Period): 'half1' | 'half2' => (half.endsWith('-1') ? 'half1' : 'half2');
