import { expect, test } from 'vitest';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { createAllowance } from '#sync/server/allowance.ts';
import { takeKioskDrops, takeNobodysDrops } from '#sync/server/take-drops.ts';
import { Server } from '../support/server.ts';
import { aLog, aPerson, POINT } from '../support/words.ts';

const HOUR_MS = 3_600_000;

test('[SY30] nobodies leave so much in a day and no more, and nothing of what is too much is taken', () => {
  let now = startOfDay('2026-11-25') + 20 * HOUR_MS;
  const { spend, waitMs } = createAllowance(() => now, 100);
  expect([spend(60), spend(50), spend(40), spend(1)]).toEqual([true, false, true, false]);
  expect(waitMs()).toBe(4 * HOUR_MS);
  now += waitMs() - 1;
  expect(spend(1)).toBe(false);
  now += 1;
  expect(spend(100), 'a new day').toBe(true);
});

test('[SY30] what is spent by nobodies stops neither staff nor kiosks', () => {
  const server = new Server([aPerson('ann', ['clerk'])]);
  const deps = { ...server.deps, allowance: { spend: () => false } };
  const request = { protocol: 1, commands: [{ text: aLog(1, 1) }] };
  expect(takeNobodysDrops(request, deps)).toBe('too-much');
  expect(server.store.events).toEqual([]);
  const by = { kind: 'kiosk', id: 'k', point: POINT } as const;
  expect(takeKioskDrops(request, () => ({ by, standing: 'in-service' }), deps)).toMatchObject({ drop: 1 });
  expect(server.say('ann', aLog(2, 2))).toEqual(['accepted']);
});

test('[SY30] a stolen kiosk that was revoked, and a copy of one, leave what kiosks in doubt may leave in a day, and no more', () => {
  const server = new Server([]);
  let room = 1_000;
  const deps = { ...server.deps, doubted: { spend: (bytes: number) => (room -= bytes) >= 0 } };
  const by = { kind: 'kiosk', id: 'k', point: POINT } as const;
  const bring = (n: number, standing: 'revoked' | 'cloned' | 'in-service') =>
    takeKioskDrops({ protocol: 1, commands: [{ text: `${n}`.padEnd(500, 'x') }] }, () => ({ by, standing }), deps);
  expect([bring(1, 'revoked'), bring(2, 'cloned')]).toEqual([
    expect.objectContaining({ drop: 1 }),
    expect.objectContaining({ drop: 1 }),
  ]);
  expect([bring(3, 'revoked'), bring(4, 'cloned')]).toEqual(['too-much', 'too-much']);
  expect(server.store.aside.size, 'nothing of it').toBe(2);
  expect(bring(5, 'in-service')).toMatchObject({ drop: 1 });
});
