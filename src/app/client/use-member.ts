import { useEffect, useState } from 'react';
import { useStored } from '#ledger/client/LedgerProvider.tsx';
import type { Installation, SignedInMember } from './installation.ts';

/** Who is signed in, in all tabs alike; null: nobody, undefined: not read yet. What she signs in with counts at once. */
export function useMember(
  installation: Installation,
): readonly [SignedInMember | null | undefined, (member: SignedInMember | null) => void] {
  const kept = useStored(installation, async () => (await installation.current()) ?? null);
  const [member, setMember] = useState<SignedInMember | null>();
  useEffect(() => {
    if (kept !== undefined) setMember((now) => (JSON.stringify(now) === JSON.stringify(kept) ? now : kept));
  }, [kept]);
  return [member, setMember];
}
