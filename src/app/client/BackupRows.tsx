import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay, formatTime } from '#i18n/domain/format-date.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';
import type { Backup } from '../domain/backups.ts';
import { useBackupWords } from './use-backup-words.ts';

/** Every backup that is there, by its day. One that is not usable is called by its file's name: nobody knows when it was made. */
export function BackupRows({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTranslation('backups');
  const { language } = useLanguage();
  const { size } = useBackupWords();
  const id = useId();
  if (backups.length === 0) return null;
  return (
    <section>
      <h2 id={id}>{t('list')}</h2>
      <Rows labelledBy={id}>
        {backups.map(({ name, madeAt, bytes, checked }) => (
          <Row
            key={name}
            title={madeAt === undefined ? name : formatDay(businessDay(madeAt), 'long', language)}
            sub={[madeAt !== undefined && formatTime(madeAt, language), size(bytes)].filter(Boolean).join(' · ')}
            end={<Status state={checked ? 'done' : 'needs-you'}>{t(checked ? 'checked' : 'unchecked')}</Status>}
          />
        ))}
      </Rows>
    </section>
  );
}
