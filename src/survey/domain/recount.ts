import { z } from 'zod/mini';
import { fiscalYear } from '#kernel/domain/business-day.ts';
import { plus } from './counts.ts';
import type { ResponseGiven } from './response.ts';
import { SMALLEST_GROUP, tally, type Tally } from './tally.ts';

/**
 * Whether the running tallies come to what the answers themselves say, for each fiscal year and questionnaire. No number of it is told: some answers
 * still wait. Where fewer than five have answered it is not even told that somebody has.
 */
export const Recount = z.object({
  years: z.array(z.object({ fiscalYear: z.int(), questionnaire: z.string(), isEqual: z.boolean() })),
});
export type Recount = z.infer<typeof Recount>;

/** What every version of this house has counted. */
const countedOf = ({ answers, byQuestion, byReason, noOpinion = {} }: Tally) => ({
  answers,
  byQuestion,
  byReason,
  noOpinion,
});
type Counted = ReturnType<typeof countedOf>;

const placeOf = ({ fiscalYear: year, questionnaire }: Pick<Tally, 'fiscalYear' | 'questionnaire'>): string =>
  `${year}.${questionnaire}`;

/** Counts every answer again, one by one, and compares with all tallies, whatever of them has gone down. */
export function recount(answers: Iterable<ResponseGiven>, tallies: Iterable<Tally>): Recount {
  const again = new Map<string, Counted>();
  for (const answer of answers) {
    const { facts } = answer;
    const place = placeOf({ fiscalYear: fiscalYear(facts.day), questionnaire: facts.questionnaire });
    add(again, place, countedOf(tally.evolve(tally.initial, answer)));
  }
  const kept = new Map<string, Counted>();
  for (const one of tallies) add(kept, placeOf(one), countedOf(one));
  return {
    years: [...new Set([...again.keys(), ...kept.keys()])].sort().flatMap((place) => {
      const [year = '', questionnaire = ''] = place.split('.');
      const isEqual = JSON.stringify(again.get(place)) === JSON.stringify(kept.get(place));
      const isTold = !isEqual || again.get(place)!.answers >= SMALLEST_GROUP;
      return isTold ? [{ fiscalYear: Number(year), questionnaire, isEqual }] : [];
    }),
  };
}

function add(sums: Map<string, Counted>, place: string, one: Counted): void {
  sums.set(place, plus(sums.get(place) ?? ({} as Counted), one));
}
