import { useEffect } from 'react';
import { exchangeOf, type Exchange } from './exchange-of.ts';
import type { Installation } from './installation.ts';

/** What others have said on this installation and not sent yet goes on leaving while they are away. `except`: who is signed in has her own loop. */
export function useCarriers({ members }: Installation, except: string | undefined): void {
  useEffect(() => {
    let isGone = false;
    const exchanges: Exchange[] = [];
    void members().then(async (all) => {
      for (const member of all.filter(({ id }) => id !== except)) {
        const exchange = exchangeOf(member);
        if (isGone || (await exchange.store.outbox(1)).length === 0) exchange.stop();
        else exchanges.push(exchange);
      }
      if (isGone) exchanges.forEach(({ stop }) => stop());
    });
    return () => {
      isGone = true;
      exchanges.forEach(({ stop }) => stop());
    };
  }, [members, except]);
}
