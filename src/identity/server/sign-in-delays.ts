import type { Instant } from '#kernel/domain/ids.ts';

/** After so long without a try it is forgotten. */
const FORGOTTEN_MS = 15 * 60_000;
/** Names that are remembered at once: who invents some shall not fill the memory. */
const MOST_NAMES = 10_000;

interface Patience {
  /** So many tries are free: everybody mistypes. */
  readonly free: number;
  /** After so long the next try is heard, however many there were. */
  readonly longestMs: number;
}

/** Slows down whoever tries passphrases under one name, be it a login or an address. It never locks anybody out. */
export interface SignInDelays {
  /** How long to wait until the next try is heard, in ms; 0: it may be made. */
  readonly wait: (name: string, now: Instant) => number;
  readonly count: (name: string, now: Instant) => void;
  /** It was right: the tries under this name are forgotten. */
  readonly forget: (name: string) => void;
}

/** In memory only: a restart forgets it, and the database learns nothing of who mistypes, nor from where. */
export function createSignInDelays({ free, longestMs }: Patience): SignInDelays {
  const tried = new Map<string, { readonly tries: number; readonly at: Instant; readonly openAt: Instant }>();
  const fresh = (name: string, now: Instant) => {
    const before = tried.get(name);
    return before && now - before.at < FORGOTTEN_MS ? before : undefined;
  };
  return {
    wait: (name, now) => Math.max(0, (fresh(name, now)?.openAt ?? now) - now),
    count(name, now) {
      const tries = (fresh(name, now)?.tries ?? 0) + 1;
      const delay = tries < free ? 0 : Math.min(longestMs, 1_000 * 2 ** (tries - free));
      tried.delete(name);
      tried.set(name, { tries, at: now, openAt: now + delay });
      if (tried.size > MOST_NAMES) tried.delete(tried.keys().next().value!);
    },
    forget: (name) => void tried.delete(name),
  };
}
