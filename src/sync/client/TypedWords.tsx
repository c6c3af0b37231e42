import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, type Role } from '#kernel/domain/principal.ts';
import { useMe, useSupervisor } from '#ledger/client/LedgerProvider.tsx';
import type { Command } from '#ledger/domain/command.ts';
import { Button } from '#ui/client/Button.tsx';
import type { Tellings } from './telling.ts';

interface TypedWordsProps {
  readonly command: Command;
  /** Whose it is to decide about it, where the municipality has said so. */
  readonly supervisor: Role | undefined;
  readonly Typed: Tellings['Typed'];
}

/**
 * What was written in a command. What is for the integrity officer alone is shown to her; to anybody else, also to who wrote it down, only when she
 * asks: others look over a shoulder (CO9).
 */
export function TypedWords({ command, supervisor, Typed }: TypedWordsProps) {
  const { t } = useTranslation('sync');
  const me = useMe();
  const [isAsked, setAsked] = useState(false);
  const guessed = useSupervisor(command);
  const by = supervisor ?? guessed;
  if (by === undefined) return null;
  if (isAsked || by !== 'integrity-officer' || hasRole(me, by)) return <Typed command={command} />;
  return (
    <>
      <p className="soft">{t('typed.secret')}</p>
      <Button kind="second" icon="eye" onClick={() => setAsked(true)}>
        {t('typed.show')}
      </Button>
    </>
  );
}
