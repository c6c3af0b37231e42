import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import { measure, type MeasureCommand } from '../domain/measure.ts';
import type { MeasureSayRefusal } from './measure-refusal.ts';

/** Why something is not kept, and the sentence for it. */
export interface Untold {
  readonly code: MeasureSayRefusal;
  readonly sentence: string;
}

/** Says something of a measure. Resolves once it is on the disk, or with why it is not. `supersedes`: the refused command that it puts right. */
export function useTell(): (
  id: string,
  command: MeasureCommand,
  supersedes?: string,
) => Promise<Result<undefined, Untold>> {
  const { t } = useTranslation('measure');
  const say = useSay();
  return async (id, command, supersedes) => {
    const said = await say({ type: measure.type, id }, command, supersedes);
    if (said.ok) return ok(undefined);
    const code = said.error as MeasureSayRefusal;
    return err({ code, sentence: t(`refusals.${code}`) });
  };
}
