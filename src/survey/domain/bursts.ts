import type { Day } from '#kernel/domain/business-day.ts';
import { plus } from './counts.ts';
import type { Tally } from './tally.ts';

/** A day with unusually many answers at one point. */
export interface Burst {
  readonly point: string;
  readonly day: Day;
  readonly answers: number;
  /** The median of the days on which somebody answered there; of two in the middle the larger one. */
  readonly usual: number;
}

/**
 * Chance alone does not do this: where four a day are usual, more than twenty come by chance on one day in a hundred million. Both bounds are needed:
 * at a quiet point five are many times what is usual, and at a busy one twenty are nothing. A burst does not move a median, so that it cannot hide itself.
 */
const MANY = 20;
const TIMES = 5;

/** The days that somebody should look at, in order of time: a visit to a village, or one hand. They stay in every figure. */
export const burstsOf = (tallies: readonly Tally[]): readonly Burst[] =>
  [...Map.groupBy(tallies, ({ point }) => point)]
    // What came together of several points has no usual day.
    .filter(([point]) => point)
    .flatMap(([point, of]) => {
      const days = Object.entries(of.map((tally) => tally.days ?? {}).reduce((sum, one) => plus(sum, one), {}));
      const usual = medianOf(days.map(([, answers]) => answers));
      return days
        .filter(([, answers]) => answers > MANY && answers > TIMES * usual)
        .map(([day, answers]) => ({ point, day, answers, usual }));
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));

const medianOf = (counts: readonly number[]): number =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
