import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakdownOf, UNTOLD, type GroupFigure } from '#survey/domain/breakdown.ts';
import { plus } from '#survey/domain/counts.ts';
import { statisticsOfMeans } from '#survey/domain/statistics.ts';
import { OVERALL, type ScoreSums, type Tally } from '#survey/domain/tally.ts';
import { scoreSums } from '../support/score-sums.ts';

/** One answer: a mean over two items, and what was said of oneself. */
const anAnswer = fc.record({
  sum: fc.integer({ min: 2, max: 10 }),
  sex: fc.constantFrom('male', 'female', 'female', undefined),
  age: fc.constantFrom('young', 'old', 'old', 'old', 'older', undefined),
});
type Answer = typeof anAnswer extends fc.Arbitrary<infer T> ? T : never;

const brokenDown = (tallies: readonly Tally[]) => breakdownOf('2570-1', 'q', tallies, {});
type Groups = ReturnType<typeof brokenDown>['by'][string];

const tallyOf = (answers: readonly Answer[]): Tally => {
  const byOption = (key: 'sex' | 'age') =>
    Object.fromEntries(
      [
        ...Map.groupBy(
          answers.filter((answer) => answer[key] !== undefined),
          (answer) => answer[key]!,
        ),
      ].map(([option, of]) => [option, sumsOf(of)]),
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
    means: { [OVERALL]: sumsOf(answers) },
    breakdown: { sex: byOption('sex'), age: byOption('age') },
  };
};

/** Four rounded figures and nothing by which one of them could be told: no mean of a single person. */
function figureOf(answers: readonly Pick<Answer, 'sum'>[]): GroupFigure {
  const { count, mean, deviation, satisfaction, band } = statisticsOfMeans(sumsOf(answers));
  return { count, mean, deviation, satisfaction, band };
}

const sumsOf = (of: readonly Pick<Answer, 'sum'>[]): ScoreSums =>
  of.reduce<ScoreSums>((sum, { sum: score }) => plus(sum, scoreSums({ [`2.${score}`]: 1 })), {});

test('[SV47] by what people said of themselves no group of fewer than five is shown, nor can one be worked out from the others', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(anAnswer, { minLength: 5, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      (batches) => {
        const tallies = batches.map(tallyOf);
        const { by } = brokenDown([...tallies, { ...tallyOf(batches[0]!), channel: 'partial' }]);
        const answers = batches.flat();
        for (const [key, groups] of Object.entries(by) as ['sex' | 'age', Groups][]) {
          const options = Object.keys(groups).filter((option) => option !== UNTOLD);
          // Each is in one group: whoever subtracts all that is shown from everybody finds nobody.
          const people = Map.groupBy(answers, (answer) => options.find((option) => option === answer[key]) ?? UNTOLD);
          if (!Object.keys(groups).length) continue;
          expect(Object.keys(groups).toSorted()).toEqual([...people.keys()].toSorted());
          for (const [option, its] of people) {
            expect(its.length, `${key} ${option}`).toBeGreaterThanOrEqual(5);
            expect(groups[option]).toEqual(figureOf(its));
          }
        }
      },
    ),
    { numRuns: 1_000 },
  ));

test('[SV47] who is too few to stand alone is put together with those who did not say', () => {
  const answers = (times: number, sex: 'male' | 'female' | undefined): Answer[] =>
    Array.from({ length: times }, () => ({ sum: 8, sex, age: undefined }));
  const groups = (...all: Answer[][]) => brokenDown([tallyOf(all.flat())]).by['sex'];
  const alike = (times: number) => figureOf(answers(times, undefined));
  expect(groups(answers(6, 'male'), answers(5, 'female'))).toEqual({ male: alike(6), female: alike(5) });
  expect(groups(answers(9, 'male'), answers(3, 'female'), answers(2, undefined))).toEqual({
    male: alike(9),
    [UNTOLD]: alike(5),
  });
  expect(
    groups(answers(9, 'male'), answers(6, 'female'), answers(2, undefined)),
    'the smaller one goes with them',
  ).toEqual({ male: alike(9), [UNTOLD]: alike(8) });
  expect(groups(answers(2, 'male'), answers(2, 'female'))).toEqual({});
});
