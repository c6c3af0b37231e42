import { isDoubt } from '#kernel/domain/doubt.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Person } from '#kernel/domain/principal.ts';
import type { KioskAtDoor } from '#kernel/server/access.ts';
import type { Snapshot, Store, Transaction } from '#ledger/domain/records.ts';
import type { Database } from '#ledger/server/open-database.ts';
import { kiosk, mayKeepKiosks, type Kiosk, type KioskCommand } from '../domain/kiosk.ts';
import type { Enrol, Enrolled, KioskContact } from '../domain/kiosk-wire.ts';
import type { Member } from '../domain/wire.ts';
import type { Sealer } from './delivery.ts';
import { createKioskCodes, type KioskCodes } from './kiosk-codes.ts';
import { createKioskContacts, type KioskContacts } from './kiosk-contacts.ts';
import { readCredential, sealCredential, type KioskCredential } from './kiosk-credentials.ts';
import { KIOSK_SCHEMA } from './kiosk-tables.sql.ts';

export interface KioskDeps {
  readonly db: Database;
  readonly store: Store;
  readonly seal: Sealer;
  readonly memberOf: (id: string) => Member | undefined;
  /** Says something of a kiosk in a person's name, by the rules. Throws when they say no. */
  readonly say: (tx: Transaction, by: Person, command: KioskCommand, at: Instant) => void;
}

/** The tablets that are known here: how one becomes a kiosk, how it is recognised, and what is known of each beside its history. */
export interface Kiosks {
  readonly codes: KioskCodes;
  readonly contacts: KioskContacts;
  /** The address of a service point's page; `undefined`: there is no such point. */
  readonly pointCode: (point: string) => string | undefined;
  /** Makes a tablet a kiosk, in the name of the officer who showed the code. `undefined`: the code is no good, or not any more. */
  readonly enrol: (asked: Enrol, at: Instant) => Enrolled | undefined;
  /**
   * How a tablet enters that comes with this credential; `undefined`: it is not one of ours, which is known without a look at the file. In the
   * transaction of its exchange it is told who it is. `not-yet`: we lost its service point in a restore and have not heard of it again; everything
   * shall come later.
   */
  readonly recognise: (
    credential: string,
  ) => ((tx: Transaction, waiting: number, at: Instant) => KioskAtDoor | 'not-yet') | undefined;
  readonly list: () => readonly KioskContact[];
}

/** Makes its own tables in the municipality's file where they are missing. */
export function createKiosks({ db, store, seal, memberOf, say }: KioskDeps): Kiosks {
  db.exec(KIOSK_SCHEMA);
  const codes = createKioskCodes(db);
  const contacts = createKioskContacts(db);
  const credentialOf = (id: string, renewal: number, { point, label, enrolled }: Kiosk): string =>
    sealCredential(seal, {
      for: 'kiosk',
      kiosk: id,
      renewal,
      enrolled: { ...enrolled!, point, ...(label !== undefined && { label }) },
    });

  /** Says the enrolment again that a restore lost. She had the right then: the seal says so. */
  function sayAgain(tx: Transaction, { kiosk: id, enrolled: { by, at, point, label } }: KioskCredential): void {
    const her: Person = { kind: 'person', id: by, roles: ['administrator'], units: [] };
    say(tx, her, enrolment(id, point, label), at);
  }

  function enter(tx: Transaction, credential: KioskCredential, waiting: number, at: Instant): KioskAtDoor | 'not-yet' {
    const { kiosk: id, renewal, enrolled } = credential;
    if (!kioskIn(tx, id)?.enrolled) {
      if (pointCodeIn(tx, enrolled.point) === undefined) return 'not-yet';
      sayAgain(tx, credential);
    }
    const now = kioskIn(tx, id)!;
    const by = { kind: 'kiosk', id, point: now.point } as const;
    // Its own newer credential has been here. The one before stays good until then, because a reply may be lost; after a restore ours are older.
    const isCopy = renewal < (contacts.renewalOf(id) ?? 0);
    if (!isCopy) contacts.note(id, renewal, at, waiting);
    if (now.revoked) return { by, standing: 'revoked' };
    return isCopy
      ? { by, standing: 'cloned' }
      : { by, standing: 'in-service', credential: credentialOf(id, renewal + 1, now) };
  }

  return {
    codes,
    contacts,
    pointCode: (point) => store.transaction((tx) => pointCodeIn(tx, point)),
    enrol({ code, kiosk: id }, at) {
      const officer = memberOf(codes.look(code, at)?.person ?? '');
      if (!officer || !mayKeepKiosks({ kind: 'person', ...officer })) return undefined;
      return store.transaction((tx) => {
        const wanted = codes.look(code, at);
        const before = kioskIn(tx, id);
        // Who has used it did not hear the answer.
        if (!wanted || wanted.kiosk !== (before?.enrolled ? id : null)) return undefined;
        if (!before?.enrolled) {
          say(tx, { kind: 'person', ...officer }, enrolment(id, wanted.point, wanted.label ?? undefined), at);
          codes.use(code, id);
          contacts.note(id, 0, at, 0);
        }
        return {
          point: wanted.point,
          pointCode: pointCodeIn(tx, wanted.point)!,
          credential: credentialOf(id, 0, kioskIn(tx, id)!),
        };
      });
    },
    recognise(sealed) {
      const credential = readCredential(seal, sealed);
      return credential && ((tx, waiting, at) => enter(tx, credential, waiting, at));
    },
    list: () => store.transaction((tx) => listOf(tx, contacts)),
  };
}

const enrolment = (id: string, point: string, label: string | undefined): KioskCommand => ({
  type: 'kiosk.enrol',
  target: { type: 'kiosk', id },
  point,
  ...(label !== undefined && { label }),
});

const kioskIn = (tx: Snapshot, id: string): Kiosk | undefined =>
  tx.row({ type: kiosk.type, id })?.state as Kiosk | undefined;

/** What this room reads of a service point. */
const pointCodeIn = (tx: Snapshot, id: string): string | undefined =>
  (tx.row({ type: 'service-point', id })?.state as { readonly code: string } | undefined)?.code;

function listOf(tx: Snapshot, contacts: KioskContacts): readonly KioskContact[] {
  const found = new Map<string, KioskContact>(
    contacts.all().map(({ kiosk: id, seenAt, waiting }) => [id, { id, lastContact: seenAt, waiting }]),
  );
  for (const { by: id, code, count } of tx.heldLooseCounts()) {
    // What a rule that broke made us hold is tried again by the server, and asks for nobody.
    if (!isDoubt(code)) continue;
    const before = found.get(id) ?? { id };
    const isSuspect = before.isSuspect || code === 'kiosk-cloned';
    found.set(id, { ...before, held: (before.held ?? 0) + count, ...(isSuspect && { isSuspect }) });
  }
  return [...found.values()];
}
