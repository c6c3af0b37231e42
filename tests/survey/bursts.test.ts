import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burstsOf } from '#survey/domain/bursts.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';

const ofDays = (point: string, days: Readonly<Record<string, number>>, period = '2026-11'): Tally => {
  const answers = Object.values(days).reduce((sum, times) => sum + times, 0);
  return { ...tally.initial, fiscalYear: 2570, point, questionnaire: 'q', period, channel: 'phone', answers, days };
};
const november = (counts: readonly number[]) =>
  Object.fromEntries(counts.map((times, i) => [`2026-11-${String(i + 1).padStart(2, '0')}`, times]));

test('[SV45] a day with more than twenty answers and more than five times what is usual there is flagged, and stays in the figures', () => {
  expect(burstsOf([ofDays('p', november([4, 4, 4, 21, 4]))])).toEqual([
    { point: 'p', day: '2026-11-04', answers: 21, usual: 4 },
  ]);
  expect(burstsOf([ofDays('p', november([3, 3, 3, 20, 3]))]), 'twenty are not many').toEqual([]);
  expect(burstsOf([ofDays('p', november([20, 20, 20, 100, 20]))]), 'where twenty are usual').toEqual([]);
  expect(burstsOf([ofDays('', november([1, 1, 1, 40]))]), 'several points have no usual day').toEqual([]);
  const [results] = resultsOf([ofDays('p', november([4, 4, 4, 21, 4]))]);
  expect([results!.answers, results!.bursts.length]).toEqual([37, 1]);
});

test('[SV45] a burst is found whichever tallies its day is spread over, and does not hide behind itself', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 25 }),
      fc.integer({ min: 21, max: 500 }),
      fc.nat(4),
      fc.integer({ min: 1, max: 20 }),
      (usual, many, at, apart) => {
        const counts = usual.with(at, many);
        const whole = november(counts);
        const day = Object.keys(whole)[at]!;
        const spread = [ofDays('p', { ...whole, [day]: many - apart }), ofDays('p', { [day]: apart }, '2570-1')];
        expect(burstsOf(spread)).toEqual(burstsOf([ofDays('p', whole)]));
        expect(burstsOf(spread).map((burst) => [burst.day, burst.answers])).toEqual([[day, many]]);
      },
    ),
  ));
