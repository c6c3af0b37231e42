import { useEffect, useState } from 'react';
import type { Instant } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { KioskContacts, type KioskContact } from '../domain/kiosk-wire.ts';

/** What the municipality knew of all kiosks at a moment. */
interface Contacts {
  readonly kiosks: readonly KioskContact[];
  readonly at: Instant;
}

/** A slow line is given so long. */
const PATIENCE_MS = 20_000;

/** Asks how the kiosks are. `undefined`: no answer of ours came. */
export async function askContacts(): Promise<Contacts | undefined> {
  try {
    const answer = await fetch('/api/kiosks', { signal: AbortSignal.timeout(PATIENCE_MS) });
    const read = KioskContacts.safeParse(answer.status === 200 ? readJson(await answer.text()) : undefined);
    return read.success ? { kiosks: read.data.kiosks, at: Date.now() } : undefined;
  } catch {
    return undefined;
  }
}

/** The last answer, asked for again every so many ms; `isCut`: the latest question had none. */
export function useContacts(everyMs: number): { readonly last: Contacts | undefined; readonly isCut: boolean } {
  const [contacts, setContacts] = useState<{ last: Contacts | undefined; isCut: boolean }>({
    last: undefined,
    isCut: false,
  });
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const found = await askContacts();
      if (!isGone) setContacts(({ last }) => ({ last: found ?? last, isCut: !found }));
    };
    const again = () => void look();
    again();
    const timer = setInterval(again, everyMs);
    addEventListener('online', again);
    return () => {
      isGone = true;
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [everyMs]);
  return contacts;
}
