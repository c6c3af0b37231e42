import { useTranslation } from 'react-i18next';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { isResponsible } from '../domain/complaint.ts';

/** A corruption case goes another way than all others: who writes it down must know before she saves. */
export function SecretNotice() {
  const { t } = useTranslation('complaint');
  const isHers = isResponsible(useMe(), { kind: 'corruption' });
  return (
    <Banner state="waiting" icon="lock" title={t('log.secret')} role="status">
      {!isHers && <p>{t('log.secretText')}</p>}
    </Banner>
  );
}
