import { useEffect, useState } from 'react';
import { exchangeOf, unsentOf, type Exchange } from './exchange-of.ts';
import type { Installation } from './installation.ts';

/**
 * What others have said on this installation and not sent yet goes on leaving while they are away. `except`: who is signed in has her own
 * loop; null: nobody is; undefined: not known yet, and nothing is begun. Returns how many of their commands are waiting.
 */
export function useCarriers({ members, isFree }: Installation, except: string | null | undefined): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (except === undefined) return;
    let isGone = false;
    const carried = new Map<Exchange, number>();
    const tell = () => setWaiting([...carried.values()].reduce((sum, unsent) => sum + unsent, 0));
    const count = async (exchange: Exchange) => {
      const { length } = await exchange.store.outbox(1_000);
      if (isGone) return;
      carried.set(exchange, length);
      tell();
    };
    const carry = async () => {
      // Each alone: a database that does not open stops nobody else's words.
      const others = (await members()).filter(({ database }) => database !== except);
      await Promise.allSettled(
        others.map(async (member) => {
          const unsent = await unsentOf(member);
          if (isGone || unsent === 0) return;
          const exchange = exchangeOf(member.database, () => member.delivery, isFree);
          carried.set(exchange, unsent);
          exchange.loop.subscribe(() => {
            if (!isGone && !exchange.loop.state().isRunning) void count(exchange);
          });
        }),
      );
      if (!isGone) tell();
    };
    void carry();
    return () => {
      isGone = true;
      for (const { stop } of carried.keys()) stop();
    };
  }, [members, isFree, except]);
  return waiting;
}
