import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';
import type { DeviceKind } from '../domain/wire.ts';

const HOUR_MS = 3_600_000;
/** So long a device is listed that nobody has used. Its tokens are good all the same; with the next word that it brings it is listed again. */
const LISTED_MS = 365 * 24 * HOUR_MS;

/** One browser on one device, as one person used it. Hours, not minutes: it is there to tell devices apart, not to watch people. */
interface InstallationRow extends DeviceKind {
  readonly installation: string;
  readonly firstAt: Instant;
  readonly usedAt: Instant;
  /** Taken back for good are its tokens, until she signs in there again. */
  readonly isLost: boolean;
}

/** Where people have signed in, and from where nothing may come any more without somebody looking at it. */
export interface Installations {
  /** She signs in there. Returns the moment that her new delivery token is to bear: it is after whatever was taken back. */
  readonly signIn: (person: string, installation: string, kind: DeviceKind, now: Instant) => Instant;
  readonly use: (person: string, installation: string, now: Instant) => void;
  /** Something came from there with a token that was given at that moment. True: it was taken back. What was not listed is from now on. */
  readonly isRevoked: (person: string, installation: string, givenAt: Instant, now: Instant) => boolean;
  /** Takes back every token that was ever given to her there, also those that nobody has written down. */
  readonly revoke: (person: string, installation: string, now: Instant) => void;
  /** Those of one person, the one that was used last before the others. */
  readonly of: (person: string) => readonly InstallationRow[];
}

const hourOf = (at: Instant): Instant => at - (at % HOUR_MS);

/**
 * Prepared on a file that has identity's tables. Tokens are not listed one by one, so that a server which was restored from a backup takes those
 * that were given since; it has forgotten, too, what was taken back since, and somebody has to say that again.
 */
export function createInstallations(db: Database): Installations {
  const find = db.prepare('SELECT revokedAt FROM installations WHERE person = ? AND installation = ?');
  const put = db.prepare(`INSERT INTO installations (person, installation, browser, system, firstAt, usedAt, givenAt)
    VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6) ON CONFLICT DO UPDATE SET browser = ?3, system = ?4, usedAt = ?5, givenAt = ?6`);
  const meet = db.prepare(`INSERT INTO installations (person, installation, browser, system, firstAt, usedAt, givenAt)
    VALUES (?1, ?2, '', '', ?3, ?3, ?4) ON CONFLICT DO NOTHING`);
  const use = db.prepare('UPDATE installations SET usedAt = ?3 WHERE person = ?1 AND installation = ?2');
  const revoke =
    db.prepare(`INSERT INTO installations (person, installation, browser, system, firstAt, usedAt, givenAt, revokedAt)
    VALUES (?1, ?2, '', '', ?4, ?4, ?3, ?3) ON CONFLICT DO UPDATE SET revokedAt = max(?3, givenAt)`);
  const sweep = db.prepare('DELETE FROM installations WHERE usedAt <= ? AND revokedAt IS NULL');
  const of =
    db.prepare(`SELECT installation, browser, system, firstAt, usedAt, ifnull(revokedAt >= givenAt, 0) AS isLost
    FROM installations WHERE person = ? ORDER BY usedAt DESC, firstAt DESC`);
  const revokedAt = (person: string, installation: string) =>
    find.get(person, installation) as { readonly revokedAt: Instant | null } | undefined;
  return {
    signIn(person, installation, { browser, system }, now) {
      sweep.run(now - LISTED_MS);
      const before = revokedAt(person, installation)?.revokedAt ?? -Infinity;
      const givenAt = Math.max(now, before + 1);
      put.run(person, installation, browser, system, hourOf(now), givenAt);
      return givenAt;
    },
    use: (person, installation, now) => void use.run(person, installation, hourOf(now)),
    isRevoked(person, installation, givenAt, now) {
      const row = revokedAt(person, installation);
      if (!row) meet.run(person, installation, hourOf(now), givenAt);
      return givenAt <= (row?.revokedAt ?? -Infinity);
    },
    revoke: (person, installation, now) => void revoke.run(person, installation, now, hourOf(now)),
    of: (person) =>
      (of.all(person) as unknown as readonly (Omit<InstallationRow, 'isLost'> & { isLost: number })[]).map((row) => ({
        ...row,
        isLost: row.isLost === 1,
      })),
  };
}
