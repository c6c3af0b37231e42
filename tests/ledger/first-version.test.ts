import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from 'dexie';
import { expect, test } from 'vitest';
import { createInstallation, type SignedInMember } from '#app/client/installation.ts';
import { catalogue } from '#app/domain/catalogue.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { createDrafts } from '#ledger/client/drafts.ts';
import { InstallationDatabase, type LooseKept } from '#ledger/client/installation-database.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { viewOf } from '#ledger/client/view.ts';
import type { AttentionRow, KeptRow } from '#ledger/domain/kept.ts';
import { dropOnce } from '#sync/client/loose.ts';
import { round } from '#sync/client/round.ts';
import { exchange } from '#sync/server/exchange.ts';
import { Server } from '../support/server.ts';
import { aPerson, NOW, uuid } from '../support/words.ts';
import { noWork } from '../support/work.ts';

/** A database as the first shipped version left it on a device: its stores to the letter, and a row of every kind. */
interface Recorded {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, RecordedStore>>;
}
interface RecordedStore {
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly multiEntry: boolean }[];
  readonly rows: readonly object[];
}

const { person, installation } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'first-version.json'), 'utf8'),
) as Readonly<Record<'person' | 'installation', Recorded>>;
const rowsOf = <Row>({ stores }: Recorded, name: string) => stores[name]!.rows as readonly Row[];
const [CLERK] = rowsOf<SignedInMember>(installation, 'members') as readonly [SignedInMember];

/** Makes it with nothing of ours: as that version's browser did. */
async function restore({ name, version, stores }: Recorded): Promise<void> {
  const request = indexedDB.open(name, version);
  await new Promise<void>((resolve) => {
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const { name, keyPath, multiEntry } of indexes) made.createIndex(name, keyPath, { multiEntry });
        for (const row of rows) made.add(row);
      }
    };
    request.onsuccess = () => resolve();
  });
  request.result.close();
}

/** Every row is as it was; a later version may have added stores, and nothing else. */
async function expectAllOf({ stores }: Recorded, table: (name: string) => Table) {
  for (const [name, { rows }] of Object.entries(stores)) expect(await table(name).toArray(), name).toEqual(rows);
}

test('[LG22] what a device of the first version kept is all there in today’s, and leaves', async () => {
  await restore(person);
  const db = new PersonDatabase(person.name);
  await expectAllOf(person, (name) => db.table(name));

  const store = createDexieStore(db, randomUUID());
  const me = { kind: 'person', id: CLERK.id, roles: ['clerk'], units: [] } as const;
  const inOutbox = { type: 'complaint', id: uuid(103) };
  expect(await viewOf({ store, catalogue, me }, inOutbox)).toMatchObject({
    isWaiting: true,
    state: { words: { text: 'ไฟทางดับสามต้น' }, history: { length: 2 } },
  });
  expect(await createDrafts(db).read('complaint.log')).toMatchObject({ form: { personal: { text: 'กำลังพิมพ์' } } });

  const server = new Server([aPerson(CLERK.id, ['clerk'])]);
  const post = async (_: string, body: string) => ({
    status: 200,
    text: JSON.stringify(exchange(JSON.parse(body), { author: CLERK.id, session: CLERK.id }, server.deps)),
    retryAfterMs: undefined,
  });
  const deps = { catalogue, store, post, delivery: CLERK.delivery, now: () => NOW, uuid: randomUUID };
  while ((await round(deps, 10_000)).status === 'more');
  expect(await store.outbox(9)).toEqual([]);
  const heard = server.store.events.filter(({ type }) => type === 'complaint').map(({ command }) => command);
  const kept = [...rowsOf<KeptRow>(person, 'journal'), ...rowsOf<KeptRow>(person, 'outbox')];
  expect(heard).toEqual(kept.filter(({ status }) => status !== 'rejected').map(({ id }) => id));
  expect(await store.attention()).toEqual(rowsOf<AttentionRow>(person, 'attention'));
});

test('[LG22] so is what its installation kept of itself and of nobody', async () => {
  await restore(installation);
  const db = new InstallationDatabase();
  await expectAllOf(installation, (name) => db.table(name));
  const memory = createInstallation(randomUUID, async () => true);
  await memory.tryOut();
  expect(await memory.begin()).toEqual({ id: uuid(7), isCleared: false });
  expect(await memory.current()).toEqual(CLERK);

  const [refused, waiting] = rowsOf<LooseKept>(installation, 'loose');
  const sent: unknown[] = [];
  const post = async (_: string, body: string) => {
    sent.push(...(JSON.parse(body) as { commands: unknown[] }).commands);
    const outcomes = [{ hash: waiting!.hash, status: 'accepted' }];
    return { status: 200, text: JSON.stringify({ drop: 1, outcomes }), retryAfterMs: undefined };
  };
  expect(await dropOnce({ db, post, work: noWork, now: () => NOW, uuid: randomUUID, digest })).toMatchObject({
    hasWork: false,
  });
  expect(sent).toEqual([{ text: waiting!.text }]);
  expect(await db.loose.toArray()).toEqual([refused]);
});
