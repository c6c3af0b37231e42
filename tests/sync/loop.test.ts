import { afterEach, expect, test, vi } from 'vitest';
import { createLoop } from '#sync/client/loop.ts';

/** As much of a page as the loop listens to. */
const page = () => Object.assign(new EventTarget(), { setTimeout, visibilityState: 'visible' });

afterEach(() => void vi.unstubAllGlobals());

test('[I14] a page that is left in the middle of a round holds no lock any more', async () => {
  const left = page();
  vi.stubGlobal('window', left);
  vi.stubGlobal('document', left);
  const { promise: isTrying, resolve: tries } = Promise.withResolvers<void>();
  const tryForEver = () => {
    tries();
    return new Promise<never>(() => {});
  };
  const loop = createLoop({ name: 'left', try: tryForEver, onDefect: () => {} });
  await isTrying;
  expect(await isLocked(), 'while it is there').toBe(true);
  left.dispatchEvent(new Event('pagehide'));
  await vi.waitFor(async () => expect(await isLocked()).toBe(false));
  loop.stop();
});

const isLocked = async () => (await navigator.locks.query()).held?.some(({ name }) => name === 'exchange left');

test('[SY37] where the network goes while a round is under way, its late answer does not stand: it is asked again at once', async () => {
  const here = page();
  vi.stubGlobal('window', here);
  vi.stubGlobal('document', here);
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const { promise: isTrying, resolve: tries } = Promise.withResolvers<void>();
  let times = 0;
  const tryOnce = async () => {
    if (++times > 1) return { isTaken: false, isMore: false, hasWork: false };
    tries();
    await answered;
    return { isTaken: true, isMore: false, hasWork: false };
  };
  const loop = createLoop({ name: 'cut', try: tryOnce, onDefect: () => {} });
  await isTrying;
  here.dispatchEvent(new Event('offline'));
  answer();
  await vi.waitFor(() => expect([times, loop.state().road]).toEqual([2, 'cut']));
  loop.stop();
});
