import { plus } from '#survey/domain/counts.ts';
import type { ScoreSums } from '#survey/domain/tally.ts';

/** What a tally keeps of so many people who scored so many items with so high a sum: `{ '2.7': 6 }` are six who gave 7 points to two items. */
export const scoreSums = (people: Readonly<Record<string, number>>): ScoreSums =>
  Object.entries(people)
    .map(([score, times]): ScoreSums => {
      const [items = 1, sum = 0] = score.split('.').map(Number);
      return { [items]: [times, times * sum, times * sum * sum] };
    })
    .reduce((all, one) => plus(all, one), {});
