import type { Measure } from './measure.ts';

export type StepStatus = 'not-begun' | 'under-way' | 'done';

/** A step is done when an entry says that it was completed with it; under way when there is an entry at all. */
export function stepStatus({ progress }: Pick<Measure, 'progress'>, step: number): StepStatus {
  const entries = progress.filter((entry) => entry.step === step);
  if (entries.some(({ completes }) => completes)) return 'done';
  return entries.length ? 'under-way' : 'not-begun';
}

/** Done steps of all steps, in whole percent, half-up. 0 where there are no steps. */
export function percentDone({ steps, progress }: Pick<Measure, 'steps' | 'progress'>): number {
  const done = steps.filter((_, step) => stepStatus({ progress }, step) === 'done').length;
  return steps.length ? Math.floor((200 * done + steps.length) / (2 * steps.length)) : 0;
}
