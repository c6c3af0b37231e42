import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNeeds } from '#ledger/client/LedgerProvider.tsx';
import { countOf } from '#ledger/domain/needs.ts';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { AttentionGroup } from './AttentionGroup.tsx';
import { AttentionHeld } from './AttentionHeld.tsx';
import type { Tellings } from './telling.ts';

/** What was refused or held, by who has to do something about it: no "no" is silent. */
export function AttentionScreen({ tellings }: { tellings: Tellings }) {
  const { t } = useTranslation('sync');
  const needs = useNeeds();
  const [kept, setKept] = useState<string>();
  const forget = useCallback(() => setKept(undefined), []);
  const count = needs ? countOf(needs) : 0;
  const onVouched = () => {
    setKept(t('act.saved'));
    focusHeading(document.querySelector('main h1')); // what was pressed is gone
  };
  return (
    <Page>
      <h1 tabIndex={-1} ref={focusHeading}>
        {count > 0 ? t('attention.title', { count }) : t('attention.name')}
      </h1>
      {!needs && <Skeleton />}
      {needs && count + needs.elsewhere.length === 0 && (
        <Empty icon="check" title={t('attention.emptyTitle')}>
          {t('attention.emptyText')}
        </Empty>
      )}
      {needs && (
        <>
          <AttentionGroup kind="hers" needs={needs.hers} tellings={tellings} />
          <AttentionGroup kind="handed" needs={needs.handed} tellings={tellings} />
          <AttentionHeld needs={needs.held} tellings={tellings} onVouched={onVouched} />
          <AttentionGroup kind="elsewhere" needs={needs.elsewhere} tellings={tellings} />
        </>
      )}
      <Toast message={kept} onGone={forget} />
    </Page>
  );
}
