import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { err, type Result } from '#kernel/domain/result.ts';
import { complaint } from '../domain/complaint.ts';
import type { ComplaintCommand } from '../domain/words-of-a-case.ts';
import type { CaseRefusal } from './case-refusal.ts';

/** Says something of a case. Resolves once it is on the disk, or with the sentence why it is not. `supersedes`: the refused command that it puts right. */
export function useTell(
  id: string,
  supersedes?: string,
): (command: ComplaintCommand) => Promise<Result<{ readonly id: string }, string>> {
  const { t } = useTranslation('complaint');
  const say = useSay();
  return async (command) => {
    const said = await say({ type: complaint.type, id }, command, supersedes);
    return said.ok ? said : err(t(`refusals.${said.error as CaseRefusal}`));
  };
}
