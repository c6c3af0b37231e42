import { useTranslation } from 'react-i18next';
import { useView } from '#ledger/client/LedgerProvider.tsx';

/** The name of somebody who works here, as far as it is known and not erased. */
export function useName(id: string): string {
  const { t } = useTranslation('sync');
  return useView<{ readonly name?: string }>('person', id)?.state?.name ?? t('somebody');
}
