import { useTranslation } from 'react-i18next';
import type { Period } from '#kernel/domain/period.ts';
import { choiceOf } from '../../domain/survey-report.ts';

/** What the period of a report is called on screens. */
export function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation('survey');
  return (period) => {
    const { year, half } = choiceOf(period);
    return t(half ? `reports.half${half}` : 'reports.year', { year });
  };
}
