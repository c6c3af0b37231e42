import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { catalogue } from '#app/domain/catalogue.ts';
import { digest } from '#app/server/digest.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { bytesOf, type Command } from '#ledger/domain/command.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { key } from '#kernel/domain/ids.ts';
import type { Post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import { batchAfter, FIRST_BATCH } from '#sync/domain/pace.ts';
import { SyncRequest } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { clerk, createDoor, logText } from './door.ts';

interface Ears {
  readonly onPrepare?: (sql: string) => void;
  readonly onRun?: (sql: string) => void;
}

/** The same database, that tells of each statement when it is prepared, and before it is run. */
export function told(db: DatabaseSync, { onPrepare, onRun }: Ears): DatabaseSync {
  const prepare = (sql: string) => {
    onPrepare?.(sql);
    const statement = db.prepare(sql);
    const run =
      (how: 'get' | 'all' | 'run') =>
      (...values: readonly SQLInputValue[]) => {
        onRun?.(sql);
        return statement[how](...values);
      };
    return { get: run('get'), all: run('all'), run: run('run') };
  };
  const exec = (sql: string) => {
    onRun?.(sql);
    db.exec(sql);
  };
  return new Proxy(db, {
    get: (_, name) => (name === 'prepare' ? prepare : name === 'exec' ? exec : Reflect.get(db, name, db)),
  });
}

/** Upper bounds, each a little above what was counted on 25 November 2026: whoever raises one says why. */
export const BOUNDS = {
  /** Of a batch of 200: seven rows that each command adds, and three questions. */
  statementsACommand: 10.2,
  walBytesACommand: 3_700,
  /** As a part of what was said: the envelope, and the quotes that JSON doubles. */
  bytesUp: 1.2,
  /** The outcomes, and the states as they are now. */
  bytesDown: 1.6,
  /** A round takes 200; the first ones, which try out the line, take less. */
  requestsACommand: 0.01,
} as const;

export interface BatchCosts {
  readonly statements: number;
  readonly commits: number;
  /** What the log on the disk grew by. */
  readonly walBytes: number;
}

/** What one batch of so many commands costs a ledger in which some lie already. */
export function countBatch(path: string, size: number): BatchCosts {
  const db = openDatabase(path);
  db.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = OFF'); // so that the log is as long as what was written, and quickly
  const run: string[] = [];
  const door = createDoor(told(db, { onRun: (sql) => run.push(sql) }));
  for (let i = 0; i < 5; i++) door(Array.from({ length: 200 }, logText));
  const before = statSync(`${path}-wal`).size;
  run.length = 0;
  door(Array.from({ length: size }, logText));
  const walBytes = statSync(`${path}-wal`).size - before;
  db.close();
  return { statements: run.length, commits: run.filter((sql) => sql === 'COMMIT').length, walBytes };
}

export interface DrainCosts {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** What was said, in UTF-8. */
  readonly bytesSaid: number;
}

/** What so many commands of one device cost on the way, until everything that they made is back. Whole rounds through the real stores, without a wire. */
export async function countDrain(commands: number): Promise<DrainCosts> {
  const device = new PersonDatabase(`costs ${randomUUID()}`);
  const store = createDexieStore(device, randomUUID());
  const rows = Array.from({ length: commands }, (_, i) => {
    const text = logText();
    const { id, target } = JSON.parse(text) as Command;
    return { n: i + 1, id, target: key(target), text, hash: digest(text) };
  });
  await device.outbox.bulkAdd(rows);
  await device.meta.put({ key: 'meta', ...(await store.meta()), next: commands + 1 });

  const db = openDatabase(':memory:');
  const seal = { seal: (plain: string) => plain, open: (text: string) => text };
  const deps = {
    catalogue,
    digest,
    store: createSqliteStore(db),
    seal,
    pageSize: 200,
    personOf: () => clerk,
    pointOf: () => '',
  };
  let [requests, bytesUp, bytesDown] = [0, 0, 0];
  const post: Post = async (_, body) => {
    const request = SyncRequest.parse(JSON.parse(body));
    const reply = exchange(request, { author: clerk.id, session: clerk.id }, { ...deps, at: Date.now() });
    const text = JSON.stringify(reply);
    requests += 1;
    bytesUp += bytesOf(body);
    bytesDown += bytesOf(text);
    return { status: 200, text, retryAfterMs: undefined };
  };
  const parts = { catalogue, store, post, delivery: '', now: Date.now, uuid: randomUUID };
  for (let maxBytes = FIRST_BATCH; (await round(parts, maxBytes)).status === 'more';)
    maxBytes = batchAfter(maxBytes, true);
  const left = await device.outbox.count();
  if (left) throw new Error(`${left} commands were not sent`);
  await device.delete();
  db.close();
  return { requests, bytesUp, bytesDown, bytesSaid: rows.reduce((sum, { text }) => sum + bytesOf(text), 0) };
}
