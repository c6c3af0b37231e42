import { useMemo } from 'react';
import type { Person } from '#kernel/domain/principal.ts';
import { useStored } from '#ledger/client/LedgerProvider.tsx';
import type { DeviceStore } from '#ledger/client/device-store.ts';
import { person, type StaffMember } from '#identity/domain/person.ts';
import type { SignedInMember } from './installation.ts';

/** Her rights as the municipality told them last; before the first word from it, as they were at sign-in. */
export function useRights(store: DeviceStore, { id, roles, units }: SignedInMember): Person {
  const row = useStored(store, () => store.look({ type: person.type, id }));
  const now = (row?.base?.state as StaffMember | undefined) ?? { roles, units };
  const rights = JSON.stringify({ kind: 'person', id, roles: now.roles, units: now.units });
  return useMemo(() => JSON.parse(rights) as Person, [rights]);
}
