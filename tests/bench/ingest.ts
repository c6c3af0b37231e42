import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#ledger/server/open-database.ts';
import { figure, takeTurns, typical, type Figure, type Turn } from './figure.ts';
import { clerk, settleBatches } from './door.ts';
import { inserter, rowsLeft, type Laid } from './same-rows.ts';

const BUDGET_MS = 8_000;

/**
 * Commands settled with a durable acknowledgement, a second, by size of batch. Baseline: the very rows that are in the file afterwards, into another
 * file by prepared inserts, in as many transactions, and nothing decided. "Each once": what every command changes again (a tally, who is told of it)
 * is inserted once a batch, as the product does; else with every command.
 */
export async function* ingest(): AsyncGenerator<Figure> {
  for (const batch of [1, 20, 200]) {
    const commands = batch === 1 ? 500 : 4_000;
    const turns = await takeTurns(BUDGET_MS, () => inFolder((folder) => oneTurn(folder, commands, batch)));
    const goal = { of: 'ratio', is: '≥', limit: 0.7 } as const;
    const name = `server ingest, batches of ${batch}`;
    yield figure(name, 'commands/s', ...typical(turns), goal);
    yield figure(
      `${name}, each once`,
      'commands/s',
      ...typical(turns.map((turn) => ({ ...turn, baseline: turn.once }))),
    );
  }
}

/** Commands a second. */
function oneTurn(folder: string, commands: number, batch: number): Turn & { readonly once: number } {
  const path = join(folder, 'ledger.sqlite');
  const value = commands / settleBatches(path, commands / batch, batch);
  const { added, again } = rowsLeft(path, clerk.id);
  const each = batches(
    added.map((rows) => [...rows, ...again]),
    batch,
  );
  const baseline = commands / inserted(join(folder, 'raw.sqlite'), each);
  const saved = batches(added, batch).map((rows) => [...rows, ...again]);
  return { value, baseline, once: commands / inserted(join(folder, 'once.sqlite'), saved) };
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds. */
function inserted(path: string, transactions: readonly (readonly Laid[])[]): number {
  const db = openDatabase(path);
  const insert = inserter(db);
  const start = performance.now();
  for (const rows of transactions) {
    db.exec('BEGIN IMMEDIATE');
    insert(rows);
    db.exec('COMMIT');
  }
  const seconds = (performance.now() - start) / 1000;
  db.close();
  return seconds;
}

const batches = (rows: readonly (readonly Laid[])[], size: number): readonly (readonly Laid[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size).flat());
