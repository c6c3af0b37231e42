import { expect, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { newMeta } from '#ledger/domain/kept.ts';
import { nextRequest } from '#sync/domain/next-request.ts';
import { receive } from '#sync/domain/receive.ts';
import { readReply, type SyncReply } from '#sync/domain/wire.ts';
import { aCase, uuid } from '../support/words.ts';

const meta = { ...newMeta(uuid(1)), next: 3 };
const asked = nextRequest(meta, [], 1_000, 100);
const reply: SyncReply = { sync: 1, round: 0, serverTime: 5_000, expect: 1, stableN: 0, witness: 'w', outcomes: [] };
const take = (changed: Partial<SyncReply>, now = meta) =>
  receive(catalogue, now, asked, { ...reply, ...changed }, 2_000, uuid(2));

test('[SY3] only a body of the right shape is an answer', () => {
  const body = JSON.stringify(reply);
  expect(readReply(200, body)).toEqual(reply);
  expect(readReply(200, JSON.stringify({ ...reply, later: 'unknown fields break nothing' }))).toEqual(reply);
  for (const [status, text] of [
    [200, '<html>Welcome</html>'],
    [200, '{"ok":true}'],
    [200, JSON.stringify({ ...reply, sync: undefined })],
    [200, body.slice(0, -1)],
    [204, body],
    [401, body],
    [503, body],
  ] as const)
    expect(readReply(status, text)).toBeUndefined();
});

test('[SY4] a reply counts only if it answers this round, and no other was taken since it was asked for', () => {
  expect(take({})).toBeDefined();
  expect(take({}, { ...meta, round: 1 })).toBeUndefined();
  expect(take({ round: 1 })).toBeUndefined();
  expect(take({}, { ...meta, stream: uuid(3) })).toBeUndefined();
});

test('[SY5] a server that has lost what we know, or heard what we never said, gets everything again in a new stream', () => {
  for (const strange of [
    take({ restart: 'stream' }),
    take({ expect: 1 }, { ...meta, settled: 1 }),
    take({ expect: 4 }),
  ])
    expect(strange).toMatchObject({
      renumber: true,
      settle: [],
      put: [],
      meta: { stream: uuid(2), settled: 0, seen: 0, cursor: null, witness: null, pull: 2, complete: false },
    });
  expect(take({ expect: 3 }), 'what was said and not answered is in its place').toMatchObject({ renumber: false });
});

test('[SY6] without a feed nothing is complete, and nothing is swept', () => {
  expect(take({})).toMatchObject({ sweep: false, meta: { complete: false, offset: 3_000, heardAt: 5_000 } });
  const outcomes = [{ n: 1, status: 'accepted' as const, rev: 1 }];
  const changes = [{ ...aCase(1), rev: 1, state: { status: 'received', loggedAt: 7 } }];
  const page = (more: boolean) => take({ expect: 2, outcomes, stableN: 1, feed: { changes, cursor: 'c', more } });
  expect(page(true)).toMatchObject({ sweep: false, forget: 0, meta: { settled: 1, seen: 0, complete: false } });
  expect(page(false)).toMatchObject({
    sweep: true,
    meta: { settled: 1, seen: 1, complete: true, cursor: 'c' },
    put: [{ ...aCase(1), pull: 1, keys: [['complaint', 'loggedAt', 7]] }],
  });
});
