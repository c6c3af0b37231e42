import { useTranslation } from 'react-i18next';
import { newSalt } from '#ledger/client/digest.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { outcome } from '#ledger/domain/outcome.ts';
import type { DecisionRefusal } from './sentences.ts';

/** What people do about a command that was not simply accepted. */
type Decision = 'hand-over' | 'discard' | 'vouch' | 'refuse';
/** What ends a need for whoever did it. */
export type Done = Exclude<Decision, 'hand-over'>;

/** Says what is to become of a command. Resolves once it is on the disk with `undefined`, or with the sentence why it is not. */
export function useDecide(): (id: string, decision: Decision, why?: string) => Promise<string | undefined> {
  const { t } = useTranslation('sync');
  const say = useSay();
  return async (id, decision, why) => {
    const target = { type: outcome.type, id };
    const said = await say(target, {
      type: `outcome.${decision}`,
      target,
      ...(why && { personal: { text: why, salt: newSalt() } }),
    });
    return said.ok ? undefined : t(`refusals.${said.error as DecisionRefusal}`);
  };
}
