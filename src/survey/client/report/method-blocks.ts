import { sampleSize } from '../../domain/statistics.ts';
import { PAPER } from './paper-words.ts';
import type { Block } from './report-block.ts';
import type { ReportContent } from './report-content.ts';
import type { NamedResults } from './named-results.ts';

/** How it was asked and computed, so that whoever doubts it can compute it again. */
export function methodBlocks(
  heading: string,
  { period, figures: { asOf } }: ReportContent,
  all: readonly NamedResults[],
): readonly Block[] {
  const { what, statistics, formulas, reach } = PAPER.method;
  const [t] = all.map((one) => one.t);
  return [
    { kind: 'heading', text: heading },
    { kind: 'paragraph', text: what(period, asOf) },
    { kind: 'paragraph', text: statistics },
    ...formulas.map((text): Block => ({ kind: 'formula', text })),
    ...all.map(({ title, results: { answers } }): Block => ({
      kind: 'paragraph',
      text: reach(title, answers, visitorsFor(answers)),
    })),
    ...(t
      ? ([
          { kind: 'note', text: t('aspectNote') },
          { kind: 'note', text: t('deviationNote') },
          { kind: 'note', text: t('groupNote') },
        ] as const)
      : []),
  ];
}

/** For how many visitors so many answers are enough (Yamane turned round); `undefined`: for any number. */
export const visitorsFor = (answers: number): number | undefined => {
  // At e = 0.05 no sample larger than this is ever asked for.
  const most = sampleSize(Number.MAX_SAFE_INTEGER);
  return answers >= most ? undefined : Math.floor((most * answers) / (most - answers));
};
