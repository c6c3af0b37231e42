import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';
import type { Installations } from './installations.ts';
import { hashOf, newToken } from './token.ts';

/** So long a session lives without being used: an officer comes back after her leave and is still signed in. */
const IDLE_MS = 30 * 24 * 3_600_000;
/** It is written down that a session was used at most so often: a row a request would be a fsync a request. */
const TOUCH_MS = 3_600_000;

/** One person in one browser. */
interface Place {
  readonly person: string;
  readonly installation: string;
}

/** A session that lives. `installation` is missing where it was begun in the first version and has not told yet. */
interface LiveSession {
  readonly installation: string | undefined;
  readonly seenAt: Instant;
  /** It is the one that asks. */
  readonly isAsking: boolean;
}

/** Who is signed in where. The token is in the cookie and nowhere else. */
export interface Sessions {
  readonly begin: (place: Place, now: Instant) => string;
  /**
   * Whose it is. `undefined`: it was never begun or has ended, by itself, by her, or with her account. `carried`: the place of which a delivery token
   * tells that came along; a session that does not know its own learns it.
   */
  readonly personOf: (token: string, now: Instant, carried?: Place) => string | undefined;
  /** Those of one person that live. */
  readonly of: (person: string, now: Instant, asking: string) => readonly LiveSession[];
  readonly end: (token: string) => void;
  /** All of one person's: her passphrase was renewed. */
  readonly endAllOf: (person: string) => void;
  /** All of one person's but the one that asks. */
  readonly endOthers: (person: string, asking: string) => void;
  /** Those in one browser, and those of which nobody knows where they are, since they might be there; never the one that asks. */
  readonly endAt: (place: Place, asking: string) => void;
}

export interface SessionDeps {
  /** When this person's account was ended last; a session that was used last before stays ended when the account is given back. */
  readonly endedAtOf: (person: string) => Instant | undefined;
  readonly installations: Pick<Installations, 'use'>;
}

interface SessionRow {
  readonly hash: string;
  readonly person: string;
  readonly seenAt: Instant;
  readonly installation: string | null;
}

/** Prepared on a file that has identity's tables. */
export function createSessions(db: Database, { endedAtOf, installations }: SessionDeps): Sessions {
  const put = db.prepare('INSERT INTO sessions (hash, person, seenAt, installation) VALUES (?, ?, ?, ?)');
  const find = db.prepare('SELECT * FROM sessions WHERE hash = ?');
  const all = db.prepare('SELECT * FROM sessions WHERE person = ? ORDER BY seenAt DESC');
  const touch = db.prepare('UPDATE sessions SET seenAt = ? WHERE hash = ?');
  const locate = db.prepare('UPDATE sessions SET installation = ? WHERE hash = ?');
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?');
  const endAllOf = db.prepare('DELETE FROM sessions WHERE person = ?');
  const endOthers = db.prepare('DELETE FROM sessions WHERE person = ? AND hash <> ?');
  const endAt = db.prepare(
    'DELETE FROM sessions WHERE person = ? AND (installation = ? OR installation IS NULL) AND hash <> ?',
  );
  const sweep = db.prepare('DELETE FROM sessions WHERE seenAt <= ?');
  const isAlive = ({ person, seenAt }: SessionRow, now: Instant) =>
    now - seenAt < IDLE_MS && seenAt > (endedAtOf(person) ?? -Infinity);
  return {
    begin({ person, installation }, now) {
      sweep.run(now - IDLE_MS);
      const token = newToken();
      put.run(hashOf(token), person, now, installation);
      return token;
    },
    personOf(token, now, carried) {
      const row = find.get(hashOf(token)) as SessionRow | undefined;
      if (!row || !isAlive(row, now)) return undefined;
      const { hash, person, seenAt } = row;
      const learned = row.installation === null && carried?.person === person ? carried.installation : undefined;
      const installation = row.installation ?? learned;
      if (learned) locate.run(learned, hash);
      if (now - seenAt >= TOUCH_MS) {
        touch.run(now, hash);
        if (installation) installations.use(person, installation, now);
      }
      return person;
    },
    of: (person, now, asking) =>
      (all.all(person) as unknown as readonly SessionRow[])
        .filter((row) => isAlive(row, now))
        .map(({ hash, seenAt, installation }) => ({
          installation: installation ?? undefined,
          seenAt,
          isAsking: hash === hashOf(asking),
        })),
    end: (token) => void end.run(hashOf(token)),
    endAllOf: (person) => void endAllOf.run(person),
    endOthers: (person, asking) => void endOthers.run(person, hashOf(asking)),
    endAt: ({ person, installation }, asking) => void endAt.run(person, installation, hashOf(asking)),
  };
}
