import { DatabaseSync } from 'node:sqlite';
import { randomBytes } from 'node:crypto';
import { SCHEMA } from './schema.sql.ts';

const SCHEMA_VERSION = 1;

/**
 * Opens a municipality's one file, and makes it where there is none. WAL with `synchronous = FULL`: a commit that returned is on the disk.
 * Throws when the file was written by a newer house, before anything in it is touched.
 */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;',
  );
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > SCHEMA_VERSION)
    throw new Error(`the data were written by a newer version (${version} > ${SCHEMA_VERSION})`);
  if (version === 0) db.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
  return db;
}

/** 32 random bytes that lie inside the file, made at first use: a restored server still knows what it sealed. */
export function secretOf(db: DatabaseSync, name: string): Uint8Array {
  db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, randomBytes(32));
  return (db.prepare('SELECT value FROM secrets WHERE name = ?').get(name) as { value: Uint8Array }).value;
}
