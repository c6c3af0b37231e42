import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay, formatTime } from '#i18n/domain/format-date.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { spokenDay } from '../domain/backups.ts';

const MEGABYTE = 1_000_000;

/** When a backup was made and how large it is, as people say it. */
export function useBackupWords() {
  const { t } = useTranslation('backups');
  const { language } = useLanguage();
  return {
    spoken: (madeAt: Instant) =>
      t(`days.${spokenDay(madeAt, Date.now())}`, {
        date: formatDay(businessDay(madeAt), 'short', language),
        time: formatTime(madeAt, language),
      }),
    size: (bytes: number) => t('size', { megabytes: formatNumber(bytes / MEGABYTE, 1) }),
  };
}
