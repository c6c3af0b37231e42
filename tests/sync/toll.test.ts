import { expect, test } from 'vitest';
import { solve } from '#sync/client/solve.ts';
import { stepOf, triesAt, LEAST_TRIES, type Challenge, type Work } from '#sync/domain/work.ts';
import { createToll } from '#sync/server/toll.ts';
import { NOW } from '../support/words.ts';

/** A door with a clock of its own, at which the second try is right on a quiet day. */
function aDoor(secret = 'a secret') {
  let at = NOW;
  const toll = createToll({ now: () => at, secret, pick: (from) => from, leastTries: 2 });
  const done = async (challenge?: Challenge): Promise<Work> => (await solve(challenge ?? (await toll.ask())))!;
  const pay = (work: unknown, bytes = 300) => toll.pay(JSON.stringify(work), bytes);
  return {
    toll,
    done,
    pay,
    wait: (ms: number) => void (at += ms),
    step: async () => (await toll.ask()).parameters.data.step,
  };
}

/** So many answers that somebody has worked for. */
async function bring({ done, pay }: ReturnType<typeof aDoor>, kib: number): Promise<void> {
  for (let left = kib; left > 0; left -= 8) expect(await pay(await done(), Math.min(left, 8) * 1_024)).toBe(true);
}

test('[SY32] work that was done opens the door once', async () => {
  const { done, pay } = aDoor();
  const work = await done();
  expect(await pay(work)).toBe(true);
  expect(await pay(work), 'used').toBe(false);
  const again = await done();
  expect((await Promise.all([pay(again), pay(again), pay(again)])).filter(Boolean), 'at the same moment').toEqual([
    true,
  ]);
});

test('[SY32] what is forged, half done or nothing at all opens no door', async () => {
  const { toll, done, pay } = aDoor();
  const other = aDoor('another secret');
  const work = await done();
  const { challenge, solution } = work;
  const { parameters } = challenge;
  const forged: readonly unknown[] = [
    await other.done(),
    { ...work, solution: { ...solution, derivedKey: parameters.keyPrefix.padEnd(64, '0') } },
    { ...work, solution: { ...solution, derivedKey: '' } },
    { ...work, challenge: { ...challenge, signature: '0'.repeat(64) } },
    { ...work, challenge: { ...challenge, parameters: { ...parameters, nonce: '0'.repeat(32) } } },
    { ...work, challenge: { ...challenge, parameters: { ...parameters, data: { step: 4, until: NOW * 2 } } } },
    { challenge },
    null,
  ];
  for (const one of forged) expect(await pay(one), JSON.stringify(one)).toBe(false);
  for (const torn of [undefined, '', '{"challenge":', JSON.stringify(work).slice(0, -20)])
    expect(await toll.pay(torn, 300)).toBe(false);
  expect(await pay(work), 'and the right one still does').toBe(true);
});

test('[SY32] work that is older than three minutes opens no door', async () => {
  const { done, pay, wait } = aDoor();
  const [one, other] = [await done(), await done()];
  wait(180_000);
  expect(await pay(one), 'in time').toBe(true);
  wait(1);
  expect(await pay(other)).toBe(false);
});

test('[SY32] work that has become too easy opens no door, and that of a single step less still does', async () => {
  const door = aDoor();
  const [one, other] = [await door.done(), await door.done()];
  await bring(door, 64);
  expect(await door.step()).toBe(1);
  expect(await door.pay(one)).toBe(true);
  await bring(door, 64);
  expect(await door.step()).toBe(2);
  expect(await door.pay(other)).toBe(false);
});

test('[SY33] a crowd raises the work to what an old phone still bears, and it falls when they are gone', async () => {
  const door = aDoor();
  const steps: number[] = [];
  const tries = new Set<number>();
  for (let kib = 0; kib < 1_024; kib += 32) {
    await bring(door, 32);
    steps.push(await door.step());
    tries.add((await door.done()).solution.counter);
  }
  expect(steps, 'never less').toEqual(steps.toSorted());
  expect([...new Set(steps)]).toEqual([0, 1, 2, 3, 4]);
  expect([...tries], 'twice as many at each').toEqual([1, 2, 4, 8, 16]);
  door.wait(59_000);
  expect(await door.step()).toBe(4);
  door.wait(1_000);
  expect(await door.step(), 'a minute later').toBe(0);
});

test('[SY33] a full hall is no crowd, and at the worst an old phone is done within a quarter of a minute', () => {
  expect([0, 59, 60, 119, 120, 240, 480, 1e9].map(stepOf)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
  const OLD_PHONE_MS = 2;
  expect(triesAt(stepOf(0), LEAST_TRIES) * OLD_PHONE_MS).toBeLessThan(1_000);
  expect(triesAt(stepOf(1e9), LEAST_TRIES) * OLD_PHONE_MS).toBeLessThan(15_000);
});

test('[SY33] empty hands raise the work for nobody', async () => {
  const { toll, pay, step } = aDoor();
  const work = await aDoor('another secret').done();
  for (let times = 0; times < 500; times++)
    expect(await (times % 2 ? pay(work, 8_192) : toll.pay(undefined, 8_192))).toBe(false);
  expect(await step()).toBe(0);
});
