import type { Instant } from '#kernel/domain/ids.ts';
import type { Snapshot, Store, Transaction } from '#ledger/domain/records.ts';
import type { Database } from '#ledger/server/open-database.ts';
import { person, type PersonCommand, type StaffMember } from '../domain/person.ts';
import type { Member, SetUp } from '../domain/wire.ts';
import { createAccounts, type Accounts } from './accounts.ts';
import { createDeliveries, type Deliveries, type Sealer } from './delivery.ts';
import { createInstallations, type Installations } from './installations.ts';
import { createLinks, type Links } from './links.ts';
import { municipalityOf } from './municipality-of.ts';
import { prepareIdentity } from './schema.sql.ts';
import { createSessions, type Sessions } from './sessions.ts';

export interface IdentityDeps {
  readonly db: Database;
  readonly store: Store;
  readonly seal: Sealer;
  readonly now: () => Instant;
  readonly uuid: () => string;
  /** Says everything with which a municipality begins, its first administrator among it. In the transaction that makes her account. */
  readonly beginWith: (tx: Transaction, wishes: Pick<SetUp, 'organisation' | 'administrator'>, at: Instant) => void;
  /** Says something of a person in a person's name, by the rules. Throws when they say no. */
  readonly say: (tx: Transaction, by: Member, command: PersonCommand, at: Instant) => void;
}

/** Who may come in: what the server alone knows of the people whose rights are in the ledger. */
export interface Identity extends IdentityDeps {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly links: Links;
  readonly deliveries: Deliveries;
  readonly installations: Installations;
  /** Names these data among all others, also after they were restored from a backup. */
  readonly municipality: string;
  /** A person who works here now; `undefined`: nobody of that id, or not any more. */
  readonly memberOf: (id: string) => Member | undefined;
}

/** Makes its own tables in the municipality's file where they are missing. */
export function createIdentity(deps: IdentityDeps): Identity {
  const { db, store } = deps;
  prepareIdentity(db);
  const installations = createInstallations(db);
  const endedAtOf = (id: string) => store.transaction((tx) => staffIn(tx, id))?.endedAt;
  return {
    ...deps,
    accounts: createAccounts(db),
    sessions: createSessions(db, { endedAtOf, installations }),
    links: createLinks(db),
    installations,
    deliveries: createDeliveries({ ...deps, installations }),
    municipality: municipalityOf(db),
    memberOf: (id) => store.transaction((tx) => memberIn(tx, id)),
  };
}

const staffIn = (tx: Snapshot, id: string) => tx.row({ type: person.type, id })?.state as StaffMember | undefined;

function memberIn(tx: Snapshot, id: string): Member | undefined {
  const state = staffIn(tx, id);
  if (!state?.active) return undefined;
  const { login, name = login, roles, units } = state;
  return { id, login, name, roles: [...roles], units: [...units] };
}
