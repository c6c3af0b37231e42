import { expect, test } from 'vitest';
import type { MemoryStore } from '../model/memory-store.ts';
import { Sent } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { Server, streamOf } from '../support/server.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal, uuid } from '../support/words.ts';

const ann = aPerson('ann', ['clerk']);
const eve = aPerson('eve', ['field']);
const future = (serial: number) => commandText(serial, 'future.happen', { type: 'future', id: uuid(9) }, {});
const discard = (serial: number, id: string) =>
  commandText(serial, 'outcome.discard', { type: 'outcome', id }, { personal: personal('x') });

test("[I14] what waits of one person is not even read in another's round", () => {
  const server = new Server([ann, eve]);
  server.say('eve', future(1), future(2), future(3));
  let read = 0;
  const held = server.store.held as (...asked: readonly unknown[]) => readonly unknown[];
  Object.assign(server.store, {
    held: (...asked: readonly unknown[]) => {
      const rows = held(...asked);
      read += rows.length;
      return rows;
    },
  } satisfies Partial<Record<keyof MemoryStore, unknown>>);
  server.round('ann', [aLog(4, 4)]);
  expect(read).toBe(0);
});

test("[I13] who asks in another's stream learns nothing of it, not even how much was said there", () => {
  const server = new Server([ann, eve]);
  server.say('ann', aLog(1, 1), aLog(2, 2));
  server.store.markStable(streamOf('ann'), 2);
  expect(server.round('eve', [], { stream: streamOf('ann') })).toMatchObject({
    restart: 'stream',
    expect: 1,
    stableN: 0,
  });
});

test('[I10] nobody else closes a "no" before it was said, or after', () => {
  const server = new Server([ann, eve]);
  expect(server.drop({ kind: 'nobody' }, discard(1, uuid(1005)))).not.toEqual(['accepted']);
  server.say('eve', discard(2, uuid(1006)));
  const note = (serial: number) => commandText(serial, 'complaint.note', aCase(9), { personal: personal('x') });
  expect(server.say('ann', note(5), note(6))).toEqual(['not-logged', 'not-logged']);
  for (const id of [uuid(1005), uuid(1006)])
    expect(server.store.row({ type: 'outcome', id })!.state).not.toHaveProperty('closed');
});

test('[I21] what nobody says of an outcome leaves no hour', () => {
  const server = new Server([ann]);
  server.at = NOW + 12_345;
  server.drop({ kind: 'nobody' }, discard(1, uuid(1005)));
  expect(JSON.stringify(server.store.events)).not.toContain(String(server.at));
});

test('[I20] what a thief says with a revoked token waits, and holds up nothing that she says on another tablet', () => {
  const server = new Server([ann]);
  server.say('ann', aLog(1, 1));
  const note = (serial: number) => commandText(serial, 'complaint.note', aCase(1), { personal: personal(`${serial}`) });
  const stolen = { protocol: 1, stream: uuid(77), round: 0, clientTime: NOW, witness: null, cursor: null };
  const commands = [{ n: 1, text: note(2) }];
  const reply = exchange({ ...stolen, commands }, { author: 'ann', session: undefined, isRevoked: true }, server.deps);
  expect(reply.outcomes).toMatchObject([{ status: 'held', code: 'author-revoked' }]);
  expect(server.say('ann', note(3))).toEqual(['accepted']);
});

test('[SY9] a code that was told once is as long as a code', () => {
  expect(Sent.safeParse({ n: 1, text: '', rejected: 'x'.repeat(81) }).success).toBe(false);
});

test('[SY27] a page is no longer than a bad line bears, and at least one thing', () => {
  const server = new Server([ann]);
  const long = 'ก'.repeat(3_900);
  const logs = Array.from({ length: 40 }, (_, i) =>
    commandText(i, 'complaint.log', aCase(i), { kind: 'road', personal: personal(long) }),
  );
  const notes = Array.from({ length: 80 }, (_, i) =>
    commandText(100 + i, 'complaint.note', aCase(0), { personal: personal(long) }),
  );
  for (const text of [...logs, ...notes]) server.say('ann', text);
  const seen = new Set<string>();
  let [cursor, pages, more]: [string | null, number, boolean] = [null, 0, true];
  while (more) {
    const { feed } = server.round('ann', [], { cursor });
    const length = JSON.stringify(feed!.changes).length;
    expect(feed!.changes.length === 1 || length <= 256 * 1024, `${feed!.changes.length} in ${length}`).toBe(true);
    feed!.changes.forEach(({ id }) => seen.add(id));
    [cursor, pages, more] = [feed!.cursor, pages + 1, feed!.more];
  }
  expect([seen.has(aCase(0).id), seen.size >= 40, pages > 1]).toEqual([true, true, true]);
});
