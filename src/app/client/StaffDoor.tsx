import { useEffect, useState } from 'react';
import { useLanguage } from '#i18n/client/use-language.ts';
import { inTime } from '#ledger/client/in-time.ts';
import { InsecureScreen } from './InsecureScreen.tsx';
import type { Begun, Installation } from './installation.ts';
import { NothingKeptScreen } from './NothingKeptScreen.tsx';
import { StaffApp } from './StaffApp.tsx';

/** Slower than any disk; some browsers never say that they keep nothing. */
const PATIENCE_MS = 10_000;

/** Tries out whether this browser keeps anything before anybody writes something here. */
export function StaffDoor({ installation }: { installation: Installation }) {
  useLanguage();
  const [begun, setBegun] = useState<Begun | null>();
  useEffect(() => {
    const tried = installation.tryOut().then(installation.begin);
    inTime(tried, PATIENCE_MS).then(setBegun, () => setBegun(null));
  }, [installation]);
  if (!window.isSecureContext) return <InsecureScreen />;
  if (begun === null) return <NothingKeptScreen />;
  return begun === undefined ? null : <StaffApp installation={installation} begun={begun} />;
}
