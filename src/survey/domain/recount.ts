import { z } from 'zod/mini';
import { fiscalYear } from '#kernel/domain/business-day.ts';
import { plus } from './counts.ts';
import type { ResponseGiven } from './response.ts';
import { countsIn, SMALLEST_GROUP, tally, type CountsOfTally, type Tally } from './tally.ts';

/**
 * Whether the running tallies come to what the answers themselves say, for each fiscal year and questionnaire. No number of it is told: some answers
 * still wait. Where fewer than five have answered it is not even told that somebody has.
 */
export const Recount = z.object({
  years: z.array(z.object({ fiscalYear: z.int(), questionnaire: z.string(), isEqual: z.boolean() })),
});
export type Recount = z.infer<typeof Recount>;

/** What every version of this house has counted. */
const firstOf = ({ answers, byQuestion, byReason, noOpinion }: CountsOfTally): CountsOfTally => ({
  answers: answers ?? 0,
  byQuestion: byQuestion ?? {},
  byReason: byReason ?? {},
  noOpinion: noOpinion ?? {},
});

const placeOf = ({ fiscalYear: year, questionnaire }: Pick<Tally, 'fiscalYear' | 'questionnaire'>): string =>
  `${year}.${questionnaire}`;

/**
 * Counts every answer again, one by one, and compares with all tallies, whatever of them has gone down: all that they hold, and where the first version of
 * this house has counted too, what that one did.
 */
export function recount(answers: Iterable<ResponseGiven>, tallies: Iterable<Tally>): Recount {
  const again = new Map<string, CountsOfTally>();
  for (const answer of answers) {
    const { facts } = answer;
    const place = placeOf({ fiscalYear: fiscalYear(facts.day), questionnaire: facts.questionnaire });
    add(again, place, countsIn(tally.evolve(tally.initial, answer)));
  }
  const kept = new Map<string, CountsOfTally>();
  const undated = new Set<string>();
  for (const one of tallies) {
    add(kept, placeOf(one), countsIn(one));
    if (one.period === undefined) undated.add(placeOf(one));
  }
  return {
    years: [...new Set([...again.keys(), ...kept.keys()])].sort().flatMap((place) => {
      const [year = '', questionnaire = ''] = place.split('.');
      const [one, other] = [again.get(place) ?? {}, kept.get(place) ?? {}].map(undated.has(place) ? firstOf : whole);
      const isEqual = JSON.stringify(one) === JSON.stringify(other);
      const isTold = !isEqual || again.get(place)!.answers! >= SMALLEST_GROUP;
      return isTold ? [{ fiscalYear: Number(year), questionnaire, isEqual }] : [];
    }),
  };
}

const whole = (counts: CountsOfTally): CountsOfTally => counts;

function add(sums: Map<string, CountsOfTally>, place: string, one: CountsOfTally): void {
  sums.set(place, plus(sums.get(place) ?? {}, one));
}
