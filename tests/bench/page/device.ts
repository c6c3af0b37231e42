import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import { createInstallation, type SignedInMember } from '#app/client/installation.ts';
import { catalogue } from '#app/domain/catalogue.ts';
import { SignedIn } from '#identity/domain/wire.ts';
import { complaint } from '#complaint/domain/complaint.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest, newSalt } from '#ledger/client/digest.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import type { SayDeps } from '#ledger/client/say.ts';
import { COMMAND_VERSION } from '#ledger/domain/command.ts';
import { judge } from '#ledger/domain/judge.ts';
import { listKeys, type BaseRow, type KeptRow } from '#ledger/domain/kept.ts';
import { key } from '#kernel/domain/ids.ts';

/** Signs in on this browser as the staff's door does: from now on the app opens for her. */
export async function signIn(login: string, passphrase: string): Promise<SignedInMember> {
  const reply = await fetch('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, passphrase, installation: uuidv4() }),
  });
  const { person, delivery, municipality } = SignedIn.parse(await reply.json());
  const member = { ...person, delivery, database: `prongsai-${municipality}-${person.id}` };
  await createInstallation(uuidv4, async () => true).remember(member);
  return member;
}

/** Her device: the database, the store over it, and what `say` needs. */
export function openDevice({ database, id, roles, units }: SignedInMember) {
  const db = new PersonDatabase(database);
  const store = createDexieStore(db, uuidv4());
  const me = { kind: 'person', id, roles, units } as const;
  const deps: SayDeps = { store, catalogue, me, now: Date.now, uuid: uuidv7, digest };
  return { db, store, me, deps };
}

export const aCase = () => ({ type: complaint.type, id: uuidv7() });

/** A case as a field officer logs it, in some 300 bytes. */
export const logging = (place: number) => ({
  type: 'complaint.log',
  kind: 'road',
  village: 1 + (place % 20),
  personal: { text: `ถนนเป็นหลุมหน้าตลาด ขอให้ซ่อมแซม จุดที่ ${place}`, salt: newSalt() },
});

const commandOf = (place: number, saidAt: number) => ({
  id: uuidv7(),
  v: COMMAND_VERSION,
  target: aCase(),
  saidAt,
  ...logging(place),
});

const AT_ONCE = 2_000;

/** So many cases come down as one long pull would bring them: decided by the rules, one a minute until now. */
export async function fill(member: SignedInMember, count: number): Promise<void> {
  const { db, store, me } = openDevice(member);
  const begin = Date.now() - count * 60_000;
  for (let from = 0; from < count; from += AT_ONCE) {
    const { pull } = await store.meta();
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i): BaseRow => {
      const saidAt = begin + (from + i) * 60_000;
      const command = commandOf(from + i, saidAt);
      const verdict = judge(catalogue, undefined, command, { saidAt, at: saidAt, by: me }, () => undefined);
      if (verdict.status !== 'accepted') throw new Error(verdict.code);
      const { state } = verdict;
      return { ...command.target, rev: 1, state, pull, keys: listKeys(catalogue, complaint.type, state) };
    });
    await db.base.bulkPut(rows);
  }
  db.close();
}

/** So many commands wait in the outbox, as if each had been said here. Returns what takes them, and all that is said afterwards, back. */
export async function queue(member: SignedInMember, count: number): Promise<() => Promise<void>> {
  const { db, store } = openDevice(member);
  const meta = await store.meta();
  const rows: KeptRow[] = [];
  for (let i = 0; i < count; i++) {
    const command = commandOf(i, Date.now());
    const text = JSON.stringify(command);
    rows.push({ n: meta.next + i, id: command.id, target: key(command.target), text, hash: await digest(text) });
  }
  await db.transaction('rw', db.outbox, db.meta, async () => {
    await db.outbox.bulkAdd(rows);
    await db.meta.put({ key: 'meta', ...meta, next: meta.next + count });
  });
  return async () => {
    await db.outbox.clear();
    await db.meta.put({ key: 'meta', ...meta });
    db.close();
  };
}
