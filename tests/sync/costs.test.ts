import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { BOUNDS, countBatch, countDrain, told } from '../bench/counted.ts';

/** Counting takes a second or two, on a machine that has nothing else to do. */
const PATIENCE_MS = 60_000;

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'costs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

test(
  '[LG23] a batch is one commit, and what its commands change again and again is written once',
  { timeout: PATIENCE_MS },
  () => {
    const folder = aFolder();
    for (const size of [1, 200]) {
      const { statements, commits, walBytes } = countBatch(join(folder, `${size}.sqlite`), size);
      expect(commits, `commits of ${size}`).toBe(1);
      // Whatever a batch costs beside its commands, it costs once.
      expect(statements, `statements of ${size}`).toBeLessThanOrEqual((BOUNDS.statementsACommand - 0.1) * size + 20);
      if (size === 200) expect(walBytes / size, 'bytes in the log').toBeLessThanOrEqual(BOUNDS.walBytesACommand);
    }
  },
);

test('[LG24] what is asked of the ledger is found by an index, however much lies there', () => {
  const db = openDatabase(':memory:');
  onTestFinished(() => db.close());
  const asked: string[] = [];
  createSqliteStore(told(db, { onPrepare: (sql) => asked.push(sql) }));
  expect(asked.length, 'it has looked').toBeGreaterThan(20);
  const scans = asked.flatMap((sql) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail as string)
      .filter((detail) => /^SCAN (?!\()/.test(detail)),
  );
  // These indexes have what is held and nothing else.
  expect(scans).toEqual([
    'SCAN commands USING INDEX commands_held',
    'SCAN loose USING INDEX loose_held',
    'SCAN loose USING COVERING INDEX loose_held',
    'SCAN tallies USING INDEX tallies_waiting',
  ]);
});

test(
  '[SY18] a drained command costs few bytes beside its own, and a small part of a request',
  { timeout: PATIENCE_MS },
  async () => {
    const commands = 1_000;
    const { requests, bytesUp, bytesDown, bytesSaid } = await countDrain(commands);
    expect(bytesSaid / commands, 'something was said').toBeGreaterThan(300);
    expect(requests / commands, 'requests').toBeLessThanOrEqual(BOUNDS.requestsACommand);
    expect(bytesUp / bytesSaid, 'up').toBeLessThanOrEqual(BOUNDS.bytesUp);
    expect(bytesDown / bytesSaid, 'down').toBeLessThanOrEqual(BOUNDS.bytesDown);
  },
);
