import { expect, test } from 'vitest';
import { daysSoFar } from '#measure/client/days-so-far.ts';
import { stepsDone, yearAsOne } from '#measure/client/year-as-one.ts';
import type { ProgressEntry } from '#measure/domain/measure.ts';
import { percentDone } from '#measure/domain/percent-done.ts';

const entry = (step: number, completes: boolean): ProgressEntry => ({
  entry: `${step}`,
  step,
  completes,
  doneOn: '2026-01-05',
  by: 'somebody',
  corrected: 0,
});

test("[ME4] the year's percent is done steps of all steps of all its measures", () => {
  const year = yearAsOne([
    { steps: ['ก', 'ข', 'ค'], progress: [entry(0, true), entry(2, false)] },
    { steps: ['ง'], progress: [entry(0, true), entry(0, true)] },
    { steps: ['จ', 'ฉ'], progress: [] },
  ]);
  expect(year.steps).toHaveLength(6);
  expect(stepsDone(year)).toBe(2);
  expect(percentDone(year)).toBe(33);
  expect(percentDone(yearAsOne([]))).toBe(0);
});

test.for([
  ['before the year', '2025-09-30', undefined],
  ['in it', '2026-01-05', ['2025-10-01', '2026-01-05']],
  ['after it', '2026-12-01', ['2025-10-01', '2026-09-30']],
] as const)('[ME5] the days on offer lie in the year and not in the future: %s', ([, today, days]) => {
  expect(daysSoFar(2569, today)).toEqual(days);
});
