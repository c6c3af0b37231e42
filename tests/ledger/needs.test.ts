import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { needsIn } from '#ledger/client/needs-in.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { say, type Saying } from '#ledger/client/say.ts';
import type { Needs } from '#ledger/domain/needs.ts';
import { byAuthor, countOf, needsOf } from '#ledger/domain/needs.ts';
import type { Post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import type { SyncRequest } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { Server } from '../support/server.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

/** A device of somebody, over the real store, that is carried to this server when it is told to. */
function aDevice(server: Server, me: Person) {
  const db = new PersonDatabase(`device ${randomUUID()}`);
  onTestFinished(() => db.close());
  const store = createDexieStore(db, randomUUID());
  const deps = { store, catalogue, me, now: () => NOW, uuid: uuidv7, digest };
  const post: Post = async (_, body) => {
    const session = device.isSignedOut ? undefined : me.id;
    const caller = { author: me.id, session, isRevoked: device.isRevoked };
    const reply = exchange(JSON.parse(body) as SyncRequest, caller, server.deps);
    return { status: 200, text: JSON.stringify(reply), retryAfterMs: undefined };
  };
  const carry = async () => {
    let last;
    do last = await round({ catalogue, store, post, delivery: '', now: () => NOW, uuid: randomUUID }, 99_999);
    while (last.status === 'more');
  };
  const device = {
    deps,
    isRevoked: false,
    isSignedOut: false,
    carry,
    needs: () => needsIn(deps),
    async says(target: { type: string; id: string }, body: Saying, supersedes?: string) {
      const said = await say(deps, target, body, supersedes);
      if (!said.ok) throw new Error(said.error);
      return said.value.id;
    },
  };
  return device;
}

const ids = (needs: Needs) =>
  Object.fromEntries(
    (['hers', 'elsewhere', 'held', 'handed'] as const).map((kind) => [kind, needs[kind].map(({ id }) => id)]),
  );
const nothing = { hers: [], elsewhere: [], held: [], handed: [] };

const ann = aPerson('ann', ['unit-officer'], [UNIT_A]);
const bob = aPerson('bob', ['clerk']);
const cho = aPerson('cho', ['integrity-officer']);
const aNote = (text: string) => ({ type: 'complaint.note', personal: personal(text) });
const about = (id: string) => ({ type: 'outcome', id });
const decision = (act: string, id: string, rest: object = {}) => ({
  type: `outcome.${act}`,
  target: about(id),
  ...rest,
});
const because = { personal: personal('because') };

/** Ann notes something on a case that was her unit's when she last heard of it, and is not any more. */
async function refused() {
  const server = new Server([ann, { ...bob, roles: ['clerk', 'administrator'] }, cho]);
  const [hers, other, clerk, officer] = [ann, ann, bob, cho].map((who) => aDevice(server, who));
  const assign = (serial: number, unit: string) => commandText(serial, 'complaint.assign', aCase(1), { unit });
  const units = [UNIT_A, UNIT_B].map((id, i) =>
    commandText(10 + i, 'unit.add', { type: 'unit', id }, { name: `${i}` }),
  );
  server.say('bob', ...units, aLog(1, 1), assign(2, UNIT_A));
  await hers!.carry();
  server.say('bob', assign(3, UNIT_B));
  const id = await hers!.says(aCase(1), aNote('her words'));
  await hers!.carry();
  return { server, hers: hers!, other: other!, clerk: clerk!, officer: officer!, id, assign };
}

test('[LG27] what was refused needs its author on all of her devices, with her words, and nobody else', async () => {
  const { hers, other, clerk, id } = await refused();
  await other.carry();
  await clerk.carry();
  for (const device of [hers, other]) {
    const needs = await device.needs();
    expect(ids(needs)).toEqual({ ...nothing, hers: [id] });
    expect(needs.hers[0]).toMatchObject({ code: 'not-your-case', command: { personal: { text: 'her words' } } });
    expect(countOf(needs)).toBe(1);
  }
  expect(ids(await clerk.needs())).toEqual(nothing);
});

test('[LG27] what she sets aside needs nobody from that moment on, on that device and then on all', async () => {
  const { hers, other, id } = await refused();
  await hers.says(about(id), decision('discard', id, because));
  expect(ids(await hers.needs()), 'not sent yet').toEqual(nothing);
  await other.carry();
  expect(ids(await other.needs())).toEqual({ ...nothing, hers: [id] });
  hers.isSignedOut = true;
  await hers.carry();
  expect(ids(await hers.needs()), 'taken, and no states came along').toEqual(nothing);
  hers.isSignedOut = false;
  await hers.carry();
  await other.carry();
  for (const device of [hers, other]) expect(ids(await device.needs())).toEqual(nothing);
});

test('[LG27] what is set aside on another of her devices is gone there at once, too', async () => {
  const { hers, other, id } = await refused();
  await other.carry();
  await other.says(about(id), decision('discard', id, because));
  expect(ids(await other.needs()), 'not sent yet').toEqual(nothing);
  await other.carry();
  await hers.carry();
  for (const device of [hers, other]) expect(ids(await device.needs())).toEqual(nothing);
});

test('[LG27] what she says rightly needs nobody while it is on its way, and again only if that is refused', async () => {
  const { server, hers, other, id, assign } = await refused();
  server.say('bob', assign(4, UNIT_A));
  await other.carry();
  server.say('bob', assign(5, UNIT_B));
  const again = await other.says(aCase(1), aNote('once more'), id);
  expect(ids(await other.needs()), 'on its way').toEqual(nothing);
  await other.carry();
  expect(ids(await other.needs()), 'refused like the first').toEqual({ ...nothing, hers: [id, again] });
  server.say('bob', assign(6, UNIT_A));
  await other.carry();
  other.isSignedOut = true;
  await other.says(aCase(1), aNote('at last'), id);
  await other.carry();
  expect(ids(await other.needs()), 'taken, and no states came along').toEqual({ ...nothing, hers: [again] });
  other.isSignedOut = false;
  await other.says(about(again), decision('discard', again, because));
  await other.carry();
  await hers.carry();
  for (const device of [hers, other]) expect(ids(await device.needs())).toEqual(nothing);
});

test('[LG27] a correction that is held itself keeps what it corrects away from her until it is decided', async () => {
  const { hers, other, clerk, id } = await refused();
  hers.isRevoked = true;
  const log = { type: 'complaint.log', kind: 'road', personal: personal('anew') };
  const again = await hers.says(aCase(2), log, id);
  await hers.carry();
  await other.carry();
  for (const device of [hers, other]) expect(ids(await device.needs())).toEqual({ ...nothing, elsewhere: [again] });
  await clerk.carry();
  await clerk.says(about(again), decision('refuse', again, because));
  await clerk.carry();
  await other.carry();
  const needs = await other.needs();
  expect(ids(needs)).toEqual({ ...nothing, hers: [id, again] });
  expect(needs.hers[1]).toMatchObject({ code: 'refused-by-supervisor', outcome: { refused: { reason: 'because' } } });
});

test('[LG28] what she hands over waits elsewhere for her, and needs whoever is responsible until it is put right', async () => {
  const { hers, clerk, officer, id } = await refused();
  await hers.says(about(id), decision('hand-over', id, because));
  expect(ids(await hers.needs()), 'not sent yet').toEqual({ ...nothing, elsewhere: [id] });
  expect(countOf(await hers.needs())).toBe(0);
  await hers.carry();
  for (const device of [clerk, officer]) await device.carry();
  expect(ids(await clerk.needs())).toEqual({ ...nothing, handed: [id] });
  expect(countOf(await clerk.needs())).toBe(1);
  expect(ids(await officer.needs())).toEqual(nothing);
  await clerk.says(aCase(1), aNote('as it should be'), id);
  expect(ids(await clerk.needs()), 'not sent yet').toEqual(nothing);
  await clerk.carry();
  await hers.carry();
  for (const device of [hers, clerk]) expect(ids(await device.needs())).toEqual(nothing);
});

test('[LG28] what is held needs its supervisor, person by person in the order in which it was said, and nobody else', async () => {
  const server = new Server([ann, { ...ann, id: 'dao' }, bob, cho]);
  const [hers, dao, clerk, officer] = [ann, { ...ann, id: 'dao' }, bob, cho].map((who) => aDevice(server, who));
  const log = (kind: string) => ({ type: 'complaint.log', kind, personal: personal('held words') });
  for (const device of [hers!, dao!]) device.isRevoked = true;
  const secret = await hers!.says(aCase(1), log('corruption'));
  const said: string[] = [];
  for (const [i, device] of [hers!, dao!, hers!].entries()) {
    device.deps.now = () => NOW + i;
    said.push(await device.says(aCase(i + 2), log('road')));
  }
  for (const device of [dao!, hers!, clerk!, officer!]) await device.carry();
  expect(ids(await hers!.needs())).toEqual({ ...nothing, elsewhere: [secret, said[0], said[2]] });
  expect(ids(await clerk!.needs())).toEqual({ ...nothing, held: said });
  expect(ids(await officer!.needs())).toEqual({ ...nothing, held: [secret] });
  const grouped = byAuthor((await clerk!.needs()).held).map(([author, needs]) => [author, needs.map(({ id }) => id)]);
  expect(grouped).toEqual([
    ['ann', [said[0], said[2]]],
    ['dao', [said[1]]],
  ]);

  await clerk!.says(about(said[0]!), decision('vouch', said[0]!));
  await clerk!.says(about(said[1]!), decision('refuse', said[1]!, because));
  expect(ids(await clerk!.needs()), 'not sent yet').toEqual({ ...nothing, held: [said[2]] });
  for (const device of [clerk!, hers!, dao!]) await device.carry();
  expect(ids(await hers!.needs())).toEqual({ ...nothing, elsewhere: [secret, said[2]] });
  expect(ids(await dao!.needs())).toEqual({ ...nothing, hers: [said[1]] });
});

test('[LG28] a supervisor who is the author decides about her own, too', async () => {
  const server = new Server([bob]);
  const clerk = aDevice(server, bob);
  clerk.isRevoked = true;
  const id = await clerk.says(aCase(1), { type: 'complaint.log', kind: 'road', personal: personal('mine') });
  await clerk.carry();
  expect(ids(await clerk.needs())).toEqual({ ...nothing, held: [id] });
});

test('[LG28] what was vouched for and cannot be decided yet waits elsewhere, and needs its supervisor no more', () => {
  const text = aLog(1, 1);
  const state = { author: 'bob', status: 'held', code: 'rule-broke', supervisor: 'clerk', said: text };
  const outcomes = [{ id: uuid(1001), state: { ...state, vouched: { by: 'bob', at: NOW } } }];
  const seen = (me: Person) => ids(needsOf(me, { attention: [], outcomes, ahead: [] }));
  expect(seen(bob)).toEqual({ ...nothing, elsewhere: [uuid(1001)] });
  expect(seen(aPerson('eva', ['clerk']))).toEqual(nothing);
});

test('[LG29] a state that our rules cannot read is in none, and a "no" that the device heard is shown all the same', () => {
  const text = aLog(1, 1);
  const [id] = [uuid(1001)];
  const rejected = { author: 'ann', status: 'rejected', code: 'why', supervisor: 'clerk' };
  const seen = (state: unknown, attention: boolean) =>
    needsOf(ann, {
      attention: attention ? [{ id, text, code: 'why' }] : [],
      outcomes: [{ id, state }],
      ahead: ['{"torn', aLog(9, 9)],
    });
  for (const state of [null, undefined, 7, 'text', { ...rejected, status: 'of a newer house' }]) {
    expect(ids(seen(state, false)), `${state}`).toEqual(nothing);
    expect(ids(seen(state, true)), `${state}`).toEqual({ ...nothing, hers: [id] });
  }
  expect(ids(seen({ ...rejected, said: 7 }, false)), 'words of another kind').toEqual({ ...nothing, hers: [id] });
  expect(seen(rejected, false).hers[0]!.command, 'erased').toBeUndefined();
  expect(seen(rejected, true).hers[0]!.command, 'as this device wrote it').toMatchObject({ id });
  const nameless = needsOf(ann, { attention: [], outcomes: [{ id: 'stream/7', state: rejected }], ahead: [] });
  expect(ids(nameless), 'nobody can point to it').toEqual(nothing);
});
