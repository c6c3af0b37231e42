import { useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { useStored } from '#ledger/client/LedgerProvider.tsx';
import type { Installation, SignedInMember } from './installation.ts';

type Member = SignedInMember | null | undefined;

/**
 * Who is signed in, in all tabs alike; null: nobody, undefined: not read yet. What is set here counts at once. A browser that is cleared under an open
 * page signs nobody out: what is written there would go with her.
 */
export function useMember(
  installation: Installation,
): readonly [member: Member, setMember: (member: SignedInMember | null) => void] {
  const kept = useStored(installation, installation.current);
  const [member, setMember] = useState<Member>();
  const latest = useRef<Member>(undefined);
  latest.current = member;
  useEffect(() => {
    if (kept === undefined || JSON.stringify(latest.current) === JSON.stringify(kept)) return;
    // She came in through another tab: this one is not to ask her again.
    if (latest.current === null && location.pathname === '/app/sign-in') navigate('/app/', { replace: true });
    setMember(kept);
  }, [kept]);
  return [member, setMember];
}
