import fc from 'fast-check';
import { expect, test } from 'vitest';
import { key } from '#kernel/domain/ids.ts';
import { LONGEST_COMMAND } from '#ledger/domain/command.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { repaired } from '../model/buggy-catalogue.ts';
import { PowerCut, type MemoryStore } from '../model/memory-store.ts';
import { Server, streamOf } from '../support/server.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal, POINT, QUESTIONNAIRE, uuid } from '../support/words.ts';

const DAY = 86_400_000;
const ann = aPerson('ann', ['clerk']);
const bob = aPerson('bob', ['unit-officer']);
const aNote = (serial: number, n: number, rest: object = {}) =>
  commandText(serial, 'complaint.note', aCase(n), { personal: personal(`note ${serial}`), ...rest });
const future = (serial: number, rest: object = {}) =>
  commandText(serial, 'future.happen', { type: 'future', id: uuid(9) }, rest);

test('[SY9] what is too long, cannot be read or bears a taken id is refused and kept, and the queue goes on', () => {
  const server = new Server([ann, bob]);
  server.say('bob', aLog(1, 1));
  const long = aNote(2, 1, { rest: 'ก'.repeat(LONGEST_COMMAND / 3) });
  expect(long.length).toBeLessThan(LONGEST_COMMAND);
  const stolen = aLog(1, 2);
  const strayed = commandText(5, 'measure.record', aCase(1), {});
  expect(server.say('ann', long, '{"torn', stolen, strayed, aLog(3, 3))).toEqual([
    'too-large',
    'unreadable',
    'id-taken',
    'unreadable',
    'accepted',
  ]);
  const place = (n: number) => server.store.command(`${streamOf('ann')}/${n}`)?.text;
  expect([place(2), place(3), place(4)]).toEqual(['{"torn', stolen, strayed]);
  expect(server.store.command(uuid(1002))?.text).toBe(long);
  expect(server.store.command(uuid(1001))).toMatchObject({ author: 'bob', status: 'accepted' });
});

test('[SY10] what is not known yet is held, and what follows on the same thing waits behind it', () => {
  const server = new Server([ann]);
  expect(server.say('ann', aLog(1, 1), aLog(2, 2), aNote(3, 1, { v: 2 }), future(4))).toEqual([
    'accepted',
    'accepted',
    'not-known-yet',
    'not-known-yet',
  ]);
  expect(server.say('ann', aNote(5, 1), aNote(6, 2), future(7))).toEqual(['after-held', 'accepted', 'after-held']);
  expect(server.say('bob', aNote(8, 1)), 'nobody else waits').toEqual(['author-unknown']);
});

test('[SY15] what was held is decided in the order in which it was heard', () => {
  const server = new Server([ann, bob]);
  server.say('ann', future(1), aNote(2, 1, { v: 2 }), future(3));
  server.drop({ kind: 'nobody' }, commandText(4, 'future.happen', { type: 'future', id: uuid(8) }, {}));
  const decide = () => server.store.transaction((tx) => decideHeld(tx, server.deps));
  expect(decide()).toBe(0);
  server.catalogue = repaired;
  expect(decide()).toBe(3);
  expect(decide()).toBe(0);
  const by = server.store.events.filter(({ type }) => type === 'future').map(({ command, by }) => [command, by]);
  expect(by).toEqual([
    [uuid(1001), 'ann'],
    [uuid(1003), 'ann'],
    [uuid(1004), 'nobody'],
  ]);
  expect(server.store.heldLoose()).toEqual([]);
  expect(
    server.store.held().map(({ id }) => id),
    'a newer version goes on waiting',
  ).toEqual([uuid(1002)]);
});

test('[SY8] a clock that says what cannot be is clamped to when its author was here, and marked', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: -3, max: 3 }),
      (saidAt, days, offset) => {
        const since = NOW - days * DAY;
        const server = new Server([{ ...ann, since }]);
        server.clientTime = NOW - offset * DAY - Math.sign(offset);
        expect(server.say('ann', JSON.stringify({ ...JSON.parse(aLog(1, 1)), saidAt }))).toEqual(['accepted']);
        const said = (server.store.events[0]!.event.facts as { at: number }).at;
        expect(said).toBe(Math.min(NOW, Math.max(since, saidAt)));
        expect(server.store.command(uuid(1001))!.clockSuspect ?? false).toBe(said !== saidAt || offset !== 0);
      },
    ),
  ));

test('[I4] who leaves out a number, or says another word at one that is settled, gains nothing', () => {
  const server = new Server([ann]);
  expect(server.round('ann', [aLog(2, 2)], { n: 2 })).toMatchObject({ outcomes: [], expect: 1 });
  expect(server.store.command(uuid(1002))).toBeUndefined();
  const gap = [
    { n: 1, text: aLog(1, 1) },
    { n: 3, text: aLog(3, 3) },
  ];
  expect(server.round('ann', [], { commands: gap })).toMatchObject({ outcomes: [{ n: 1 }], expect: 2 });
  expect(server.round('ann', [aLog(1, 1)], { n: 1 }).outcomes).toEqual([{ n: 1, status: 'accepted', rev: 1 }]);
  const { seq } = server.store.head();
  expect(server.round('ann', [aLog(4, 4)], { n: 1 })).toMatchObject({ restart: 'stream', outcomes: [] });
  expect(server.store.head().seq).toBe(seq);
});

