/** Batches of a round in UTF-8 bytes of JSON: small at first, because on a bad line a lost reply is expensive. */
export const FIRST_BATCH = 16 * 1024;
const SMALLEST_BATCH = 1024;
const LARGEST_BATCH = 256 * 1024;

/** The next batch: twice as large after one was taken, half after an outage. */
export const batchAfter = (bytes: number, isTaken: boolean): number =>
  isTaken ? Math.min(LARGEST_BATCH, bytes * 2) : Math.max(SMALLEST_BATCH, Math.floor(bytes / 2));

const SECOND = 1_000;
/** With work waiting and the road open, the next look is so far away; with none, so far. */
export const BUSY_MS = 30 * SECOND;
export const IDLE_MS = 240 * SECOND;
/** After a save the exchange waits so long, in case another follows. */
export const AFTER_SAVE_MS = 300;

/** Full jitter: when the network of a whole hall returns, its tablets do not come all at once. `chance` in 0 … 1. */
export const backOff = (outages: number, chance: number): number =>
  Math.floor(chance * Math.min(300 * SECOND, SECOND * 2 ** outages));

/** What a server may ask for: a portal's zero would be a hot loop, a year would be for ever, and timers overflow after 24 days. */
const [SHORTEST_WISH, LONGEST_WISH] = [SECOND, 3_600 * SECOND];

/**
 * When to look again, in ms. While backing off, the back-off wins; what the server asked for (`retryAfterMs`) wins over both, between a second
 * and an hour.
 */
export function nextLook(after: {
  readonly outages: number;
  readonly hasWork: boolean;
  readonly retryAfterMs: number | undefined;
  readonly chance: number;
}): number {
  if (after.retryAfterMs !== undefined) return Math.min(Math.max(after.retryAfterMs, SHORTEST_WISH), LONGEST_WISH);
  if (after.outages > 0) return backOff(after.outages, after.chance);
  return after.hasWork ? BUSY_MS : IDLE_MS;
}
