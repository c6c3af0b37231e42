import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REOPEN_MS, reopenNowAndThen, REST_MS } from '#app/client/resident-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A kiosk that was just opened; `is.there`: the page can be had. */
function aKiosk(is: { there: boolean | Promise<boolean> }) {
  const reopen = vi.fn();
  const isThere = vi.fn(async () => is.there);
  return { rest: reopenNowAndThen({ isThere, reopen }), reopen, isThere };
}

test('[SV24] after an hour it opens its page anew, and not before', async () => {
  const { rest, reopen } = aKiosk({ there: true });
  rest(true);
  await vi.advanceTimersByTimeAsync(REOPEN_MS - 1);
  expect(reopen).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(reopen).toHaveBeenCalledOnce();
});

test('[SV24] not while somebody is there or an answer waits, and then only after a while at rest', async () => {
  const { rest, reopen, isThere } = aKiosk({ there: true });
  rest(true);
  await vi.advanceTimersByTimeAsync(REOPEN_MS - 1);
  rest(false);
  await vi.advanceTimersByTimeAsync(2 * REOPEN_MS);
  expect(isThere).not.toHaveBeenCalled();
  rest(true);
  await vi.advanceTimersByTimeAsync(REST_MS - 1);
  expect(reopen).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(reopen).toHaveBeenCalledOnce();
});

test('[SV24] not where the page cannot be had: it stays, and tries again', async () => {
  const is = { there: false };
  const { rest, reopen, isThere } = aKiosk(is);
  rest(true);
  await vi.advanceTimersByTimeAsync(REOPEN_MS + 5 * REST_MS);
  expect(isThere.mock.calls.length).toBeGreaterThan(4);
  expect(reopen).not.toHaveBeenCalled();
  is.there = true;
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(reopen).toHaveBeenCalledOnce();
});

test('[SV24] not when somebody tapped while it was looked for', async () => {
  const looked = Promise.withResolvers<boolean>();
  const { rest, reopen } = aKiosk({ there: looked.promise });
  rest(true);
  await vi.advanceTimersByTimeAsync(REOPEN_MS);
  rest(false);
  looked.resolve(true);
  await vi.advanceTimersByTimeAsync(REST_MS);
  expect(reopen).not.toHaveBeenCalled();
});
