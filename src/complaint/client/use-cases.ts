import { useList, useMe } from '#ledger/client/LedgerProvider.tsx';
import { complaint, type Complaint } from '../domain/complaint.ts';
import { isVisible } from './is-visible.ts';

export interface CaseLine {
  readonly id: string;
  readonly state: Exclude<Complaint, { status: 'none' }>;
  readonly isWaiting: boolean;
}

/** The newest cases that she may see, so many at most; `hasOlder`: there may be more. `undefined` while they are being read. */
export function useCases(
  limit: number,
): { readonly cases: readonly CaseLine[]; readonly hasOlder: boolean } | undefined {
  const me = useMe();
  const rows = useList<Complaint>({ type: complaint.type, by: 'loggedAt', isDescending: true, limit });
  if (!rows) return undefined;
  const cases = rows.flatMap(({ id, state, isWaiting }) =>
    state.status !== 'none' && isVisible(me, state) ? [{ id, state, isWaiting }] : [],
  );
  return { cases, hasOlder: rows.length >= limit };
}
