import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNeeds } from '#ledger/client/LedgerProvider.tsx';
import type { Needs } from '#ledger/domain/needs.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { AttentionEntry } from './AttentionEntry.tsx';
import type { Tellings } from './telling.ts';
import type { Done } from './use-decide.ts';

const KINDS = ['hers', 'handed', 'held', 'elsewhere'] as const satisfies readonly (keyof Needs)[];

/** One command that was refused or held, for as long as it needs somebody. */
export function AttentionEntryScreen({ id, tellings }: { id: string; tellings: Tellings }) {
  const { t } = useTranslation('sync');
  const needs = useNeeds();
  const [done, setDone] = useState<Done>();
  if (!needs) return <LoadingPage />;
  const kind = KINDS.find((one) => needs[one].some((need) => need.id === id));
  const need = kind && needs[kind].find((one) => one.id === id);
  if (kind && need && !done) return <AttentionEntry need={need} kind={kind} tellings={tellings} onDone={setDone} />;
  return (
    <NotHerePage
      icon="check"
      title={done ? t(`done.${done}`) : t('attention.over')}
      text={done ? t('act.saved') : t('attention.overText')}
      href="/attention"
      to={t('attention.toList')}
    />
  );
}
