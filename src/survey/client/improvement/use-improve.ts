import { useTranslation } from 'react-i18next';
import { err, type Result } from '#kernel/domain/result.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { improvement, type ImprovementCommand, type ImprovementRefusal } from '../../domain/improvement.ts';

type WithoutTarget<Command> = Command extends unknown ? Omit<Command, 'target'> : never;

const OWN: readonly string[] = ['tellers-only', 'in-the-future', 'not-told'] satisfies ImprovementRefusal[];

/** Says something about one line. Resolves once it is on the disk, or with the sentence why it is not. */
export function useImprove(): (
  id: string,
  said: WithoutTarget<ImprovementCommand>,
) => Promise<Result<unknown, string>> {
  const { t } = useTranslation('survey');
  const say = useSay();
  const isOwn = (code: string): code is ImprovementRefusal => OWN.includes(code);
  return async (id, command) => {
    const said = await say({ type: improvement.type, id }, command);
    if (said.ok) return said;
    return err(
      isOwn(said.error) ? t(`improvements.refusals.${said.error}`) : t(`refusals.${said.error as SayRefusal}`),
    );
  };
}
