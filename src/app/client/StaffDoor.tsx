import { useEffect, useState } from 'react';
import { useLanguage } from '#i18n/client/use-language.ts';
import { inTime } from '#ledger/client/in-time.ts';
import { InsecureScreen } from './InsecureScreen.tsx';
import type { Installation } from './installation.ts';
import { NothingKeptScreen } from './NothingKeptScreen.tsx';
import { StaffApp } from './StaffApp.tsx';

/** Slower than any disk; some browsers never say that they keep nothing. */
const PATIENCE_MS = 10_000;

/** Tries out whether this browser keeps anything before anybody writes something here. */
export function StaffDoor({ installation }: { installation: Installation }) {
  useLanguage();
  const [id, setId] = useState<string | null>();
  useEffect(() => {
    const tried = installation.tryOut().then(installation.id);
    inTime(tried, PATIENCE_MS).then(setId, () => setId(null));
  }, [installation]);
  if (!window.isSecureContext) return <InsecureScreen />;
  if (id === null) return <NothingKeptScreen />;
  return id === undefined ? null : <StaffApp installation={installation} id={id} />;
}
