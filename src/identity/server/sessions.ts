import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';
import { hashOf, newToken } from './token.ts';

/** So long a session lives without being used: an officer comes back after her leave and is still signed in. */
const IDLE_MS = 30 * 24 * 3_600_000;
/** It is written down that a session was used at most so often: a row a request would be a fsync a request. */
const TOUCH_MS = 3_600_000;

/** Who is signed in where. The token is in the cookie and nowhere else. */
export interface Sessions {
  readonly begin: (person: string, now: Instant) => string;
  /** Whose it is. `undefined`: it was never begun or has ended, by itself, by her, or with her account. */
  readonly personOf: (token: string, now: Instant) => string | undefined;
  readonly end: (token: string) => void;
  /** All of one person's: her passphrase was renewed. */
  readonly endAllOf: (person: string) => void;
}

/**
 * Prepared on a file that has identity's tables. `endedAtOf`: when this person's account was ended last; a session that was used last before stays
 * ended when the account is given back.
 */
export function createSessions(db: Database, endedAtOf: (person: string) => Instant | undefined): Sessions {
  const put = db.prepare('INSERT INTO sessions (hash, person, seenAt) VALUES (?, ?, ?)');
  const find = db.prepare('SELECT person, seenAt FROM sessions WHERE hash = ?');
  const touch = db.prepare('UPDATE sessions SET seenAt = ? WHERE hash = ?');
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?');
  const endAllOf = db.prepare('DELETE FROM sessions WHERE person = ?');
  const sweep = db.prepare('DELETE FROM sessions WHERE seenAt <= ?');
  return {
    begin(person, now) {
      sweep.run(now - IDLE_MS);
      const token = newToken();
      put.run(hashOf(token), person, now);
      return token;
    },
    personOf(token, now) {
      const row = find.get(hashOf(token)) as { person: string; seenAt: number } | undefined;
      if (!row || now - row.seenAt >= IDLE_MS || row.seenAt <= (endedAtOf(row.person) ?? -Infinity)) return undefined;
      if (now - row.seenAt >= TOUCH_MS) touch.run(now, hashOf(token));
      return row.person;
    },
    end: (token) => void end.run(hashOf(token)),
    endAllOf: (person) => void endAllOf.run(person),
  };
}
