import { useList } from '#ledger/client/LedgerProvider.tsx';
import type { Option } from '#ui/client/SelectField.tsx';

/** What this room reads of a unit. */
interface UnitName {
  readonly name: string;
}

/** The municipality's units, to choose from and to name. */
export const useUnits = (): readonly Option[] =>
  (useList<UnitName>({ type: 'unit', by: 'name' }) ?? []).map(({ id, state }) => ({ value: id, label: state.name }));
