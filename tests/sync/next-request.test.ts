import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMeta, type KeptRow } from '#ledger/domain/kept.ts';
import { nextRequest } from '#sync/domain/next-request.ts';
import { backOff, batchAfter, BUSY_MS, FIRST_BATCH, IDLE_MS, nextLook } from '#sync/domain/pace.ts';
import { SyncRequest } from '#sync/domain/wire.ts';
import { uuid } from '../support/words.ts';

const row = (n: number, text: string): KeptRow => ({ n, id: uuid(n), target: '', text, hash: '' });
const utf8 = new TextEncoder();

test('[SY11] a batch is the oldest commands that fit, in bytes, and at least one', () =>
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('ก', 'a', '😀'), maxLength: 40 }), { maxLength: 8 }),
      fc.nat(120),
      (texts, maxBytes) => {
        const outbox = texts.map((text, i) => row(i + 1, text));
        const { request } = nextRequest({ ...newMeta(uuid(1)), next: texts.length + 1 }, outbox, 7, maxBytes);
        const { commands } = SyncRequest.parse(request);
        const bytesOf = (many: readonly string[]) => many.reduce((sum, text) => sum + utf8.encode(text).byteLength, 0);
        expect(commands).toEqual(outbox.slice(0, commands.length).map(({ n, text }) => ({ n, text })));
        expect(commands.length).toBeGreaterThanOrEqual(Math.min(1, texts.length));
        if (commands.length > 1) expect(bytesOf(commands.map(({ text }) => text))).toBeLessThanOrEqual(maxBytes);
        if (commands.length < texts.length)
          expect(bytesOf(texts.slice(0, commands.length + 1))).toBeGreaterThan(maxBytes);
      },
    ),
  ));

test('[I10] a "no" that was heard once goes along when it is said again', () => {
  const outbox = [{ ...row(1, 'x'), code: 'not-your-case' }];
  expect(nextRequest(newMeta(uuid(1)), outbox, 7, 10).request.commands).toEqual([
    { n: 1, text: 'x', rejected: 'not-your-case' },
  ]);
});

test('[SY12] on a bad line less is sent at once and asked later; what the server asks for wins', () => {
  const sizes = (isTaken: boolean) =>
    Array.from({ length: 12 }).reduce<number[]>((all) => [...all, batchAfter(all.at(-1)!, isTaken)], [FIRST_BATCH]);
  expect(sizes(true)[1]).toBe(2 * FIRST_BATCH);
  expect(sizes(true).at(-1)).toBe(256 * 1024);
  expect(sizes(false)[1]).toBe(FIRST_BATCH / 2);
  expect(sizes(false).at(-1)).toBe(1024);
  fc.assert(
    fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (outages, chance, hasWork) => {
      const wait = nextLook({ outages, hasWork, retryAfterMs: undefined, chance });
      if (outages) expect(wait).toBe(backOff(outages, chance));
      else expect(wait).toBe(hasWork ? BUSY_MS : IDLE_MS);
      expect(backOff(outages, chance)).toBeLessThanOrEqual(Math.min(300_000, 1_000 * 2 ** outages));
      const asked = (retryAfterMs: number) => nextLook({ outages, hasWork, retryAfterMs, chance });
      expect([0, 7_000, 1e12].map(asked), 'within reason').toEqual([1_000, 7_000, 3_600_000]);
    }),
  );
  expect(backOff(3, 1)).toBe(8_000);
});
