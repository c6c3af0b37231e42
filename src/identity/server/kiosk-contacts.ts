import type { Instant } from '#kernel/domain/ids.ts';
import type { Database } from '#ledger/server/open-database.ts';

/** Contact is kept in steps of a quarter of an hour: finer, it could tell when somebody answered. */
const STEP_MS = 15 * 60_000;

interface Contact {
  readonly kiosk: string;
  /** The newest renewal of its credential that was used. */
  readonly renewal: number;
  readonly seenAt: Instant;
  readonly waiting: number;
}

/** When each kiosk was heard last, with which credential, and how many answers waited on it. */
export interface KioskContacts {
  readonly all: () => readonly Contact[];
  /** The newest renewal that was used; `undefined`: it was never heard, or we lost that in a restore. */
  readonly renewalOf: (kiosk: string) => number | undefined;
  readonly note: (kiosk: string, renewal: number, at: Instant, waiting: number) => void;
}

/** Prepared on a file that has the kiosks' tables. */
export function createKioskContacts(db: Database): KioskContacts {
  const all = db.prepare('SELECT kiosk, renewal, seenAt, waiting FROM kiosk_contacts');
  const find = db.prepare('SELECT renewal FROM kiosk_contacts WHERE kiosk = ?');
  const put = db.prepare(
    'INSERT INTO kiosk_contacts (kiosk, renewal, seenAt, waiting) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET renewal = excluded.renewal, seenAt = excluded.seenAt, waiting = excluded.waiting',
  );
  return {
    all: () => all.all() as unknown as readonly Contact[],
    renewalOf: (kiosk) => (find.get(kiosk) as { renewal: number } | undefined)?.renewal,
    note: (kiosk, renewal, at, waiting) => void put.run(kiosk, renewal, at - (at % STEP_MS), waiting),
  };
}
