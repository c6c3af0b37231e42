import type { Period } from '#kernel/domain/period.ts';
import { STAFF } from '#kernel/domain/principal.ts';
import type { Projection } from '#ledger/domain/aggregate.ts';
import { plus } from './counts.ts';
import { statisticsOfMeans, type Reading, type Statistics } from './statistics.ts';
import { OVERALL, SMALLEST_GROUP, type ScoreSums, type Tally } from './tally.ts';

/** The group of those who did not say, and of those who are too few to be shown. */
export const UNTOLD = '';

/**
 * How many there are, and how satisfied they were. Never how often each mean was given: by a mean that only one person has she could be found in her
 * group of each other question, and in the tallies.
 */
export type GroupFigure = Omit<Statistics, 'shares'>;

/**
 * How satisfied people were in one half of a fiscal year, by what they said of themselves and of what brought them. Made once, when the half is over,
 * of what had gone down by then, and never changed: two states of it would differ by a handful that could be guessed.
 */
export interface Breakdown {
  readonly fiscalYear: number;
  readonly half: Period;
  readonly questionnaire: string;
  /** By background question and option (or `UNTOLD`): of the means of people over all questions. Each has at least five people. */
  readonly by: Readonly<Record<string, Readonly<Record<string, GroupFigure>>>>;
}

/** Is made, and never counted up: no event concerns it. */
export const breakdown: Projection<Breakdown, never> = {
  type: 'breakdown',
  of: 'breakdown',
  targets: () => [],
  initial: { fiscalYear: 0, half: '', questionnaire: '', by: {} },
  evolve: (state) => state,
  audience: () => STAFF,
  index: ({ fiscalYear: year }) => ({ year }),
  atLeast: SMALLEST_GROUP,
};

export const breakdownId = (half: Period, questionnaire: string): string => `${half}.${questionnaire}`;

/** Made of all tallies of one questionnaire and one half, as they went down. Groups of fewer than five are put together with those who did not say. */
export function breakdownOf(
  half: Period,
  questionnaire: string,
  tallies: readonly Tally[],
  reading: Reading,
): Breakdown {
  const whole = tallies.filter(({ channel }) => channel !== 'partial');
  const everybody = whole.map(({ means }) => means?.[OVERALL] ?? {}).reduce(sum, {});
  const told = whole.map(({ breakdown: one }) => one ?? {}).reduce(sum, {});
  return {
    fiscalYear: Number(half.split('-')[0]),
    half,
    questionnaire,
    by: Object.fromEntries(
      Object.entries(told).map(([key, options]) => [
        key,
        Object.fromEntries(grouped(everybody, options).map(([option, scores]) => [option, figureOf(scores, reading)])),
      ]),
    ),
  };
}

const sum = <T extends object>(one: T, other: T): T => plus(one, other);

function figureOf(scores: ScoreSums, reading: Reading): GroupFigure {
  const { shares: _, ...figure } = statisticsOfMeans(scores, reading);
  return figure;
}

const sizeOf = (scores: ScoreSums): number => Object.values(scores).reduce((all, [people]) => all + people, 0);

/** The largest groups that stand for themselves, and the rest together: nobody, or at least five as well. */
function grouped(
  everybody: ScoreSums,
  options: Readonly<Record<string, ScoreSums>>,
): readonly (readonly [option: string, ScoreSums])[] {
  const largestFirst = Object.entries(options)
    .filter(([, scores]) => sizeOf(scores) >= SMALLEST_GROUP)
    .sort(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  for (let shown = largestFirst; ; shown = shown.slice(0, -1)) {
    const rest = shown.reduce((left, [, scores]) => plus(left, scores, -1), everybody);
    const size = sizeOf(rest);
    if (size !== 0 && size < SMALLEST_GROUP) {
      if (shown.length) continue;
      return [];
    }
    const groups = size ? [...shown, [UNTOLD, rest] as const] : shown;
    return groups.toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}
