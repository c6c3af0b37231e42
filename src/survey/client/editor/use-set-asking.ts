import { useTranslation } from 'react-i18next';
import { err, type Result } from '#kernel/domain/result.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { asking, type AskedFrom } from '../../domain/asking.ts';
import type { EditorRefusal } from './editor-words-th.ts';

/** Says what a point asks from a day on. Resolves once it is on the disk, or with the sentence why it is not. */
export function useSetAsking(): (point: string, asked: AskedFrom) => Promise<Result<unknown, string>> {
  const { t } = useTranslation('survey');
  const say = useSay();
  return async (point, asked) => {
    const said = await say({ type: asking.type, id: point }, { type: 'asking.set', ...asked });
    return said.ok ? said : err(t(`refusals.${said.error as EditorRefusal}`));
  };
}
