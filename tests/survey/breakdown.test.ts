import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakdownOf, UNTOLD } from '#survey/domain/breakdown.ts';
import { plus } from '#survey/domain/counts.ts';
import { OVERALL, type Histogram, type Tally } from '#survey/domain/tally.ts';

const sizeOf = (histogram: Histogram): number => Object.values(histogram).reduce((sum, times) => sum + times, 0);

/** One answer: a mean over two items, and what was said of oneself. */
const anAnswer = fc.record({
  sum: fc.integer({ min: 2, max: 10 }),
  sex: fc.constantFrom('male', 'female', 'female', undefined),
  age: fc.constantFrom('young', 'old', 'old', 'old', 'older', undefined),
});
type Answer = typeof anAnswer extends fc.Arbitrary<infer T> ? T : never;

const tallyOf = (answers: readonly Answer[]): Tally => {
  const counted = (of: readonly Answer[]) =>
    of.reduce<Histogram>((sum, { sum: score }) => plus(sum, { [`2.${score}`]: 1 }), {});
  const byOption = (key: 'sex' | 'age') =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          answers.filter((answer) => answer[key] !== undefined),
          (answer) => answer[key]!,
        ),
      ].map(([option, of]) => [option, counted(of)]),
    );
  return {
    fiscalYear: 2570,
    point: 'p',
    questionnaire: 'q',
    period: '2027-01',
    channel: 'phone',
    answers: answers.length,
    byQuestion: {},
    byReason: {},
    means: { [OVERALL]: counted(answers) },
    breakdown: { sex: byOption('sex'), age: byOption('age') },
  };
};

test('[SV47] by what people said of themselves no group of fewer than five is shown, nor can one be worked out from the others', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(anAnswer, { minLength: 5, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      (batches) => {
        const tallies = batches.map(tallyOf);
        const { by } = breakdownOf('2570-1', 'q', [...tallies, { ...tallyOf(batches[0]!), channel: 'partial' }]);
        const everybody = tallies.map(({ means }) => means![OVERALL]!).reduce((all, one) => plus(all, one), {});
        for (const [key, groups] of Object.entries(by)) {
          if (!Object.keys(groups).length) continue;
          for (const [option, histogram] of Object.entries(groups)) {
            expect(sizeOf(histogram), `${key} ${option}`).toBeGreaterThanOrEqual(5);
            for (const times of Object.values(histogram)) expect(times).toBeGreaterThan(0);
          }
          // Whoever subtracts all that is shown from everybody finds nobody: each was shown once.
          expect(Object.values(groups).reduce((all, one) => plus(all, one), {})).toEqual(everybody);
        }
      },
    ),
    { numRuns: 1_000 },
  ));

test('[SV47] who is too few to stand alone is put together with those who did not say', () => {
  const answers = (times: number, sex: 'male' | 'female' | undefined): Answer[] =>
    Array.from({ length: times }, () => ({ sum: 8, sex, age: undefined }));
  const groups = (...all: Answer[][]) => breakdownOf('2570-1', 'q', [tallyOf(all.flat())]).by['sex'];
  expect(groups(answers(6, 'male'), answers(5, 'female'))).toEqual({ male: { '2.8': 6 }, female: { '2.8': 5 } });
  expect(groups(answers(9, 'male'), answers(3, 'female'), answers(2, undefined))).toEqual({
    male: { '2.8': 9 },
    [UNTOLD]: { '2.8': 5 },
  });
  expect(
    groups(answers(9, 'male'), answers(6, 'female'), answers(2, undefined)),
    'the smaller one goes with them',
  ).toEqual({ male: { '2.8': 9 }, [UNTOLD]: { '2.8': 8 } });
  expect(groups(answers(2, 'male'), answers(2, 'female'))).toEqual({});
});
