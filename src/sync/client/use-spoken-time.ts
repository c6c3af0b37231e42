import { useTranslation } from 'react-i18next';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay, formatTime } from '#i18n/domain/format-date.ts';

/** A moment as one would say it: of today only the clock, of another day the day too. */
export function useSpokenTime(): (at: Instant) => string {
  const { t } = useTranslation('sync');
  const { language } = useLanguage();
  return (at) => {
    const [day, time] = [businessDay(at), formatTime(at, language)];
    return day === businessDay(Date.now()) ? t('today', { time }) : `${formatDay(day, 'short', language)} ${time}`;
  };
}
