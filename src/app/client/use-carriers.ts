import { useEffect, useState } from 'react';
import { exchangeOf, type Exchange } from './exchange-of.ts';
import type { Installation } from './installation.ts';

/**
 * What others have said on this installation and not sent yet goes on leaving while they are away. `except`: who is signed in has her own
 * loop. Returns how many of their commands were waiting.
 */
export function useCarriers({ members }: Installation, except: string | undefined): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    let isGone = false;
    const exchanges: Exchange[] = [];
    const carry = async () => {
      let found = 0;
      for (const member of (await members()).filter(({ database }) => database !== except)) {
        const exchange = exchangeOf(member);
        const unsent = (await exchange.store.outbox(1_000)).length;
        found += unsent;
        if (isGone || unsent === 0) exchange.stop();
        else exchanges.push(exchange);
      }
      if (!isGone) setWaiting(found);
    };
    void carry();
    return () => {
      isGone = true;
      exchanges.forEach(({ stop }) => stop());
    };
  }, [members, except]);
  return waiting;
}
