import { NO_ANSWERS, type Frequencies } from './tally.ts';

/** What a report says of one question. Exact: computed with integers and rounded half-up once (domain facts §3.2). */
export interface Statistics {
  readonly count: number;
  /** In hundredths of a percent, for steps 1 … 5; they may add up to 9999 or 10001. `undefined` where nobody answered. */
  readonly shares: Frequencies | undefined;
  /** The mean in hundredths: 451 is 4.51. */
  readonly mean: number | undefined;
  /** The standard deviation of a sample (n − 1) in hundredths; `undefined` below two answers. */
  readonly deviation: number | undefined;
  /** ร้อยละความพึงพอใจ in hundredths: mean × 100 / 5, from the mean before it was rounded. */
  readonly satisfaction: number | undefined;
  readonly band: Band | undefined;
}

/** 5 = มากที่สุด … 1 = น้อยที่สุด. */
export type Band = 1 | 2 | 3 | 4 | 5;

/** The lowest mean of each band in hundredths, best first: 4.51, 3.51, 2.51, 1.51, 1.00 (บุญชม ศรีสะอาด), the set that nearly all use. */
export const BANDS_A = [451, 351, 251, 151, 100] as const;
/** Bands of equal width 0.8: 4.21, 3.41, 2.61, 1.81, 1.00. */
export const BANDS_B = [421, 341, 261, 181, 100] as const;

export function statisticsOf(frequencies: Frequencies, bands: readonly number[] = BANDS_A): Statistics {
  const count = frequencies.reduce((sum, times) => sum + times, 0);
  if (!count)
    return {
      count,
      shares: undefined,
      mean: undefined,
      deviation: undefined,
      satisfaction: undefined,
      band: undefined,
    };
  const sum = weighted(frequencies, 1);
  const mean = halfUp(100 * sum, count);
  return {
    count,
    shares: frequencies.map((times) => halfUp(10_000 * times, count)) as unknown as Frequencies,
    mean,
    deviation: deviationOf(count, sum, weighted(frequencies, 2)),
    satisfaction: halfUp(2_000 * sum, count),
    band: bandOf(mean, bands),
  };
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

const weighted = (frequencies: Frequencies, power: number): number =>
  frequencies.reduce((sum, times, i) => sum + times * (i + 1) ** power, 0);

/** Rounds a quotient of integers half-up. */
const halfUp = (numerator: number, denominator: number): number =>
  Math.floor((2 * numerator + denominator) / (2 * denominator));

/** √((n·Σfw² − (Σfw)²) / n(n−1)) in hundredths, half-up: ⌊(⌊2x⌋ + 1) / 2⌋ of x, where 2x = √(40000·a/b) is an integer root. */
function deviationOf(count: number, sum: number, squares: number): number | undefined {
  if (count < 2) return undefined;
  const [n, s, q] = [BigInt(count), BigInt(sum), BigInt(squares)];
  return Number((rootOf((40_000n * (n * q - s * s)) / (n * (n - 1n))) + 1n) / 2n);
}

/** The integer part of a square root (Newton). */
function rootOf(value: bigint): bigint {
  if (value < 2n) return value;
  let root = BigInt(Math.floor(Math.sqrt(Number(value)))) + 1n;
  while (root * root > value) root = (root + value / root) / 2n;
  return root;
}
