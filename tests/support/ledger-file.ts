import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Looks into a server's file from outside, also while it runs. */
export function readLedger<T>(dataDir: string, sql: string, ...values: readonly (string | number)[]): readonly T[] {
  const db = new DatabaseSync(join(dataDir, 'ledger.sqlite'), { readOnly: true });
  try {
    return db.prepare(sql).all(...values) as unknown as readonly T[];
  } finally {
    db.close();
  }
}

/** How many rows there are. */
export const countIn = (dataDir: string, from: string): number =>
  readLedger<{ n: number }>(dataDir, `SELECT count(*) AS n FROM ${from}`)[0]!.n;
