import { formatNumber } from '#i18n/domain/format-number.ts';
import { readingOf } from '../../domain/results.ts';
import { BANDS_A } from '../../domain/statistics.ts';
import { backgroundTable, groupsTable, questionsTable, reasonsTable } from '../results/result-tables.ts';
import { aspectsTable, groupTables } from './group-tables.ts';
import { meanSaid } from './memo-block.ts';
import { PAPER } from './paper-words.ts';
import type { BarsBlock, Block } from './report-block.ts';
import type { ResultTable } from '../results/result-table.ts';
import type { NamedResults } from './named-results.ts';

/** Everything that is reported of one questionnaire, the most important first. */
export function questionnaireBlocks(heading: string, one: NamedResults): readonly Block[] {
  const { results, names, months, title } = one;
  const table = (its: ResultTable): Block => ({ kind: 'table', table: its });
  const aspects = aspectsTable(one);
  const means = results.aspects.flatMap(({ key, statistics: { mean } }) =>
    mean === undefined ? [] : [{ name: names.item(key), mean }],
  );
  const groups = groupTables(one);
  const highest = names.steps.length;
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: PAPER.finding(title, results.answers, meanSaid(one)) },
    ...notesOnWho(one),
    table(questionsTable(one)),
    ...notesOnFigures(one),
    barsBlock(one),
    ...(aspects ? [table(aspects)] : []),
    ...(means.length ? [{ kind: 'means', caption: PAPER.aspects, highest, means } as const] : []),
    { kind: 'subheading', text: PAPER.groups },
    table(groupsTable('points', one)),
    table(groupsTable('months', one)),
    {
      kind: 'trend',
      caption: PAPER.trend,
      highest,
      points: months.map((month) => ({
        name: names.month(month, 'short'),
        mean: results.months.find(({ key }) => key === month)?.statistics.mean,
      })),
    },
    table(groupsTable('channels', one)),
    ...(results.reasons.length ? [table(reasonsTable(one))] : []),
    ...(results.background.length
      ? [
          { kind: 'subheading', text: PAPER.background } as const,
          ...results.background.map((its) => table(backgroundTable(its, one))),
        ]
      : []),
    ...groups.map(table),
    ...(groups.length ? [{ kind: 'note', text: PAPER.byNote } as const] : []),
  ];
}

/** Who is counted apart, and who could not be told apart. */
function notesOnWho({ results: { partial, undated }, frozen: { out }, t }: NamedResults): readonly Block[] {
  const said = [
    partial > 0 && t('partial', { count: partial, partial: formatNumber(partial) }),
    undated > 0 && t('undated', { count: undated, undated: formatNumber(undated) }),
    out.undated > 0 && t('undatedOut', { count: out.undated, undated: formatNumber(out.undated) }),
    out.unplaced > 0 && t('unplaced', { count: out.unplaced, undated: formatNumber(out.unplaced) }),
  ];
  return said.flatMap((text) => (text ? [{ kind: 'note', text }] : []));
}

function notesOnFigures({ asked, names, t }: NamedResults): readonly Block[] {
  const { bands } = readingOf(asked);
  const read = bands ? t(bands === BANDS_A ? 'bandsA' : 'bandsB') : t('noBands', { highest: names.steps.length });
  return [
    { kind: 'note', text: read },
    ...(names.hasNoOpinion ? [{ kind: 'note', text: t('noOpinionNote') } as const] : []),
  ];
}

function barsBlock({ results, names, t }: NamedResults): BarsBlock {
  return {
    kind: 'bars',
    caption: PAPER.bars,
    bars: results.questions.map(({ key, noOpinion, statistics: { count, shares, mean } }) => ({
      name: names.item(key),
      parts: [
        ...names.steps.map(({ step, face, name }) => ({ label: name, step: face, share: shares?.[step - 1] ?? 0 })),
        ...(names.hasNoOpinion
          ? [{ label: t('noOpinion'), step: 0, share: hundredthsOf(noOpinion, count + noOpinion) } as const]
          : []),
      ],
      mean,
    })),
  };
}

/** Half-up, in hundredths of a percent. */
const hundredthsOf = (part: number, whole: number): number =>
  whole ? Math.floor((20_000 * part + whole) / (2 * whole)) : 0;
