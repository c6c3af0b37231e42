import type { Database } from '#ledger/server/open-database.ts';

/**
 * Of sessions and links only the hash is kept, so that a copy of the file opens no door. Of a device no more than what a colleague would call it.
 * `givenAt`, `revokedAt`: when its latest delivery token was given, and up to when all of them were taken back.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS accounts (person TEXT PRIMARY KEY, passphrase TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sessions (hash TEXT PRIMARY KEY, person TEXT NOT NULL, seenAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sessions_of ON sessions (person);
  CREATE TABLE IF NOT EXISTS links (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, person TEXT NOT NULL, expiresAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS installations (person TEXT NOT NULL, installation TEXT NOT NULL, browser TEXT NOT NULL, system TEXT NOT NULL, firstAt INTEGER NOT NULL, usedAt INTEGER NOT NULL, givenAt INTEGER NOT NULL, revokedAt INTEGER, PRIMARY KEY (person, installation)) STRICT, WITHOUT ROWID;
`;

/** Sessions of the first version do not say where they are: nothing stands there until they tell. */
const SESSIONS_SAY_WHERE = 'ALTER TABLE sessions ADD COLUMN installation TEXT';

/**
 * Makes identity's own tables in the municipality's file: what never travels. Where an older house made them it only adds, so that the older one
 * still works with them.
 */
export function prepareIdentity(db: Database): void {
  db.exec(TABLES);
  const columns = db.prepare("SELECT 1 FROM pragma_table_info('sessions') WHERE name = 'installation'");
  if (columns.get() === undefined) db.exec(SESSIONS_SAY_WHERE);
}
