import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { key } from '#kernel/domain/ids.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import type { Meta } from '#ledger/domain/kept.ts';
import { nextRequest } from '#sync/domain/next-request.ts';
import { receive } from '#sync/domain/receive.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { MemoryDevice } from '../model/memory-device.ts';
import { aCase, commandText, uuid } from '../support/words.ts';

const keep = fc.record({
  do: fc.constant('keep' as const),
  target: fc.nat(2),
  isLate: fc.boolean(),
  closes: fc.boolean(),
});
const take = fc.record({
  do: fc.constant('take' as const),
  statuses: fc.array(fc.constantFrom('accepted' as const, 'rejected' as const, 'held' as const), { maxLength: 4 }),
  stableN: fc.nat(3),
  changed: fc.array(fc.record({ target: fc.nat(2), gone: fc.boolean(), loggedAt: fc.nat(5) }), { maxLength: 2 }),
  closes: fc.boolean(),
  decides: fc.option(fc.constantFrom('accepted' as const, 'rejected' as const), { nil: undefined, freq: 1 }),
  more: fc.boolean(),
  restart: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('base' as const) },
    { weight: 2, arbitrary: fc.constant('stream' as const) },
  ),
  isLate: fc.boolean(),
});
type Take = typeof take extends fc.Arbitrary<infer S> ? S : never;

let serial = 0;

/** A device with its database, and the model beside it. */
function twins() {
  const db = new PersonDatabase(`device ${++serial}`);
  return { db, dexie: createDexieStore(db, uuid(1)), memory: new MemoryDevice(uuid(1)) };
}

test('[LG3] every store of the device keeps the same, whatever is said and answered', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 2, arbitrary: keep }, { weight: 3, arbitrary: take }), {
        maxLength: 14,
        size: 'max',
      }),
      async (steps) => {
        const { db, dexie, memory } = twins();
        for (const [i, one] of steps.entries()) {
          if (one.do === 'keep') {
            const target = aCase(one.target);
            const words = {
              id: uuid(1000 + i),
              target: key(target),
              text: commandText(i, 'complaint.close', target, {}),
              hash: `${i}`,
            };
            const seen = memory.seen(words.target);
            const before = one.isLate && i % 3 === 0 ? { ...seen, next: seen.next + 1 } : seen;
            const closes = one.closes ? [...memory.shown.keys()][0] : undefined;
            expect(await dexie.keep(words, before, closes)).toBe(memory.keep(words, before, closes));
          } else {
            const asked = nextRequest(memory.now, memory.outbox(9), 0, 10_000);
            const stale = one.isLate && i % 4 === 0 ? { ...asked, round: asked.round - 1 } : asked;
            const reply = replyTo(memory, one);
            const decide = (meta: Meta) => receive(catalogue, meta, stale, reply, 0, uuid(2000 + i));
            expect(await dexie.take(decide)).toBe(memory.take(decide));
          }
          expect(await dexie.meta()).toEqual(memory.now);
          expect(await dexie.outbox(99)).toEqual(memory.outbox(99));
          expect(await dexie.journal(3)).toEqual(memory.journal(3));
          expect(await dexie.ahead('complaint')).toEqual(memory.ahead('complaint'));
          expect(new Set(await dexie.attention())).toEqual(new Set(memory.shown.values()));
          for (const target of [0, 1, 2].map(aCase)) expect(await dexie.look(target)).toEqual(memory.look(target));
        }
        db.close();
      },
    ),
    { numRuns: 100 },
  ));

test('[LG11] what was decided on something else meanwhile is not kept, and says so', async () => {
  for (const device of [twins().dexie, twins().memory]) {
    const target = aCase(1);
    const words = (n: number) => ({ id: uuid(n), target: key(target), text: `${n}`, hash: `${n}` });
    expect(await device.keep(words(1), { rev: 0, next: 1 })).toBe(1);
    expect(await device.keep(words(2), { rev: 0, next: 1 }), 'another tab was quicker').toBe('changed');
    expect(await device.keep(words(2), { rev: 1, next: 2 }), 'the base has moved').toBe('changed');
    expect(await device.outbox(9)).toHaveLength(1);
    expect(await device.keep(words(2), { rev: 0, next: 2 })).toBe(2);
    expect((await device.outbox(9)).map(({ n, text }) => [n, text])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
  }
});

test('[LG13] a list is found by its keys, within its limits, in order', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('complaint', 'measure'), fc.oneof(fc.nat(9), fc.constantFrom('ก', 'b', 'ข'))), {
        maxLength: 12,
      }),
      fc.record({ from: fc.nat(9), to: fc.nat(9), isDescending: fc.boolean(), limit: fc.nat(5) }, { requiredKeys: [] }),
      async (rows, query) => {
        const { db, dexie, memory } = twins();
        const put = rows.map(([type, value], i) => ({
          type,
          id: uuid(i),
          rev: 1,
          state: {},
          pull: 1,
          keys: [[type, 'at', value] as const, [type, 'other', i] as const],
        }));
        const patch = (meta: Meta) => ({
          meta,
          put,
          settle: [],
          decided: [],
          closed: [],
          forget: 0,
          remove: [],
          sweep: false,
          renumber: false,
        });
        await dexie.take(patch);
        memory.take(patch);
        const asked = { type: 'complaint', by: 'at', ...query };
        if (query.from !== undefined && query.to !== undefined && query.from > query.to) return db.close();
        expect(await dexie.list(asked)).toEqual(memory.list(asked));
        db.close();
      },
    ),
    { numRuns: 60 },
  ));

function replyTo({ now, rows, shown }: MemoryDevice, take: Take): SyncReply {
  const { statuses, stableN, changed, decides, closes, more, restart } = take;
  const outcomes = statuses
    .slice(0, now.next - 1 - now.settled)
    .map((status, i) => ({ n: now.settled + 1 + i, status, rev: 1, ...(status !== 'accepted' && { code: 'why' }) }));
  const waiting = [...rows.values()].find(({ status }) => status === 'held');
  const late =
    decides && waiting
      ? [{ type: 'outcome', id: waiting.id, rev: 2, state: { author: 'ann', status: decides, code: 'no' } }]
      : [];
  const [open] = shown.keys();
  const over = { author: 'ann', status: 'rejected', code: 'why', closed: { by: 'ann', at: 1 } };
  const changes = [
    ...late,
    ...(closes && open !== undefined ? [{ type: 'outcome', id: open, rev: 3, state: over }] : []),
    ...changed.map(({ target, gone, loggedAt }) =>
      gone ? { ...aCase(target), gone: true as const } : { ...aCase(target), rev: 1, state: { status: 'x', loggedAt } },
    ),
  ];
  return {
    sync: 1,
    round: now.round,
    serverTime: 5,
    expect: now.settled + outcomes.length + 1,
    stableN,
    witness: 'w',
    outcomes,
    feed: { changes, cursor: 'c', more },
    ...(restart && { restart }),
  };
}
