import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import type { ProgressEntry } from '../domain/measure.ts';

/** What an entry says: when, by whom, what, whether the step was completed with it, and whether it was corrected since. */
export function EntryWords({ entry: { doneOn, by, text, completes, corrected } }: { entry: ProgressEntry }) {
  const { t } = useTranslation('measure');
  const { language } = useLanguage();
  const person = useView<{ readonly name?: string }>('person', by);
  const who = person?.state?.name ?? t('measure.somebody');
  return (
    <>
      <p>
        <time dateTime={doneOn}>{formatDay(doneOn, 'short', language)}</time>{' '}
        <span className="soft">{t('measure.by', { who })}</span>
      </p>
      {text === undefined ? <p className="soft">{t('measure.erased')}</p> : <p className="told">{text}</p>}
      {completes && (
        <p className="entry-mark">
          <Icon name="check" className="small" />
          {t('measure.completed')}
        </p>
      )}
      {corrected > 0 && (
        <p className="entry-mark soft">
          <Icon name="pencil" className="small" />
          {t('measure.corrected', { count: corrected })}
        </p>
      )}
    </>
  );
}
