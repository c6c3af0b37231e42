import type { Instant } from '#kernel/domain/ids.ts';

/** Wrong guesses of everybody together: so many at once, and then one more each tenth of a second. */
const MOST_AT_ONCE = 100;
const EACH_MS = 100;

/**
 * Slows guessing down in total: a hall shares one address, so no caller is told from another. Nobody is locked out: there is a next try after a
 * tenth of a second at most, for whoever comes first, and a right code costs nothing.
 */
export interface KioskGuesses {
  /** How long to wait before a code is looked at, in ms; 0: at once. */
  readonly waitMs: (now: Instant) => number;
  readonly wrong: (now: Instant) => void;
}

/** In memory only. A clock that is set back frees nothing and locks nothing. */
export function createKioskGuesses(): KioskGuesses {
  let [left, at] = [MOST_AT_ONCE, 0];
  const refill = (now: Instant) => {
    left = Math.min(MOST_AT_ONCE, left + Math.max(0, now - at) / EACH_MS);
    at = now;
  };
  return {
    waitMs(now) {
      refill(now);
      return left >= 1 ? 0 : Math.ceil((1 - left) * EACH_MS);
    },
    wrong(now) {
      refill(now);
      left -= 1;
    },
  };
}
