import { useTranslation } from 'react-i18next';
import type { Need } from '#ledger/domain/needs.ts';
import type { Tellings } from './telling.ts';

/** Why a command has no effect, as a sentence that says too whether it was refused or only waits. */
export function useWhy({ explain }: Tellings): (need: Need) => string {
  const { t } = useTranslation('sync');
  return ({ code, command, outcome }) =>
    t(outcome?.status === 'held' ? 'attention.heldBecause' : 'attention.because', { reason: explain(code, command) });
}
