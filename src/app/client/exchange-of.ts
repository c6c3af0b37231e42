import { v4 as uuidv4 } from 'uuid';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import type { DeviceStore } from '#ledger/client/device-store.ts';
import { createDrafts, type Drafts } from '#ledger/client/drafts.ts';
import { readDiary, writeDiary } from '#ledger/client/diary.ts';
import { PersonDatabase, type DiaryRow } from '#ledger/client/person-database.ts';
import { watchStorage, type StorageWatch } from '#ledger/client/storage-watch.ts';
import { createLoop, type Loop, type Tried } from '#sync/client/loop.ts';
import { noted } from '#sync/client/noted.ts';
import { post } from '#sync/client/post.ts';
import { round, type RoundResult } from '#sync/client/round.ts';
import { catalogue } from '../domain/catalogue.ts';
import type { SignedInMember } from './installation.ts';

export interface Exchange {
  readonly store: DeviceStore;
  readonly drafts: Drafts;
  readonly loop: Loop;
  readonly storage: StorageWatch;
  readonly diary: () => Promise<readonly DiaryRow[]>;
  readonly stop: () => void;
}

/**
 * One person's database on this installation, and the loop that carries it. It goes on whoever is signed in. `delivery`: her newest token, asked for
 * each round. `isFree`: may anything be carried now; if not, it is like an outage.
 */
export function exchangeOf(database: string, delivery: () => string, isFree: () => Promise<boolean>): Exchange {
  const db = new PersonDatabase(database);
  const storage = watchStorage(db);
  const store = createDexieStore(db, uuidv4());
  const drafts = createDrafts(db);
  const note = (line: string) => void writeDiary(db, Date.now(), line);
  const postNoted = noted(post, note);
  let isSignedOut = false;
  const tryOnce = async (maxBytes: number): Promise<Tried> => {
    if (!(await isFree())) return { isTaken: false, isMore: false, hasWork: true };
    const deps = { catalogue, store, post: postNoted, delivery: delivery(), now: Date.now, uuid: uuidv4 };
    const result = await round(deps, maxBytes);
    const hasWork = (await store.outbox(1)).length > 0;
    isSignedOut = isSignedOutAfter(result, isSignedOut);
    if (!('hasFeed' in result)) {
      // A token that is not known is an answer: there is a road, and signing in again brings another token.
      const isRefused = result.status === 'refused';
      return { isTaken: isRefused, isMore: false, hasWork, retryAfterMs: result.retryAfterMs, isSignedOut };
    }
    const { isOld, status } = result;
    return { isTaken: true, isMore: status === 'more', hasWork, isSignedOut, isOld };
  };
  const onDefect = (error: unknown) => note(error instanceof Error ? error.name : 'unknown');
  const loop = createLoop({ name: database, try: tryOnce, onDefect });
  const stop = () => {
    loop.stop();
    void drafts.leave().then(() => db.close());
  };
  return { store, drafts, loop, storage, diary: () => readDiary(db), stop };
}

/**
 * Must she sign in again? Only the last word of a round tells that states stay away: one that asks to begin anew brings none either. An outage
 * tells nothing.
 */
export function isSignedOutAfter(result: RoundResult, before: boolean): boolean {
  if (!('hasFeed' in result)) return before || result.status === 'refused';
  if (result.hasFeed) return false;
  return result.status === 'done' ? !result.isOld : before;
}

/** How many of somebody's commands are not sent; opens no exchange. Rejects where her database cannot be read. */
export async function unsentOf({ database }: SignedInMember): Promise<number> {
  const db = new PersonDatabase(database);
  return db.outbox.count().finally(() => db.close());
}
