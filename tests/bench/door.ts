import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { v7 as uuidv7 } from 'uuid';
import { catalogue } from '#app/domain/catalogue.ts';
import { digest } from '#app/server/digest.ts';
import type { PersonRow } from '#kernel/domain/principal.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';

export const clerk: PersonRow = {
  kind: 'person',
  id: randomUUID(),
  roles: ['clerk'],
  units: [],
  active: true,
  rev: 1,
  since: 0,
};

/** A logged case as a device writes it. */
export const logText = (): string =>
  JSON.stringify({
    id: uuidv7(),
    v: COMMAND_VERSION,
    type: 'complaint.log',
    target: { type: 'complaint', id: uuidv7() },
    saidAt: Date.now(),
    kind: 'road',
    village: 4,
    personal: { text: 'ถนนเป็นหลุมหน้าตลาด ขอให้ซ่อมแซม', salt: 'a'.repeat(22) },
  });

/** The exchange over a file, without what carries it: each call is one round in which the clerk says these texts, and has no session. */
export function createDoor(db: DatabaseSync): (texts: readonly string[]) => SyncReply {
  const store = createSqliteStore(db);
  const seal = { seal: (plain: string) => plain, open: (text: string) => text };
  const deps = { catalogue, digest, store, seal, pageSize: 200, personOf: () => clerk, pointOf: () => '' };
  const stream = randomUUID();
  let [round, next] = [0, 1];
  return (texts) => {
    const commands = texts.map((text) => ({ n: next++, text }));
    const envelope = { protocol: 1, stream, round: round++, clientTime: Date.now(), witness: null, cursor: null };
    return exchange({ ...envelope, commands }, { author: clerk.id, session: undefined }, { ...deps, at: Date.now() });
  };
}

/** So many batches of so many cases into a file that is made for them; seconds. */
export function settleBatches(path: string, batches: number, size: number): number {
  const db = openDatabase(path);
  const door = createDoor(db);
  const texts = Array.from({ length: batches }, () => Array.from({ length: size }, logText));
  const start = performance.now();
  texts.forEach(door);
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}
