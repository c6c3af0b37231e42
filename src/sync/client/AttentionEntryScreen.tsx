import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNeeds } from '#ledger/client/LedgerProvider.tsx';
import type { Needs } from '#ledger/domain/needs.ts';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { AttentionEntry } from './AttentionEntry.tsx';
import type { Tellings } from './telling.ts';
import type { Done } from './use-decide.ts';

const KINDS = ['hers', 'handed', 'held', 'elsewhere'] as const satisfies readonly (keyof Needs)[];

/** One command that was refused or held, for as long as it needs somebody. */
export function AttentionEntryScreen({ id, tellings }: { id: string; tellings: Tellings }) {
  const { t } = useTranslation('sync');
  const needs = useNeeds();
  const [done, setDone] = useState<Done>();
  if (!needs) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const kind = KINDS.find((one) => needs[one].some((need) => need.id === id));
  const need = kind && needs[kind].find((one) => one.id === id);
  if (kind && need && !done) return <AttentionEntry need={need} kind={kind} tellings={tellings} onDone={setDone} />;
  return (
    <Page>
      <h1 tabIndex={-1} ref={focusHeading}>
        {done ? t(`done.${done}`) : t('attention.over')}
      </h1>
      <Empty
        icon="check"
        title={done ? t('act.saved') : t('attention.overText')}
        action={
          <ButtonLink href="/attention" kind="second">
            {t('attention.toList')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
