import { useTranslation } from 'react-i18next';
import type { IconName } from '#ui/client/Icon.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import type { ComplaintStatus } from '../domain/complaint.ts';

const LOOK: Readonly<Record<ComplaintStatus, { readonly state: State; readonly icon?: IconName }>> = {
  received: { state: 'new' },
  assigned: { state: 'new', icon: 'exchange' },
  closed: { state: 'done' },
};

/** Where a case stands; and, where something of it is only on this device yet, that too. */
export function CaseStatus({ status, isWaiting }: { status: ComplaintStatus; isWaiting: boolean }) {
  const { t } = useTranslation('complaint');
  return (
    <>
      <Status {...LOOK[status]}>{t(`status.${status}`)}</Status>
      {isWaiting && (
        <Status state="waiting" icon="device">
          {t('waiting')}
        </Status>
      )}
    </>
  );
}
