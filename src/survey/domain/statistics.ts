import { NO_ANSWERS, type Frequencies, type ScoreSums } from './tally.ts';

/** What a report says of one question, or of the means of people. Exact: computed with integers and rounded half-up once (domain facts §3.2). */
export interface Statistics {
  /** Who scored it. */
  readonly count: number;
  /** In hundredths of a percent, for steps 1 … 5; they may add up to 9999 or 10001. `undefined` where nobody answered, and of means. */
  readonly shares: Frequencies | undefined;
  /** The mean in hundredths: 451 is 4.51. */
  readonly mean: number | undefined;
  /** The standard deviation of a sample (n − 1) in hundredths; `undefined` below two answers. */
  readonly deviation: number | undefined;
  /** ร้อยละความพึงพอใจ in hundredths: mean × 100 / highest step, from the mean before it was rounded. */
  readonly satisfaction: number | undefined;
  readonly band: Band | undefined;
}

/** 5 = มากที่สุด … 1 = น้อยที่สุด. */
export type Band = 1 | 2 | 3 | 4 | 5;

/** The lowest mean of each band in hundredths, best first: 4.51, 3.51, 2.51, 1.51, 1.00 (บุญชม ศรีสะอาด), the set that nearly all use. */
export const BANDS_A = [451, 351, 251, 151, 100] as const;
/** Bands of equal width 0.8: 4.21, 3.41, 2.61, 1.81, 1.00. */
export const BANDS_B = [421, 341, 261, 181, 100] as const;

export interface Reading {
  /** The highest step of the scale. */
  readonly highest?: number;
  /** Bands are for five steps; elsewhere there are none. */
  readonly bands?: readonly number[] | undefined;
  /** They count among those whom the shares are of, and in nothing else. */
  readonly noOpinion?: number;
}

const NOTHING = { shares: undefined, mean: undefined, deviation: undefined, satisfaction: undefined, band: undefined };

/** Of the answers to one question. */
export function statisticsOf(
  frequencies: Frequencies,
  { highest = 5, bands = highest === 5 ? BANDS_A : undefined, noOpinion = 0 }: Reading = {},
): Statistics {
  const scored = frequencies.map((times, i) => ({ value: BigInt(i + 1), times: BigInt(times) }));
  const moments = momentsOf(scored);
  const answered = moments.count + noOpinion;
  const shares = frequencies.map((times) => Number(halfUp(10_000n * BigInt(times), BigInt(answered || 1))));
  return { ...readingOf(moments, highest, bands), shares: answered ? (shares as unknown as Frequencies) : undefined };
}

/** Of each person's own mean over the items that she scored: what reports call the score of an aspect, and the overall score. */
export function statisticsOfMeans(
  scores: ScoreSums,
  { highest = 5, bands = highest === 5 ? BANDS_A : undefined }: Omit<Reading, 'noOpinion'> = {},
): Statistics {
  const groups = Object.entries(scores).map(
    ([items, [people, sum, squares]]) => [BigInt(items), people, BigInt(sum), BigInt(squares)] as const,
  );
  // With one denominator for all means nothing is rounded before the end.
  const whole = groups.reduce((all, [items]) => leastCommonMultiple(all, items), 1n);
  const moments = groups.reduce<Moments>(
    (all, [items, people, sum, squares]) => ({
      count: all.count + people,
      sum: all.sum + sum * (whole / items),
      squares: all.squares + squares * (whole / items) ** 2n,
      whole,
    }),
    { count: 0, sum: 0n, squares: 0n, whole },
  );
  return { ...readingOf(moments, highest, bands), shares: undefined };
}

/** The band of a mean that was rounded first, so that 4.503 does not fall between 4.50 and 4.51. */
export const bandOf = (mean: number, bands: readonly number[]): Band =>
  (5 -
    Math.max(
      0,
      bands.findIndex((lowest) => mean >= lowest),
    )) as Band;

/** Several tallies as one. */
export const added = (all: readonly Frequencies[]): Frequencies =>
  all.reduce<Frequencies>((sum, one) => sum.map((times, i) => times + one[i]!) as unknown as Frequencies, NO_ANSWERS);

/** So many answers are asked for when so many people came (Taro Yamane; e = 0.05): n = N / (1 + N·e²), rounded up. */
export const sampleSize = (visitors: number): number =>
  visitors > 0 ? Number(ceiling(BigInt(visitors) * 400n, 400n + BigInt(visitors))) : 0;

/** Of values that are so many parts of `whole`. */
interface Moments {
  readonly count: number;
  readonly sum: bigint;
  readonly squares: bigint;
  readonly whole: bigint;
}

const momentsOf = (all: readonly { readonly value: bigint; readonly times: bigint }[]): Moments => ({
  count: Number(all.reduce((sum, { times }) => sum + times, 0n)),
  sum: all.reduce((sum, { value, times }) => sum + value * times, 0n),
  squares: all.reduce((sum, { value, times }) => sum + value * value * times, 0n),
  whole: 1n,
});

function readingOf(
  { count, sum, squares, whole }: Moments,
  highest: number,
  bands: readonly number[] | undefined,
): Omit<Statistics, 'shares'> {
  if (!count) return { count, ...NOTHING };
  const n = BigInt(count);
  const mean = Number(halfUp(100n * sum, n * whole));
  return {
    count,
    mean,
    deviation: count < 2 ? undefined : Number(rootHalfUp(n * squares - sum * sum, n * (n - 1n) * whole * whole)),
    satisfaction: Number(halfUp(10_000n * sum, n * whole * BigInt(highest))),
    band: bands && bandOf(mean, bands),
  };
}

/** Rounds a quotient half-up. */
const halfUp = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

const ceiling = (numerator: bigint, denominator: bigint): bigint => (numerator + denominator - 1n) / denominator;

/** 100·√(a/b), half-up: ⌊(⌊2x⌋ + 1) / 2⌋ of x, where 2x = √(40000·a/b) is an integer root. */
const rootHalfUp = (numerator: bigint, denominator: bigint): bigint =>
  (rootOf((40_000n * numerator) / denominator) + 1n) / 2n;

/** The integer part of a square root (Newton). */
function rootOf(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value)))) + 1n;
  while (root * root > value) root = (root + value / root) / 2n;
  return root;
}

const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b));
