import { InstallationDatabase, type MemberKept } from '#ledger/client/installation-database.ts';
import type { Role } from '#kernel/domain/principal.ts';

/** Who is signed in here, as the rules know her, with the token that lets her words leave. */
export interface SignedInMember extends MemberKept {
  readonly roles: readonly Role[];
}

/** This browser's own memory: which installation it is, who ever signed in on it, who is signed in now. */
export interface Installation {
  readonly db: InstallationDatabase;
  readonly id: () => Promise<string>;
  readonly current: () => Promise<SignedInMember | undefined>;
  readonly members: () => Promise<readonly SignedInMember[]>;
  /** Signs in: from now on she is the current one, also after a restart without network. */
  readonly remember: (member: SignedInMember) => Promise<void>;
  /** Signs out. Nothing that is unsent is touched, and it still leaves. */
  readonly leave: () => Promise<void>;
}

export function createInstallation(uuid: () => string): Installation {
  const db = new InstallationDatabase();
  const members = async () => (await db.members.toArray()) as readonly SignedInMember[];
  return {
    db,
    id: () =>
      db.transaction('rw', db.settings, async () => {
        const kept = await db.settings.get('installation');
        if (kept) return kept.value;
        const value = uuid();
        await db.settings.put({ name: 'installation', value });
        return value;
      }),
    async current() {
      const current = await db.settings.get('current');
      return (await members()).find(({ database }) => database === current?.value);
    },
    members,
    remember: (member) =>
      db.transaction('rw', db.settings, db.members, async () => {
        await db.members.put(member);
        await db.settings.put({ name: 'current', value: member.database });
      }),
    leave: () => db.settings.delete('current'),
  };
}
