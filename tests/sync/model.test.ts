import { expect, test, vi } from 'vitest';
import { runSchedule } from '../model/run.ts';
import type { World } from '../model/world.ts';

vi.setConfig({ testTimeout: 120_000 });

const SCHEDULES = 150;

/**
 * Plays so many bad days from this seed on; whichever invariant breaks, by itself throws. Returns how much there was of what a test is
 * about: a day on which nothing happened proves nothing.
 */
function play(first: number, measure: (world: World) => number): number {
  let sum = 0;
  for (let seed = first; seed < first + SCHEDULES; seed++) sum += measure(runSchedule(seed));
  return sum;
}

const outcomes = ({ server }: World, code: string) =>
  server.events.filter(({ event }) => (event.facts as { code?: string }).code === code).length;
const commands = ({ server }: World, status: string) =>
  [...server.commands.values()].filter((row) => row.status === status).length;

test('[I1] a command that the screen called saved is on the device until a backup and the base have it', () => {
  expect(play(1, ({ tablets }) => tablets.reduce((sum, { letGo }) => sum + letGo.size, 0))).toBeGreaterThan(200);
});

test('[I2] each command is accepted once, or rejected and shown, or held and shown', () => {
  expect(play(1_001, (world) => commands(world, 'held'))).toBeGreaterThan(5);
  const decided = ({ server }: World) => server.events.filter(({ event }) => event.type === 'decided').length;
  expect(play(1_201, decided)).toBeGreaterThan(100);
});

test('[I3] a command that comes in two streams makes one set of events', () => {
  const twice = ({ server }: World) =>
    server.slots.size - new Set([...server.slots.values()].map(({ command }) => command)).size;
  expect(play(2_001, twice)).toBeGreaterThan(100);
});

test('[I4] outcomes follow n, and a gap is never skipped', () => {
  expect(play(3_001, ({ server }) => server.slots.size)).toBeGreaterThan(1_000);
});

test('[I5] seq is 1 to head without holes, and its chain is whole', () => {
  expect(play(4_001, ({ server }) => server.head().seq)).toBeGreaterThan(1_000);
});

test('[I6] a device that has everything shows what its audiences may see, also when it began again', () => {
  const again = ({ tablets }: World) => tablets.filter(({ store }) => store.now.pull > 1).length;
  expect(play(5_001, again)).toBeGreaterThan(50);
});

test('[I7] in the end all devices show the same, and every outbox is empty', () => {
  expect(play(6_001, ({ tablets }) => tablets.filter(({ store }) => store.base.size > 5).length)).toBeGreaterThan(500);
});

test('[I8] the overlay recomputed is what is shown, and a tally counted again is what was kept', () => {
  expect(play(7_001, ({ server }) => server.tallies.size)).toBeGreaterThan(100);
});

test('[I9] browser and server decide alike', () => {
  expect(play(8_001, ({ foretold }) => foretold)).toBeGreaterThan(200);
});

test('[I10] no rejection is silent', () => {
  expect(play(9_001, ({ tablets }) => tablets.reduce((sum, { told }) => sum + told.size, 0))).toBeGreaterThan(100);
});

test('[I11] whatever a reply says of a command is what the store has kept', () => {
  expect(play(10_001, (world) => world.doors.acknowledged.size + commands(world, 'accepted'))).toBeGreaterThan(1_000);
});

test('[I12] what a server lost is settled again exactly once', () => {
  expect(play(11_001, ({ restores }) => restores)).toBeGreaterThan(20);
});

test('[I13] no reply tells of what its reader may not see, however her rights change', () => {
  const changes = ({ server }: World) => [...server.people.values()].filter(({ rev }) => rev > 20).length;
  expect(play(12_001, changes)).toBeGreaterThan(50);
});

test('[I20] what was said by somebody who is away or revoked arrives in her name', () => {
  expect(play(13_001, (world) => outcomes(world, 'author-away'))).toBeGreaterThan(20);
});

test('[I21] nobody can be joined up, nor placed finer than a day', () => {
  expect(play(14_001, ({ server }) => server.responses.size)).toBeGreaterThan(200);
  const shown = ({ counts }: World) => [...counts.values()].reduce((sum, { size }) => sum + size, 0);
  expect(play(14_201, shown)).toBeGreaterThan(10);
});

test('[SY1] a schedule is nothing but its seed', () => {
  const end = (seed: number) => runSchedule(seed).server.head();
  expect(end(7)).toEqual(end(7));
  expect(end(7)).not.toEqual(end(8));
});
