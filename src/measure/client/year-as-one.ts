import type { Measure } from '../domain/measure.ts';
import { stepStatus } from '../domain/percent-done.ts';

type Steps = Pick<Measure, 'steps' | 'progress'>;

/** All measures of a year as one long measure, so that the year's percent follows the rule of one measure's. */
export const yearAsOne = (measures: readonly Steps[]): Steps =>
  measures.reduce<Steps>(
    (year, { steps, progress }) => ({
      steps: [...year.steps, ...steps],
      progress: [...year.progress, ...progress.map((entry) => ({ ...entry, step: entry.step + year.steps.length }))],
    }),
    { steps: [], progress: [] },
  );

export const stepsDone = ({ steps, progress }: Steps): number =>
  steps.filter((_, step) => stepStatus({ progress }, step) === 'done').length;
