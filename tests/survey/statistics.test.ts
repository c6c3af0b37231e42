import fc from 'fast-check';
import { expect, test } from 'vitest';
import { added, bandOf, BANDS_A, BANDS_B, statisticsOf } from '#survey/domain/statistics.ts';
import { NO_ANSWERS, type Frequencies } from '#survey/domain/tally.ts';

/** Published tables name the best step first; a tally has it last. */
type BestFirst = readonly [number, number, number, number, number];
const of = (bestFirst: BestFirst, bands: readonly number[] = BANDS_A) =>
  statisticsOf(bestFirst.toReversed() as unknown as Frequencies, { bands });
/** So many answers, of fives and fours, that add up to this. */
const fivesAndFours = (count: number, sum: number): BestFirst => [sum - 4 * count, 5 * count - sum, 0, 0, 0];

test('[SV4] a published table comes out to the last digit (front counter, 318 answers, bands of equal width)', () => {
  const t1: BestFirst = [169, 90, 45, 8, 6];
  expect(of(t1, BANDS_B)).toEqual({
    count: 318,
    shares: [189, 252, 1415, 2830, 5314],
    mean: 428,
    deviation: 93,
    satisfaction: 8566,
    band: 5,
  });
  expect(of(t1).band, 'the other bands say มาก').toBe(4);
});

test('[SV4] the edge vectors of the domain facts', () => {
  const vectors: readonly (readonly [BestFirst, mean: number, deviation: number | undefined, band: number])[] = [
    [[3, 1, 1, 0, 0], 440, 89, 4],
    [[10, 5, 3, 1, 1], 410, 117, 4],
    [[1, 1, 0, 0, 0], 450, 71, 4],
    [[51, 49, 0, 0, 0], 451, 50, 5],
    [[201, 199, 0, 0, 0], 450, 50, 4],
    [[101, 99, 0, 0, 0], 451, 50, 5], // 4.505 exactly; toFixed would say 4.50
    [[0, 0, 0, 0, 7], 100, 0, 1],
    [[1, 0, 0, 0, 0], 500, undefined, 5],
  ];
  for (const [frequencies, mean, deviation, band] of vectors)
    expect(of(frequencies), `${frequencies}`).toMatchObject({ mean, deviation, band });
  expect(of([0, 0, 0, 0, 0])).toEqual({
    count: 0,
    shares: undefined,
    mean: undefined,
    deviation: undefined,
    satisfaction: undefined,
    band: undefined,
  });
});

/** x̄ and percent as three municipalities printed them, in hundredths. */
const PAIRS = [
  [458, 9165],
  [464, 9275],
  [461, 9225],
  [456, 9113],
  [464, 9274],
  [466, 9318],
  [470, 9403],
] as const;

test('[SV4] percent comes from the mean before it was rounded, as in the published pairs', () => {
  for (const [mean, satisfaction] of PAIRS) {
    expect(Math.floor(satisfaction / 20 + 0.5), 'what is published fits together').toBe(mean);
    // Frequencies were not published: some number of answers up to 500 must give both.
    const counts = Array.from({ length: 500 }, (_, i) => i + 1).filter((count) => {
      const found = of(fivesAndFours(count, Math.round((satisfaction * count) / 2_000)));
      return found.mean === mean && found.satisfaction === satisfaction;
    });
    expect(counts.length, `${mean} and ${satisfaction}`).toBeGreaterThan(0);
  }
  // The first three had 400 answers each, whose sum their percents name exactly. From the rounded mean 92.75 would be 92.80.
  expect([1833, 1855, 1845].map((sum) => of(fivesAndFours(400, sum)))).toMatchObject(
    PAIRS.slice(0, 3).map(([mean, satisfaction]) => ({ mean, satisfaction })),
  );
});

const frequencies = fc
  .array(fc.nat(3_000), { minLength: 5, maxLength: 5 })
  .map((times) => times as unknown as Frequencies);

test('[SV4] every figure is the exact one, rounded half-up once', () =>
  fc.assert(
    fc.property(frequencies, (times) => {
      const answers = times.flatMap((count, i) => Array.from({ length: Math.min(count, 9) }, () => i + 1));
      const few = [1, 2, 3, 4, 5].map((step) => answers.filter((one) => one === step).length) as unknown as Frequencies;
      for (const one of [times, few]) {
        const { count, mean, shares, satisfaction, deviation } = statisticsOf(one);
        const [n, sum, squares] = [0, 1, 2].map((power) =>
          one.reduce((total, f, i) => total + BigInt(f) * BigInt((i + 1) ** power), 0n),
        ) as [bigint, bigint, bigint];
        expect(BigInt(count)).toBe(n);
        if (!count) continue;
        /** Is `shown` the half-up of top/bottom? */
        const isHalfUp = (shown: number, top: bigint, bottom: bigint) => {
          const off = 2n * (BigInt(shown) * bottom - top);
          return -bottom < off && off <= bottom;
        };
        expect(isHalfUp(mean!, 100n * sum, n)).toBe(true);
        expect(isHalfUp(satisfaction!, 2_000n * sum, n)).toBe(true);
        one.forEach((f, i) => expect(isHalfUp(shares![i]!, 10_000n * BigInt(f), n)).toBe(true));
        expect(Math.abs(shares!.reduce((total, share) => total + share, 0) - 10_000)).toBeLessThanOrEqual(2);
        if (count === 1) expect(deviation).toBeUndefined();
        else {
          const [d, variance, base] = [BigInt(deviation!), 40_000n * (n * squares - sum * sum), n * (n - 1n)];
          expect((2n * d - 1n) * (deviation ? 2n * d - 1n : 0n) * base <= variance).toBe(true);
          expect(variance < (2n * d + 1n) * (2n * d + 1n) * base).toBe(true);
        }
      }
    }),
  ));

test('[SV4] every mean has a band, the better one from its first hundredth on', () => {
  for (const bands of [BANDS_A, BANDS_B]) {
    bands.forEach((lowest, i) => expect(bandOf(lowest, bands)).toBe(5 - i));
    bands.slice(0, -1).forEach((lowest, i) => expect(bandOf(lowest - 1, bands)).toBe(4 - i));
  }
});

test('[SV4] several tallies count like one', () =>
  fc.assert(
    fc.property(fc.array(frequencies), (all) => {
      expect(added(all)).toEqual(NO_ANSWERS.map((_, i) => all.reduce((sum, one) => sum + one[i]!, 0)));
    }),
  ));
