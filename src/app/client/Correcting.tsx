import { useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { CorrectionProvider, type Correcting as Corrects } from '#ledger/client/correction.tsx';
import { useNeeds } from '#ledger/client/LedgerProvider.tsx';
import type { Command } from '#ledger/domain/command.ts';
import type { Needs } from '#ledger/domain/needs.ts';
import { isOpen } from '#ledger/domain/outcome.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';

/**
 * Hands a refused command to the room's form that is opened with its id (`?corrects=`): read from this device, so that no words stand in an address.
 * It stays until it is said or left, also when it needs nobody any more.
 */
export function Correcting({ children }: { children: ReactNode }) {
  const [search, setSearch] = useSearchParams();
  const id = search.get('corrects');
  const needs = useNeeds();
  const [begun, setBegun] = useState<Command>();
  const found = id !== null && begun?.id !== id && needs ? correctable(needs, id) : undefined;
  if (found) setBegun(found);
  const command = begun?.id === id ? begun : undefined;
  const correcting = useMemo<Corrects | undefined>(
    () => command && { command, leave: () => setSearch({}, { replace: true }) },
    [command, setSearch],
  );
  if (id !== null && !command && !needs) return <LoadingPage />;
  return <CorrectionProvider value={correcting}>{children}</CorrectionProvider>;
}

/** Refused words that are hers to say again, or that were handed over to her. */
function correctable({ hers, elsewhere, handed }: Needs, id: string): Command | undefined {
  const refused = [...hers, ...handed, ...elsewhere.filter(({ outcome }) => outcome && isOpen(outcome))];
  return refused.find((need) => need.id === id)?.command;
}
