import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';
import { hashOf, newToken } from './token.ts';

/** How long an invitation waits for its person. */
export const INVITED_MS = 7 * 24 * 3_600_000;

type Purpose = 'set-up' | 'invitation';

/** One-time tokens. A newer one for the same purpose and person makes the older void. */
export interface Links {
  readonly make: (purpose: Purpose, person: string, expiresAt: Instant) => string;
  /** For whom it is, while it is good. */
  readonly look: (purpose: Purpose, token: string, now: Instant) => string | undefined;
  /** The same, and it is used up. Call it inside the transaction that does what the link is for. */
  readonly use: (purpose: Purpose, token: string, now: Instant) => string | undefined;
}

/** Prepared on a file that has identity's tables, in which only the tokens' hashes lie. */
export function createLinks(db: Database): Links {
  const put = db.prepare('INSERT INTO links (hash, purpose, person, expiresAt) VALUES (?, ?, ?, ?)');
  const find = db.prepare('SELECT person FROM links WHERE hash = ? AND purpose = ? AND expiresAt > ?');
  const end = db.prepare('DELETE FROM links WHERE purpose = ? AND person = ?');
  const look: Links['look'] = (purpose, token, now) =>
    (find.get(hashOf(token), purpose, now) as { person: string } | undefined)?.person;
  return {
    make(purpose, person, expiresAt) {
      const token = newToken();
      end.run(purpose, person);
      put.run(hashOf(token), purpose, person, expiresAt);
      return token;
    },
    look,
    use(purpose, token, now) {
      const person = look(purpose, token, now);
      if (person !== undefined) end.run(purpose, person);
      return person;
    },
  };
}
