import { closeSync, openSync } from 'node:fs';
import { kiosk, type Kiosk } from '#identity/domain/kiosk.ts';
import { person, rightsOf, type StaffMember } from '#identity/domain/person.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import type { PersonRow } from '#kernel/domain/principal.ts';
import type { Catalogue } from '#ledger/domain/aggregate.ts';
import type { Snapshot, Store } from '#ledger/domain/records.ts';
import { openDatabase, secretOf, type Database } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import type { Seal } from '#sync/domain/cursor.ts';
import { createSeal } from '#sync/server/seal.ts';
import { catalogue } from '../domain/catalogue.ts';
import { ledgerIn, makeFolder } from './data-folder.ts';
import { digest } from './digest.ts';
import { claim, type Purpose } from './purpose.ts';

/** One municipality's data, opened: what every part of the server is handed. */
export interface House {
  readonly db: Database;
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly seal: Seal;
  readonly digest: (text: string) => string;
  readonly personOf: (tx: Snapshot, id: string) => PersonRow | undefined;
  readonly pointOf: (tx: Snapshot, kiosk: string) => string;
  readonly now: () => Instant;
  readonly uuid: () => string;
}

/** Her rights as her row in the ledger says. */
function personOf(tx: Snapshot, id: string): PersonRow | undefined {
  const row = tx.row({ type: person.type, id });
  return row && rightsOf(id, row.rev, row.state as StaffMember);
}

const pointOf = (tx: Snapshot, id: string): string =>
  (tx.row({ type: kiosk.type, id })?.state as Kiosk | undefined)?.point ?? '';

/**
 * Opens the folder, makes it where it is missing, and decides what an older house had to hold. Throws a `WrongFolder` where the data are for the
 * other purpose, before anything is changed.
 */
export function createHouse(dataDir: string, purpose: Purpose, { now, uuid }: Pick<House, 'now' | 'uuid'>): House {
  makeFolder(dataDir);
  const ledger = ledgerIn(dataDir);
  // Made before it is opened: what SQLite puts beside a file gets the file's own rights.
  closeSync(openSync(ledger, 'a', 0o600));
  const db = openDatabase(ledger);
  claim(db, purpose);
  const store = createSqliteStore(db);
  const house = { db, store, catalogue, seal: createSeal(secretOf(db, 'seal')), digest, personOf, pointOf, now, uuid };
  store.transaction((tx) => decideHeld(tx, { catalogue, digest, personOf, pointOf, at: now() }));
  return house;
}
