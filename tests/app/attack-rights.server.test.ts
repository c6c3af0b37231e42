import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { personId } from '#identity/domain/person.ts';
import { key } from '#kernel/domain/ids.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import type { Role } from '#kernel/domain/principal.ts';
import { say as sayHere, type Saying } from '#ledger/client/say.ts';
import type { StateRow } from '#ledger/domain/records.ts';
import { say } from '#sync/server/say.ts';
import { personal } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';
import { aTablet } from './a-tablet.ts';
import { seenBy } from './seen-by.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORKS = namedId('unit-works');
const FINANCE = namedId('unit-finance');

test('[I6] a unit that is taken and given back while she is away leaves her exactly what she may see, and her words count', async () => {
  for (const isGivenBack of [true, false]) {
    const { server, ann, bob, change } = await aTown('unit-officer', [WORKS]);
    const [hers, moved, elsewhere] = [await ann.log(WORKS), await ann.log(WORKS), await ann.log(FINANCE)];
    await bob.round();
    expect(bob.has(hers, moved, elsewhere)).toEqual([true, true, false]);
    await bob.note(hers);

    change({ roles: ['unit-officer'], units: [], active: true });
    const [passing, late] = [await ann.log(WORKS), await ann.log(WORKS)];
    await ann.say(moved, { type: 'complaint.assign', unit: FINANCE });
    await ann.say(passing, { type: 'complaint.assign', unit: FINANCE });
    await ann.note(hers);
    if (isGivenBack) change({ roles: ['unit-officer'], units: [WORKS], active: true });

    await bob.round();
    await bob.check(server);
    expect(bob.has(hers, moved, elsewhere, passing, late)).toEqual([isGivenBack, false, false, false, isGivenBack]);
    expect(await bob.refused(), 'what she said is decided by what she may do now').toEqual(
      isGivenBack ? [] : ['not-your-case'],
    );
    expect(bob.heard.join(), 'no word of what was never hers').not.toMatch(new RegExp(`${elsewhere}|${passing}`));
  }
});

test('[I13] who is no integrity officer any more keeps nothing of corruption, and has it again with the role', async () => {
  const { server, ann, bob, change } = await aTown('integrity-officer', []);
  const secret = await ann.log(undefined, 'corruption');
  await bob.round();
  expect(bob.has(secret)).toEqual([true]);
  await bob.note(secret);
  change({ roles: ['clerk'], units: [], active: true });
  bob.heard.length = 0;
  await bob.round();
  await bob.check(server);
  expect(bob.has(secret)).toEqual([false]);
  expect(bob.heard.join()).not.toContain('a secret');
  expect(await bob.refused()).toEqual(['not-your-case']);
  change({ roles: ['integrity-officer'], units: [], active: true });
  await bob.round();
  await bob.check(server);
  expect(bob.has(secret)).toEqual([true]);
});

test('[I20] what is said while the account is closed waits, nothing is swept, and all of it counts in its order when it is opened', async () => {
  const { server, ann, bob, change } = await aTown('unit-officer', [WORKS]);
  const [first, second] = [await ann.log(WORKS), await ann.log(WORKS)];
  await bob.round();
  await bob.note(first);
  change({ roles: ['unit-officer'], units: [WORKS], active: false });
  await bob.note(first);
  await bob.round();
  await bob.note(second);
  await bob.round();
  expect(await bob.statuses()).toEqual(['held', 'held', 'held']);
  expect(bob.has(first, second), 'nobody has told her that it is not hers').toEqual([true, true]);
  await ann.note(second);

  change({ roles: ['unit-officer'], units: [WORKS], active: true });
  await bob.note(first);
  await bob.round();
  expect(bob.heard.at(-1), 'she has to sign in again').not.toContain('"feed"');
  expect(await bob.statuses()).toEqual(['held', 'held', 'held', 'accepted']);
  await bob.signIn();
  await bob.round();
  await bob.check(server);
  expect(await bob.statuses()).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  expect(bob.notesOn(first)).toEqual(['word 1', 'word 2', 'word 4']);
  expect(bob.notesOn(second).at(-1)).toBe('word 3');
  expect(await bob.refused()).toEqual([]);
});

/** A clerk at work and somebody whose rights change, each with a tablet, and how they change. */
async function aTown(role: Role, units: readonly string[]) {
  const server = await aServer();
  await server.setUp();
  const ann = await someone(server, 'ann', 'clerk', []);
  await ann.round();
  const bob = await someone(server, 'bob', role, units);
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'person', id: personId('bob') };
  return {
    server,
    ann: {
      ...ann,
      /** Hears of all, and sends at once. */
      async log(unit?: string, kind = 'road'): Promise<string> {
        const id = uuidv7();
        await ann.say(id, { type: 'complaint.log', kind, personal: personal(kind === 'road' ? 'a case' : 'a secret') });
        if (unit) await ann.say(id, { type: 'complaint.assign', unit });
        await ann.round();
        return id;
      },
      async say(id: string, body: Saying) {
        await ann.say(id, body);
        await ann.round();
      },
      async note(id: string) {
        await ann.note(id);
        await ann.round();
      },
    },
    bob,
    change(rights: { roles: readonly Role[]; units: readonly string[]; active: boolean }) {
      server.wait(60_000);
      server.house.store.transaction((tx) =>
        say(
          tx,
          boss,
          { target, body: { type: 'person.change', ...rights } },
          { ...server.house, at: server.house.now() },
        ),
      );
    },
  };
}

async function someone(server: AServer, login: string, role: Role, units: readonly string[]) {
  const { id, delivery, cookie } = await server.addPerson(login, role, units);
  const who = { id, delivery, cookie };
  const heard: string[] = [];
  const call: AServer['call'] = async (...asked) => {
    const reply = await server.call(...asked);
    heard.push(reply.body);
    return reply;
  };
  const tablet = aTablet(() => ({ call }), who, [role]);
  const deps = { ...tablet.deps, me: { ...tablet.deps.me, units } };
  const base = new Map<string, StateRow>();
  let words = 0;
  const someone = {
    heard,
    async say(id: string, body: Saying) {
      expect(await sayHere(deps, { type: 'complaint', id }, body)).toMatchObject({ ok: true });
    },
    note: (id: string) => someone.say(id, { type: 'complaint.note', personal: personal(`word ${++words}`) }),
    /** Rounds until nothing more comes at once. */
    async round() {
      while ((await tablet.round()).status === 'more');
      base.clear();
      for (const row of await tablet.db.base.toArray()) base.set(key(row), row);
    },
    async signIn() {
      server.wait(60_000);
      who.cookie = (await server.signIn(login)).cookie;
    },
    has: (...cases: readonly string[]) => cases.map((id) => base.has(`complaint/${id}`)),
    notesOn: (id: string) =>
      (base.get(`complaint/${id}`)!.state as { history: { type: string; personal?: { text: string } }[] }).history
        .filter(({ type }) => type === 'noted')
        .map(({ personal }) => personal?.text),
    refused: async () => (await tablet.store.attention()).map(({ code }) => code),
    statuses: async () => (await tablet.store.journal(99)).map(({ status }) => status).reverse(),
    /** What she has is what the server has for her eyes, all of it and nothing else. */
    async check(server: AServer) {
      const rows = await tablet.db.base.orderBy('[type+id]').toArray();
      expect(rows.map(({ type, id, rev, state }) => ({ type, id, rev, state }))).toEqual(seenBy(server, id));
      expect(await tablet.store.meta()).toMatchObject({ complete: true });
    },
  };
  return someone;
}
