import { useTranslation } from 'react-i18next';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { formatDay, formatTime } from '#i18n/domain/format-date.ts';

/** A moment of the municipality's clock as one would say it: of today only the hour, of another day the day too. Today is where the municipality is. */
export function useSpokenTime(): (at: Instant) => string {
  const { t } = useTranslation('sync');
  const { language } = useLanguage();
  const offset = useMeta()?.offset ?? 0;
  return (at) => {
    const [day, time] = [businessDay(at), formatTime(at, language)];
    return day === businessDay(Date.now() + offset)
      ? t('today', { time })
      : `${formatDay(day, 'short', language)} ${time}`;
  };
}
