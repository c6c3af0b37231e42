import { useTranslation } from 'react-i18next';
import { useView } from '#ledger/client/LedgerProvider.tsx';

/** The name of whoever said something, as far as it is known and not erased; else what she is. */
export function Speaker({ id }: { id: string }) {
  const { t } = useTranslation('complaint');
  const person = useView<{ readonly name?: string }>('person', id);
  const who = id === 'nobody' ? t('case.resident') : (person?.state?.name ?? t('case.somebody'));
  return <>{t('case.by', { who })}</>;
}
