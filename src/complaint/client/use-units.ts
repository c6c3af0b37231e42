import { useList } from '#ledger/client/LedgerProvider.tsx';

/** A unit as this room needs it. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

/** All units by name; none while they are being read. */
export const useUnits = (): readonly UnitChoice[] =>
  (useList<{ readonly name: string }>({ type: 'unit', by: 'name' }) ?? []).map(({ id, state }) => ({
    id,
    name: state.name,
  }));
