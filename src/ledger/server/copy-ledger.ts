import { backup, DatabaseSync } from 'node:sqlite';

/** The whole file in one step: as many steps as a busy ledger takes would begin again with every write that comes between. */
const WHOLE = 2 ** 30;

/**
 * A copy of a municipality's file as it stands at one moment, also while a server writes into it; nobody waits for it. The copy is one single file
 * without a log beside it. It may lie on a disk that lies: check it before you trust it.
 */
export async function copyLedger(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { timeout: 5_000 });
  try {
    await backup(source, to, { rate: WHOLE });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/**
 * Writes down how much of each stream two checked backups have, in one transaction: devices let go of their journals up to there. It never goes down.
 * Works beside a server that runs.
 */
export function raiseStable(path: string, stable: Readonly<Record<string, number>>): void {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  try {
    db.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
    const raise = db.prepare('UPDATE streams SET stableN = ?1 WHERE id = ?2 AND stableN < ?1');
    for (const [stream, n] of Object.entries(stable)) raise.run(n, stream);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}
