import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { catalogue } from '#app/domain/catalogue.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { changesAfter } from '#sync/domain/changes.ts';
import { audiencesOf, type Audience } from '#kernel/domain/principal.ts';
import { clerk } from './door.ts';
import { figure, takeTurns, typical, type Figure } from './figure.ts';

const FEED_ROWS = 1_000_000;
/** Every so many-th case is a field officer's. */
const HERS = 1_000;
const PAGE = 200;
const BUDGET_MS = 3_000;

const officer = { ...clerk, id: 'officer', roles: ['field'] } as const;

/**
 * What it costs to read a page out of a feed of a million rows, for one who sees little of it and for one who sees all. Baseline: the same rows by
 * one indexed read.
 */
export async function* feedPull(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  const db = openDatabase(join(folder, 'ledger.sqlite'));
  try {
    fill(db);
    yield await pageOf(
      db,
      `page of one who sees ${FEED_ROWS / HERS} of ${FEED_ROWS} rows`,
      audiencesOf(officer),
      'person:officer',
    );
    yield await pageOf(db, `page of one who sees all ${FEED_ROWS} rows`, audiencesOf(clerk), 'role:clerk');
  } finally {
    db.close();
    rmSync(folder, { recursive: true });
  }
}

async function pageOf(
  db: DatabaseSync,
  name: string,
  audiences: readonly Audience[],
  alone: Audience,
): Promise<Figure> {
  const store = createSqliteStore(db);
  const read = db.prepare(
    'SELECT type, id, rev, state FROM feed JOIN rows USING (type, id) WHERE audience = ? AND seq > 0 ORDER BY seq LIMIT ?',
  );
  const cursor = { seq: 0, started: FEED_ROWS, rights: '' };
  const turns = await takeTurns(BUDGET_MS, () => ({
    baseline: msOf(() => read.all(alone, PAGE)),
    value: msOf(() => store.transaction((tx) => changesAfter(tx, catalogue, cursor, audiences, PAGE))),
  }));
  return figure(name, 'ms', ...typical(turns));
}

function msOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A million cases, all told to the clerk, some to a field officer; one state for all of them. */
function fill(db: DatabaseSync): void {
  const state = {
    status: 'received',
    kind: 'road',
    fiscalYear: 2570,
    loggedAt: 1_790_000_000_000,
    loggedBy: 'officer',
    village: 4,
    words: { text: 'ถนนเป็นหลุมหน้าตลาด ขอให้ซ่อมแซม' },
    history: [],
  };
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${FEED_ROWS})`;
  const id = "printf('%08x', n)";
  db.exec('BEGIN');
  db.prepare(`${numbers} INSERT INTO rows SELECT 'complaint', ${id}, 1, ? FROM numbers`).run(JSON.stringify(state));
  db.exec(`${numbers} INSERT INTO feed SELECT 'role:clerk', 'complaint', ${id}, n FROM numbers`);
  db.exec(
    `${numbers} INSERT INTO feed SELECT 'person:officer', 'complaint', ${id}, n FROM numbers WHERE n % ${HERS} = 0`,
  );
  db.exec('COMMIT');
}