test('[I3] a command said again gets the outcome as it stands, under another number and in another stream too', () => {
  const server = new Server([ann]);
  server.say('ann', aLog(1, 1), aNote(2, 9));
  const { seq } = server.store.head();
  expect(server.say('ann', aLog(1, 1))).toEqual(['accepted']);
  const again = server.round('ann', [aNote(2, 9), aLog(1, 1)], { stream: uuid(77), n: 1 });
  expect(again.outcomes).toEqual([
    { n: 1, status: 'rejected', code: 'not-logged' },
    { n: 2, status: 'accepted', rev: 1 },
  ]);
  expect(server.store.head().seq).toBe(seq);
});

test("[SY2] who speaks in another's stream is given one of her own, and nothing is taken", () => {
  const server = new Server([ann, bob]);
  server.say('ann', aLog(1, 1));
  const { seq } = server.store.head();
  const forged = server.round('bob', [aNote(2, 1)], { stream: streamOf('ann'), n: 2 });
  expect(forged).toMatchObject({ restart: 'stream', outcomes: [] });
  expect(forged.feed).toBeUndefined();
  expect(server.store.head().seq).toBe(seq);
  expect(server.store.stream(streamOf('ann'))).toMatchObject({ author: 'ann', expect: 2 });
});

test('[I20] whose token was revoked, or who is away, is heard and held, and hears nothing', () => {
  const server = new Server([ann, { ...bob, active: false }]);
  expect(server.round('bob', [aLog(1, 1)])).toMatchObject({ outcomes: [{ status: 'held', code: 'author-away' }] });
  expect(server.round('bob', []).feed).toBeUndefined();
  expect(server.round('ann', [aLog(2, 2)], { isRevoked: true }).outcomes).toMatchObject([{ code: 'author-revoked' }]);
  expect(server.say('ann', aLog(3, 3)), 'with another token she is heard').toEqual(['accepted']);
});

const READS = ['head', 'row', 'command', 'slot', 'stream', 'isHeld', 'tally', 'feed', 'stableN'] as const;

/** The disk fails at the so-manieth look into the store. Says whether it came to that. */
function breakDisk(store: MemoryStore, at: number): () => boolean {
  let looks = 0;
  for (const name of READS) {
    const read = store[name] as (...args: readonly unknown[]) => unknown;
    Object.assign(store, {
      [name]: (...args: readonly unknown[]) => {
        if (++looks === at) throw new Error('the disk is gone');
        return read(...args);
      },
    });
  }
  return () => looks >= at;
}

function outcomesOf(round: () => SyncReply): readonly string[] | undefined {
  try {
    return round().outcomes.map(({ status }) => status);
  } catch (error) {
    expect(error).toMatchObject({ message: 'the disk is gone' });
    return undefined;
  }
}

test('[I11] a store that fails anywhere in a round acknowledges nothing and keeps nothing: an outage, never an outcome', () => {
  const round = (server: Server) => server.round('ann', [aLog(1, 1), aNote(2, 1), aNote(3, 9)]);
  let at = 0;
  for (let isBroken = true; isBroken;) {
    at += 1;
    const server = new Server([ann]);
    const cameTo = breakDisk(server.store, at);
    const outcomes = outcomesOf(() => round(server));
    isBroken = cameTo();
    expect(outcomes, `look ${at}`).toEqual(isBroken ? undefined : ['accepted', 'accepted', 'rejected']);
    if (!isBroken) continue;
    const { events, commands, slots, streams, rows, feeds } = server.store;
    expect([events.length, commands.size, slots.size, streams.size, rows.size, feeds.size], `look ${at}`).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  }
  expect(at, 'it was broken in many places').toBeGreaterThan(20);
  const server = new Server([ann]);
  server.store.isCut = true;
  expect(() => round(server)).toThrow(PowerCut);
  expect(server.store.commands.size).toBe(0);
});

test('[I21] what nobody may be known to have said is taken from nobody who is known', () => {
  const server = new Server([ann]);
  const answer = { point: POINT, questionnaire: QUESTIONNAIRE, source: 'paper', scores: { waiting: 4 } };
  const text = commandText(1, 'response.give', { type: 'response', id: uuid(900) }, answer);
  expect(server.say('ann', text)).toEqual(['only-nobody']);
  expect(server.store.events.filter(({ type }) => type === 'response')).toEqual([]);
  expect([...server.store.tallies.values()].filter(({ type }) => type === 'tally')).toEqual([]);
});

test('[I20] who comes back has what she said while she was away decided, before what she says now', () => {
  const server = new Server([ann, { ...bob, active: false, roles: ['clerk'] }]);
  server.say('ann', aLog(1, 1));
  expect(server.say('bob', aNote(2, 1), aNote(3, 1))).toEqual(['author-away', 'author-away']);
  server.people.set('bob', { ...bob, active: true, roles: ['clerk'] });
  expect(server.say('bob', aNote(4, 1))).toEqual(['accepted']);
  const history = (server.store.row(aCase(1))!.state as { history: { personal?: { text: string } }[] }).history;
  expect(history.map((event) => event.personal?.text)).toEqual([undefined, 'note 2', 'note 3', 'note 4']);
});

test('[I14] a state that no rule can read shuts the door for nobody', () => {
  const server = new Server([ann]);
  server.say('ann', aLog(1, 1), aLog(2, 2));
  server.store.rows.set(key(aCase(1)), { ...aCase(1), rev: 1, state: null });
  const { feed } = server.round('ann', []);
  expect(feed?.changes.map(({ id }) => id)).toContain(aCase(2).id);
  expect(feed?.changes.map(({ id }) => id)).not.toContain(aCase(1).id);
});
