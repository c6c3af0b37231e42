import { InstallationDatabase, type MemberKept } from '#ledger/client/installation-database.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { rememberedInstallation, rememberInstallation } from './sentinel.ts';

/** Who is signed in here, as the rules know her, with the token that lets her words leave. */
export interface SignedInMember extends MemberKept {
  readonly roles: readonly Role[];
}

/** Names the database of a person's words, one per municipality. */
export const databaseOf = (municipality: string, person: string): string => `${OURS}${municipality}-${person}`;
const OURS = 'prongsai-';

/** Whose data she works with, by the name of her database. */
export const municipalityOf = ({ database, id }: Pick<MemberKept, 'database' | 'id'>): string =>
  database.slice(OURS.length, -(id.length + 1));

/** Which installation this is. */
export interface Begun {
  readonly id: string;
  /** This browser was another one before, which was cleared with all that it had not sent; said until somebody signs in. */
  readonly isCleared: boolean;
}

/** This browser's own memory: which installation it is, who ever signed in on it, who is signed in now. */
export interface Installation {
  /**
   * Can this browser keep anything: writes, reads and lets go. Rejects where it cannot. Where somebody has worked before it has kept her words, and a
   * disk that is full by now must not stand between them and the municipality.
   */
  readonly tryOut: () => Promise<void>;
  readonly begin: () => Promise<Begun>;
  /** Null: nobody. Undefined: this is not the installation any more that was begun, it was cleared under an open page. */
  readonly current: () => Promise<SignedInMember | null | undefined>;
  readonly members: () => Promise<readonly SignedInMember[]>;
  /** Signs in: from now on she is the current one, also after a restart without network. */
  readonly remember: (member: SignedInMember) => Promise<void>;
  /** Signs out on this device. Nothing that is unsent is touched, and it still leaves. */
  readonly leave: () => Promise<void>;
  /** Ends the session of who has left, where that is still to be done. True: no session of hers is left, others' words may be carried. */
  readonly isFree: () => Promise<boolean>;
}

/** `endSession`: asks the municipality; true when it has answered. It does not answer for ever. */
export function createInstallation(uuid: () => string, endSession: () => Promise<boolean>): Installation {
  const db = new InstallationDatabase();
  const { settings } = db;
  let begun: string | undefined;
  const ownId = () =>
    db.transaction('rw', settings, async () => {
      const kept = await settings.get('installation');
      if (kept) return kept.value;
      const value = uuid();
      await settings.put({ name: 'installation', value });
      return value;
    });
  const members = async () => (await db.members.toArray()) as readonly SignedInMember[];
  return {
    async tryOut() {
      if ((await db.members.count()) > 0) return;
      await db.transaction('rw', settings, async () => {
        await settings.put({ name: 'trial', value: '' });
        if (!(await settings.get('trial'))) throw new Error('not kept');
        await settings.delete('trial');
      });
    },
    async begin() {
      begun = await ownId();
      const remembered = rememberedInstallation();
      if (remembered === undefined) rememberInstallation(begun);
      return { id: begun, isCleared: remembered !== undefined && remembered !== begun };
    },
    async current() {
      if (begun !== undefined && (await settings.get('installation'))?.value !== begun) return undefined;
      const current = await settings.get('current');
      return (await members()).find(({ database }) => database === current?.value) ?? null;
    },
    members,
    async remember(member) {
      await db.transaction('rw', settings, db.members, async () => {
        await db.members.put(member);
        await settings.put({ name: 'current', value: member.database });
        await settings.delete('leaving');
      });
      rememberInstallation(await ownId());
    },
    leave: () =>
      db.transaction('rw', settings, async () => {
        await settings.delete('current');
        await settings.put({ name: 'leaving', value: '' });
      }),
    // One tab at a time: a late answer would end the session of who signs in next.
    isFree: () =>
      oneAtATime(async () => {
        if (!(await settings.get('leaving'))) return true;
        if (!(await endSession())) return false;
        await settings.delete('leaving');
        return true;
      }),
  };
}

async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request('end session', work) : work();
}
