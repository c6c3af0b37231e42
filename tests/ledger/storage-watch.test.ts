import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { randomUUID } from 'node:crypto';
import { catalogue } from '#app/domain/catalogue.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { endTransactions } from '#ledger/client/end-with-page.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { say } from '#ledger/client/say.ts';
import { watchStorage, type StorageState } from '#ledger/client/storage-watch.ts';
import { stilly } from '#ledger/client/use-live.ts';
import { aPerson, NOW, UNIT_A, UNIT_B } from '../support/words.ts';

const NOT_SAVED = { ok: false, error: 'not-saved' };

/** A page with its database, in which one thing was said; and what it is told of the storage. */
async function aPage() {
  const db = new PersonDatabase(`page ${randomUUID()}`);
  const storage = watchStorage(db);
  onTestFinished(() => db.close());
  const told: StorageState[] = [];
  storage.subscribe(() => told.push(storage.state()));
  const deps = {
    store: createDexieStore(db, randomUUID()),
    catalogue,
    me: aPerson('ann', ['administrator']),
    now: () => NOW,
    uuid: randomUUID,
    digest,
  };
  const says = (id: string) => say(deps, { type: 'unit', id }, { type: 'unit.add', name: 'สำนักปลัด' });
  expect(await says(UNIT_A)).toMatchObject({ ok: true });
  return { db, storage, told, says };
}

/** As a browser does that takes the storage away from whoever has it open. */
const closeUnder = (db: Dexie) => forceCloseDatabase(db.backendDB() as never);

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

/** No database opens until it is taken back. */
function nothingOpens() {
  const spy = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
    const error = new DOMException('Internal error opening backing store', 'UnknownError');
    const request = { error } as IDBOpenDBRequest;
    setTimeout(() => request.onerror!({ target: request } as never));
    return request;
  });
  onTestFinished(() => void spy.mockRestore());
  return () => spy.mockRestore();
}

test('[LG20] a database that was cleared under the page is not made anew, and nothing more is called saved in it', async () => {
  const ways: readonly ((db: Dexie) => void)[] = [
    (db) => void indexedDB.deleteDatabase(db.name),
    (db) => {
      closeUnder(db);
      indexedDB.deleteDatabase(db.name);
    },
  ];
  for (const clear of ways) {
    const { db, storage, told, says } = await aPage();
    clear(db);
    await vi.waitFor(() => expect(storage.state()).toBe('gone'));
    expect(await says(UNIT_B)).toEqual(NOT_SAVED);
    expect(await databases()).not.toContain(db.name);
    storage.reopen();
    expect(await says(UNIT_B), 'also when it is tried again').toEqual(NOT_SAVED);
    expect(told).toEqual(['gone']);
  }
});

test('[LG21] a handle that the browser closed opens again by itself, and what was saved is there', async () => {
  const { db, told, says } = await aPage();
  closeUnder(db);
  await vi.waitFor(() => expect(db.isOpen()).toBe(true));
  expect(await says(UNIT_B)).toMatchObject({ ok: true });
  expect(await db.outbox.count()).toBe(2);
  expect(told).toEqual([]);
});

test('[LG21] a storage that does not open is said to be shut and tried again, and what could not be read is read then', async () => {
  const { db, storage, told, says } = await aPage();
  const opensAgain = nothingOpens();
  closeUnder(db);
  const [seen, errors]: [number[], unknown[]] = [[], []];
  const screen = liveQuery(stilly(() => db.transaction('r', db.outbox, () => db.outbox.count()))).subscribe({
    next: (waiting) => void seen.push(waiting),
    error: (error) => void errors.push(error),
  });
  onTestFinished(() => screen.unsubscribe());
  await vi.waitFor(() => expect(storage.state()).toBe('shut'));
  expect(await says(UNIT_B)).toEqual(NOT_SAVED);
  expect(errors, 'what a screen shows stays').toEqual([]);
  opensAgain();
  storage.reopen();
  await vi.waitFor(() => expect(seen).toEqual([1]));
  expect(await says(UNIT_B)).toMatchObject({ ok: true });
  expect(told).toEqual(['shut', 'open']);
});

test('[LG21] a question that we put wrongly is no failing storage: it takes the screen away that asks', async () => {
  const { db } = await aPage();
  const { outbox } = db;
  const wrong = [() => outbox.where('nowhere').equals(1).count(), () => outbox.where('n').equals(NaN).count()];
  for (const read of wrong) await expect(stilly(read)()).rejects.not.toBeInstanceOf(Dexie.DatabaseClosedError);
});

test('[LG21] a newer app that changes the database is not kept waiting, and the older page goes on in it', async () => {
  const { db, storage, says } = await aPage();
  const newer: Dexie = new PersonDatabase(db.name);
  newer.version(100).stores({ later: 'id' });
  onTestFinished(() => newer.close());
  await newer.open();
  await vi.waitFor(() => expect(storage.state()).toBe('newer'));
  expect(await says(UNIT_B)).toMatchObject({ ok: true });
  expect(await newer.table('later').count()).toBe(0);
  expect(await db.outbox.count()).toBe(2);
});

test('[LG21] a storage that does not answer is said to be stuck, as long as it is, and who only waits there keeps nobody else waiting', async () => {
  const { db } = await aPage();
  const again = new PersonDatabase(db.name);
  const storage = watchStorage(again, 200);
  onTestFinished(() => again.close());
  await again.open();
  let isHeld = true;
  const holds = db.transaction('rw', db.outbox, db.meta, async () => {
    while (isHeld) await db.meta.count();
  });
  await again.drafts.put({ name: 'typed', values: 'meanwhile' });
  expect(storage.state()).toBe('open');
  const waits = again.meta.count();
  await vi.waitFor(() => expect(storage.state()).toBe('stuck'), 5_000);
  expect(await again.drafts.count()).toBe(1);
  isHeld = false;
  await Promise.all([holds, waits]);
  await vi.waitFor(() => expect(storage.state()).toBe('open'), 5_000);
});

test('[LG30] what is not on the disk when its page ends is given up, and keeps nobody waiting', async () => {
  const { db, says } = await aPage();
  const begun = Promise.withResolvers<void>();
  const holds = db.transaction('rw', db.tables, async () => {
    await db.drafts.put({ name: 'half', values: 'written' });
    begun.resolve();
    for (;;) await db.meta.count();
  });
  const cutOff = expect(holds).rejects.toThrow(Dexie.AbortError);
  await begun.promise;
  endTransactions();
  await cutOff;
  expect(await says(UNIT_B)).toMatchObject({ ok: true });
  expect(await db.drafts.count()).toBe(0);
});
