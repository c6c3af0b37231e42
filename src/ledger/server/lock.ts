import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** A restart may overlap for a moment with the process that it replaces. */
const PATIENCE_MS = 1_000;

/** SQLite's code for "somebody else has it". */
const BUSY = 5;

export interface Lock {
  readonly release: () => void;
}

/**
 * Holds a file for this process alone, and makes it where it is missing. `undefined`: somebody else holds it. The operating system lets go when the
 * process ends, however it ends: a power cut leaves no lock behind. Never open the file otherwise in the same process, that would let go of it.
 */
export function holdLock(path: string): Lock | undefined {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const db = new DatabaseSync(path, { timeout: PATIENCE_MS });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (error) {
    db.close();
    if ((error as { readonly errcode?: number }).errcode === BUSY) return undefined;
    throw error;
  }
}
