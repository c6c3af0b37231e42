import { useTranslation } from 'react-i18next';
import type { Measure } from '../domain/measure.ts';
import { percentDone, stepStatus } from '../domain/percent-done.ts';
import './measure.css';
import { stepsDone } from './year-as-one.ts';

/** How far a measure is: a piece for each step, and the same in words. */
export function StepsBar({ now }: { now: Measure }) {
  const { t } = useTranslation('measure');
  return (
    <>
      <span className="steps-bar" aria-hidden="true">
        {now.steps.map((_, step) => (
          <i key={step} data-status={stepStatus(now, step)} />
        ))}
      </span>
      <span className="of">
        <span className="nowrap">{t('percent', { percent: percentDone(now) })}</span>{' '}
        <span className="nowrap">{t('stepsDone', { done: stepsDone(now), all: now.steps.length })}</span>
      </span>
    </>
  );
}
