import { useTranslation } from 'react-i18next';
import { err, type Result } from '#kernel/domain/result.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { kioskRules, type KioskRulesCommand, type KioskRulesRefusal } from '../../domain/kiosk-rules.ts';

type WithoutTarget<Command> = Command extends unknown ? Omit<Command, 'target'> : never;

/** Says how the kiosks of a point behave. Resolves once it is on the disk, or with the sentence why it is not. */
export function useRuleKiosk(): (
  point: string,
  said: WithoutTarget<KioskRulesCommand>,
) => Promise<Result<unknown, string>> {
  const { t } = useTranslation('survey');
  const say = useSay();
  return async (point, command) => {
    const said = await say({ type: kioskRules.type, id: point }, command);
    if (said.ok) return said;
    const code = said.error as KioskRulesRefusal | SayRefusal;
    return err(code === 'officers-only' ? t('kioskRules.officersOnly') : t(`refusals.${code}`));
  };
}
