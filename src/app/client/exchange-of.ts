import { v4 as uuidv4 } from 'uuid';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import type { DeviceStore } from '#ledger/client/device-store.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { createLoop, type Loop, type Tried } from '#sync/client/loop.ts';
import { post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import { catalogue } from '../domain/catalogue.ts';
import type { SignedInMember } from './installation.ts';

export interface Exchange {
  readonly store: DeviceStore;
  readonly loop: Loop;
  readonly stop: () => void;
}

/** One person's database on this installation, and the loop that carries it. It goes on whoever is signed in. */
export function exchangeOf({ database, delivery }: SignedInMember): Exchange {
  const db = new PersonDatabase(database);
  const store = createDexieStore(db, uuidv4());
  const tryOnce = async (maxBytes: number): Promise<Tried> => {
    const result = await round({ catalogue, store, post, delivery, now: Date.now, uuid: uuidv4 }, maxBytes);
    const hasWork = (await store.outbox(1)).length > 0;
    if (!('hasFeed' in result)) {
      // A token that is not known is an answer: there is a road, and signing in again brings another token.
      const isRefused = result.status === 'refused';
      return { isTaken: isRefused, isMore: false, hasWork, retryAfterMs: result.retryAfterMs, isSignedOut: isRefused };
    }
    const { hasFeed, isOld, status } = result;
    return { isTaken: true, isMore: status === 'more', hasWork, isSignedOut: !hasFeed && !isOld, isOld };
  };
  const onDefect = (error: unknown) =>
    void db.diagnostics.add({ at: Date.now(), what: error instanceof Error ? error.name : 'unknown' });
  const loop = createLoop({ name: database, try: tryOnce, onDefect });
  const stop = () => {
    loop.stop();
    db.close();
  };
  return { store, loop, stop };
}
