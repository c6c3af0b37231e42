/**
 * Identity's own tables in the municipality's file: what never travels. Of sessions and links only the hash is kept, so that a copy of the
 * file opens no door.
 */
export const IDENTITY_SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (person TEXT PRIMARY KEY, passphrase TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sessions (hash TEXT PRIMARY KEY, person TEXT NOT NULL, seenAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS sessions_of ON sessions (person);
  CREATE TABLE IF NOT EXISTS links (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, person TEXT NOT NULL, expiresAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS revoked_deliveries (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
