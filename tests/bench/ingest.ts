import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { catalogue } from '#app/domain/catalogue.ts';
import type { PersonRow } from '#kernel/domain/principal.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { exchange } from '#sync/server/exchange.ts';
import { median, type Figure } from './figure.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const clerk: PersonRow = {
  kind: 'person',
  id: randomUUID(),
  roles: ['clerk'],
  units: [],
  active: true,
  rev: 1,
  since: 0,
};
const RUNS = 5;

/**
 * Commands settled with a durable acknowledgement, a second, by size of batch. Baseline: the same texts through the same number of prepared
 * inserts and commits on node:sqlite with the same pragmas, and nothing decided.
 */
export async function* ingest(): AsyncGenerator<Figure> {
  for (const batch of [1, 20, 200]) {
    const commands = batch === 1 ? 300 : 4_000;
    const [ours, raw]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      raw.push(inFolder((path) => rawRate(path, commands, batch)));
      ours.push(inFolder((path) => ourRate(path, commands, batch)));
    }
    const [value, baseline] = [Math.round(median(ours)), Math.round(median(raw))];
    yield {
      what: `server ingest, batches of ${batch}`,
      value,
      unit: 'commands/s',
      baseline,
      ratio: Math.round((100 * value) / baseline) / 100,
      goal: '≥ 0.7',
    };
  }
}

function inFolder(work: (path: string) => number): number {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  try {
    return work(join(folder, 'ledger.sqlite'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const textOf = () =>
  JSON.stringify({
    id: randomUUID(),
    v: 1,
    type: 'complaint.log',
    target: { type: 'complaint', id: randomUUID() },
    saidAt: Date.now(),
    kind: 'road',
    village: 4,
    personal: { text: 'ถนนเป็นหลุมหน้าตลาด ขอให้ซ่อมแซม', salt: 'a'.repeat(22) },
  });

function ourRate(path: string, commands: number, batch: number): number {
  const db = openDatabase(path);
  const store = createSqliteStore(db);
  const deps = {
    catalogue,
    digest,
    store,
    seal: { seal: (plain: string) => plain, open: (text: string) => text },
    pageSize: 200,
    personOf: () => clerk,
  };
  const texts = Array.from({ length: commands }, textOf);
  const stream = randomUUID();
  const start = performance.now();
  for (let n = 0; n < commands; n += batch) {
    const sent = texts.slice(n, n + batch).map((text, i) => ({ n: n + i + 1, text }));
    exchange(
      { protocol: 1, stream, round: n, clientTime: Date.now(), witness: null, cursor: null, commands: sent },
      { author: clerk.id, session: undefined },
      { ...deps, at: Date.now() },
    );
  }
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return commands / seconds;
}

/** The rows that one logged complaint leaves, as they are, with the same pragmas. */
function rawRate(path: string, commands: number, batch: number): number {
  openDatabase(path).close();
  const db = new DatabaseSync(path);
  db.exec('PRAGMA synchronous = FULL');
  const inserts = [
    db.prepare(
      'INSERT INTO events (chain, commitment, type, id, rev, command, by, at, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    db.prepare('INSERT INTO personal (type, id, body) VALUES (?, ?, ?)'),
    db.prepare('INSERT INTO rows (type, id, rev, state) VALUES (?, ?, ?, ?)'),
    db.prepare('INSERT INTO commands (id, hash, text, author, target, status, rev) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    db.prepare('INSERT INTO slots (stream, n, hash, command) VALUES (?, ?, ?, ?)'),
  ] as const;
  const others = {
    feed: db.prepare('INSERT INTO feed (audience, type, id, seq) VALUES (?, ?, ?, ?)'),
    row: db.prepare(
      'INSERT INTO rows (type, id, rev, state) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET rev = excluded.rev, state = excluded.state',
    ),
    tally: db.prepare(
      'INSERT INTO tallies (type, id, state, waiting) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state',
    ),
    stream: db.prepare(
      'INSERT INTO streams (id, author, expect, revoked) VALUES (?, ?, ?, 0) ON CONFLICT DO UPDATE SET expect = excluded.expect',
    ),
    refeed: db.prepare(
      'INSERT INTO feed (audience, type, id, seq) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq',
    ),
  };
  const texts = Array.from({ length: commands }, textOf);
  const stream = randomUUID();
  const start = performance.now();
  for (let n = 0; n < commands; n += batch) {
    db.exec('BEGIN IMMEDIATE');
    for (const [i, text] of texts.slice(n, n + batch).entries()) {
      const id = randomUUID();
      inserts[0].run('chain', 'commitment', 'complaint', id, 1, id, clerk.id, 0, text.slice(0, 120));
      inserts[1].run('complaint', id, text.slice(0, 120));
      inserts[2].run('complaint', id, 1, text);
      inserts[3].run(id, 'hash', text, clerk.id, id, 'accepted', 1);
      inserts[4].run(stream, n + i + 1, 'hash', id);
      for (const audience of ['role:clerk', clerk.id]) others.feed.run(audience, 'complaint', id, n + i + 1);
      others.row.run('caseload', '2570', 1, text.slice(0, 100));
      others.tally.run('caseload', '2570', text.slice(0, 100), 0);
      for (let role = 0; role < 8; role++) others.refeed.run(`role:${role}`, 'caseload', '2570', n + i + 1);
      others.stream.run(stream, clerk.id, n + i + 2);
    }
    db.exec('COMMIT');
  }
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return commands / seconds;
}
