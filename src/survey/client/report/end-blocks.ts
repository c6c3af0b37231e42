import type { TFunction } from 'i18next';
import { scoreOf } from '../../domain/score-table.ts';
import { hundredths } from '../results/hundredths.ts';
import type { NamedResults } from './named-results.ts';
import { PAPER } from './paper-words.ts';
import type { Block } from './report-block.ts';
import type { ReportContent } from './report-content.ts';

/** What people wrote, theme by theme. */
export function commentBlocks(
  heading: string,
  { quotes, quotesGone }: ReportContent,
  t: TFunction<'survey'>,
): readonly Block[] {
  const { none, how, gone, unread } = PAPER.comments;
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: !quotes ? unread : quotes.length ? how : none },
    ...(quotes ?? []).map(({ theme, texts }): Block => ({
      kind: 'quotes',
      theme: t(`comments.themes.${theme}`),
      quotes: texts,
    })),
    ...(quotesGone ? [{ kind: 'note', text: gone(quotesGone) } as const] : []),
  ];
}

/** The score of each questionnaire's satisfaction, and the table that gave it. */
export function scoreBlocks(
  heading: string,
  { scoreTable }: ReportContent,
  all: readonly NamedResults[],
): readonly Block[] {
  const { how, result, table, questionnaire, satisfaction, score, above, below } = PAPER.score;
  const scored = all.map(({ title, results: { whole } }) => {
    const percent = whole.statistics.satisfaction;
    return { key: title, values: [title, percent, scoreOf(percent, scoreTable)] };
  });
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: how },
    {
      kind: 'table',
      table: {
        name: result,
        caption: result,
        columns: [
          { head: questionnaire, kind: 'words' },
          { head: satisfaction, kind: 'statistic' },
          { head: score, kind: 'count' },
        ],
        rows: scored,
      },
    },
    {
      kind: 'table',
      table: {
        name: table,
        caption: table,
        columns: [
          { head: satisfaction, kind: 'words' },
          { head: score, kind: 'count' },
        ],
        rows: [
          ...scoreTable.map((one) => ({ key: `${one.above}`, values: [above(hundredths(one.above)), one.score] })),
          { key: 'below', values: [below(hundredths(scoreTable.at(-1)?.above)), 0] },
        ],
      },
    },
  ];
}

/** What came after the figures were signed; of a draft there is nothing to say. */
export function lateBlocks(
  heading: string,
  { late, signedOn }: ReportContent,
  titleOf: (questionnaire: string) => string,
): readonly Block[] {
  if (!signedOn) return [];
  const { how, none, answers } = PAPER.late;
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: late.length ? how : none },
    ...(late.length
      ? [
          {
            kind: 'table',
            table: {
              name: PAPER.late.heading,
              caption: PAPER.late.heading,
              columns: [
                { head: PAPER.score.questionnaire, kind: 'words' },
                { head: answers, kind: 'count' },
              ],
              rows: late.map((one) => ({
                key: one.questionnaire,
                values: [titleOf(one.questionnaire), one.answers],
              })),
            },
          } as const,
        ]
      : []),
  ];
}
