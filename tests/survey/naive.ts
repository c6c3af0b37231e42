import type { ResponseCommand } from '#survey/domain/response.ts';

/** Statistics as a person would compute them, with fractions and without haste. Nothing here is the product's. */

/** Every number of items up to 24 divides it. */
const WHOLE = Array.from({ length: 24 }, (_, i) => BigInt(i + 1)).reduce((all, n) => (all / divisor(all, n)) * n, 1n);

function divisor(a: bigint, b: bigint): bigint {
  for (let n = b; n > 1n; n--) if (a % n === 0n && b % n === 0n) return n;
  return 1n;
}

/** A person's mean, in parts of `WHOLE`. */
const meanOf = (scores: readonly number[]): bigint =>
  (scores.reduce((sum, score) => sum + BigInt(score), 0n) * WHOLE) / BigInt(scores.length);

/** The least whole k with k − ½ ≤ x < k + ½, where `isBelow(h)` says whether x < h / 2: found by trying one after another. */
function halfUp(isBelow: (halves: bigint) => boolean): number {
  let k = 0;
  while (!isBelow(2n * BigInt(k) + 1n)) k += 1;
  return k;
}

/** Of people, each by her own scores; who scored nothing is nobody. All in hundredths. */
export function naiveOf(people: readonly (readonly number[])[], highest: number) {
  const means = people.filter((scores) => scores.length > 0).map(meanOf);
  const n = BigInt(means.length);
  if (!n) return { count: 0, mean: undefined, deviation: undefined, satisfaction: undefined };
  const sum = means.reduce((all, mean) => all + mean, 0n);
  const squares = means.reduce((all, mean) => all + (n * mean - sum) ** 2n, 0n);
  const whole = BigInt(highest);
  return {
    count: means.length,
    mean: halfUp((h) => 200n * sum < h * n * WHOLE),
    deviation: n < 2n ? undefined : halfUp((h) => 40_000n * squares < h ** 2n * n ** 2n * (n - 1n) * WHOLE ** 2n),
    satisfaction: halfUp((h) => 20_000n * sum < h * n * WHOLE * whole),
  };
}

/** One answer as it was given. */
export interface Given extends Pick<ResponseCommand, 'source' | 'scores' | 'isPartial'> {
  readonly point: string;
  readonly day: string;
}

/** What was scored, of these questions or of all. */
export const scoredIn = ({ scores }: Given, questions: readonly string[] = Object.keys(scores)): readonly number[] =>
  questions.flatMap((question) => (scores[question] ? [scores[question]] : []));
