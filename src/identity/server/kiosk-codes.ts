import { randomInt } from 'node:crypto';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';
import { CODE_LENGTH, CODE_SIGNS } from '../domain/kiosk-code.ts';
import type { KioskCodeGiven } from '../domain/kiosk-wire.ts';
import { hashOf } from './token.ts';

/** Long enough to walk to the counter with it. */
const GOOD_MS = 10 * 60_000;

/** What an officer wanted when she asked for a code. `kiosk`: the tablet that used it up, if one did. */
interface Wanted {
  readonly person: string;
  readonly point: string;
  readonly label: string | null;
  readonly kiosk: string | null;
}

/** Codes by which tablets become kiosks. */
export interface KioskCodes {
  /** One that nobody has used. Her older unused ones are void. */
  readonly make: (
    wanted: Pick<Wanted, 'person' | 'point'> & { readonly label?: string },
    now: Instant,
  ) => KioskCodeGiven;
  /** What it is good for, while it is good; also after it was used. */
  readonly look: (code: string, now: Instant) => Wanted | undefined;
  /** Has a tablet used this one, which this person has shown? Known until a next code is made after it ran out. */
  readonly isUsed: (code: string, person: string) => boolean;
  /** Uses it up for this tablet. Call it inside the transaction that enrols it. */
  readonly use: (code: string, kiosk: string) => void;
}

/** Prepared on a file that has the kiosks' tables, in which only the codes' hashes lie. */
export function createKioskCodes(db: Database): KioskCodes {
  const sweep = db.prepare('DELETE FROM kiosk_codes WHERE expiresAt <= ? OR (person = ? AND kiosk IS NULL)');
  const put = db.prepare('INSERT INTO kiosk_codes (hash, person, point, label, expiresAt) VALUES (?, ?, ?, ?, ?)');
  const find = db.prepare('SELECT person, point, label, kiosk FROM kiosk_codes WHERE hash = ? AND expiresAt > ?');
  const findUse = db.prepare('SELECT 1 FROM kiosk_codes WHERE hash = ? AND person = ? AND kiosk IS NOT NULL');
  const use = db.prepare('UPDATE kiosk_codes SET kiosk = ? WHERE hash = ?');
  return {
    make({ person, point, label }, now) {
      const code = Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
      const expiresAt = now + GOOD_MS;
      sweep.run(now, person);
      put.run(hashOf(code), person, point, label ?? null, expiresAt);
      return { code, expiresAt };
    },
    look: (code, now) => find.get(hashOf(code), now) as Wanted | undefined,
    isUsed: (code, person) => findUse.get(hashOf(code), person) !== undefined,
    use: (code, kiosk) => void use.run(kiosk, hashOf(code)),
  };
}
