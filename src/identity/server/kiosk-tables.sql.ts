/**
 * Of a code only the hash is kept; `kiosk` is the tablet that used it up. Of a contact the quarter of an hour: a tablet calls every few minutes,
 * whether or not anybody stands before it, so a finer time would tell of a visitor what its own calling does not. It is overwritten and in no history.
 */
export const KIOSK_SCHEMA = `
  CREATE TABLE IF NOT EXISTS kiosk_codes (hash TEXT PRIMARY KEY, person TEXT NOT NULL, point TEXT NOT NULL, label TEXT, expiresAt INTEGER NOT NULL, kiosk TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kiosk_contacts (kiosk TEXT PRIMARY KEY, renewal INTEGER NOT NULL, seenAt INTEGER NOT NULL, waiting INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
