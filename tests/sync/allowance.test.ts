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
