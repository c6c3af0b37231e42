import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resultsOf, yearsOf } from '#survey/domain/results.ts';
import { statisticsOf } from '#survey/domain/statistics.ts';
import type { Frequencies, Tally } from '#survey/domain/tally.ts';

const tally = (point: string, smile: Frequencies, rest: Partial<Tally> = {}): Tally => ({
  fiscalYear: 2570,
  point,
  questionnaire: 'q',
  answers: smile.reduce((sum, times) => sum + times, 0),
  byQuestion: { smile },
  byReason: {},
  ...rest,
});

test('[SV17] what a screen shows of many points is what the report computes of all their answers together', () => {
  const times = fc.nat(50);
  const frequencies: fc.Arbitrary<Frequencies> = fc.tuple(times, times, times, times, times);
  fc.assert(
    fc.property(fc.array(frequencies, { minLength: 1, maxLength: 6 }), (all) => {
      const [results] = resultsOf(all.map((each, i) => tally(`p${i}`, each)));
      const together = all.reduce<Frequencies>(
        (sum, each) => sum.map((times, i) => times + each[i]!) as unknown as Frequencies,
        [0, 0, 0, 0, 0],
      );
      expect(results!.whole.statistics).toEqual({ ...statisticsOf(together), shares: undefined });
      expect(results!.questions.map(({ statistics }) => statistics)).toEqual(
        together.some((times) => times) ? [statisticsOf(together)] : [],
      );
      expect(results!.points).toHaveLength(all.length);
      expect(results!.answers).toBe(results!.points.reduce((sum, { statistics }) => sum + statistics.count, 0));
    }),
  );
});

test('[SV17] versions of a questionnaire are reported apart, reasons with the most named first', () => {
  const results = resultsOf([
    tally('a', [0, 0, 0, 0, 5], { byReason: { speed: 1, staff: 3 } }),
    tally('b', [0, 0, 0, 5, 0], { byReason: { staff: 1 } }),
    tally('a', [1, 1, 1, 1, 1], { questionnaire: 'older' }),
  ]);
  expect(results.map(({ questionnaire, answers }) => [questionnaire, answers])).toEqual([
    ['q', 10],
    ['older', 5],
  ]);
  expect(results[0]!.reasons).toEqual([
    { key: 'staff', count: 4 },
    { key: 'speed', count: 1 },
  ]);
});

test('[SV17] the running year can be chosen before it has an answer, the newest first', () => {
  expect(yearsOf([tally('a', [0, 0, 0, 0, 5], { fiscalYear: 2569 })], 2570)).toEqual([2570, 2569]);
});
