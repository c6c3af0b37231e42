import type { Instant } from '#kernel/domain/ids.ts';

/** So many tries are free: everybody mistypes. */
const FREE_TRIES = 3;
const LONGEST_MS = 30_000;
/** After so long without a try it is forgotten. */
const FORGOTTEN_MS = 15 * 60_000;
/** Logins that are remembered at once: who invents names shall not fill the memory. */
const MOST_LOGINS = 10_000;

/** Slows down whoever tries passphrases of one login. It never locks anybody out: after at most 30 s the next try is heard. */
export interface SignInDelays {
  /**
   * Counts a try before its outcome is known, so that many at once are slowed too. Returns how long to wait, in ms; 0: it may be made.
   */
  readonly begin: (login: string, now: Instant) => number;
  /** It was right: the login's tries are forgotten. */
  readonly succeed: (login: string) => void;
}

/** In memory only: a restart forgets it, and the database learns nothing of who mistypes. */
export function createSignInDelays(): SignInDelays {
  const tried = new Map<string, { readonly tries: number; readonly at: Instant; readonly openAt: Instant }>();
  return {
    begin(login, now) {
      const before = tried.get(login);
      const isFresh = before !== undefined && now - before.at < FORGOTTEN_MS;
      if (isFresh && now < before.openAt) return before.openAt - now;
      const tries = isFresh ? before.tries + 1 : 1;
      const delay = tries < FREE_TRIES ? 0 : Math.min(LONGEST_MS, 1_000 * 2 ** (tries - FREE_TRIES));
      tried.delete(login);
      tried.set(login, { tries, at: now, openAt: now + delay });
      if (tried.size > MOST_LOGINS) tried.delete(tried.keys().next().value!);
      return 0;
    },
    succeed: (login) => void tried.delete(login),
  };
}
