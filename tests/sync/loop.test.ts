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
