import type { Instant } from '#kernel/domain/ids.ts';
import { createHashPlaces, FULL_WAIT_MS } from './hash-places.ts';
import { networkOf } from './network-of.ts';
import { createSignInDelays } from './sign-in-delays.ts';

/** Tries of one login: after the third the next waits, at most half a minute. */
const OF_A_LOGIN = { free: 3, longestMs: 30_000 } as const;
/**
 * Wrong tries from one address. All of a hall have the same, the officers and whoever sits there on the Wi-Fi: so many mistype on a Monday, and who
 * signs in there for the first time finds her turn between the tries of somebody who guesses.
 */
const OF_AN_ADDRESS = { free: 20, longestMs: 5_000 } as const;

interface Attempt {
  readonly login: string;
  readonly address: string;
  /** It comes from a device that carries her own words. */
  readonly isKnown: boolean;
}

/**
 * Who may try a passphrase now. A device that carries her own words is slowed by what is tried on it and by nothing else; whoever has a link needs
 * only a place. So nobody is locked out, whatever others try.
 */
export interface PassphraseGate {
  /** How long to wait, in ms; 0: it may be tried, and counts. Who finds no place has not tried. */
  readonly begin: (attempt: Attempt, now: Instant) => number;
  /** What became of a try that had begun. */
  readonly end: (attempt: Attempt, isRight: boolean, now: Instant) => void;
  /** A passphrase was chosen by link: how long to wait for a place, in ms. */
  readonly beginByLink: () => number;
  /** Hashes or compares, in a place of its own. After a `begin` that said 0, without awaiting in between. */
  readonly work: <T>(work: () => Promise<T>) => Promise<T>;
  /** She has chosen another passphrase: what was tried before is forgotten. */
  readonly forget: (login: string) => void;
}

export function createPassphraseGate(): PassphraseGate {
  const places = createHashPlaces();
  const strangers = createSignInDelays(OF_A_LOGIN);
  const known = createSignInDelays(OF_A_LOGIN);
  const addresses = createSignInDelays(OF_AN_ADDRESS);
  return {
    begin({ login, address, isKnown }, now) {
      if (places.isFull(isKnown)) return FULL_WAIT_MS;
      const logins = isKnown ? known : strangers;
      const wait = Math.max(logins.wait(login, now), isKnown ? 0 : addresses.wait(networkOf(address), now));
      if (!wait) logins.count(login, now);
      return wait;
    },
    end({ login, address, isKnown }, isRight, now) {
      if (isRight) (isKnown ? known : strangers).forget(login);
      else if (!isKnown) addresses.count(networkOf(address), now);
    },
    beginByLink: () => (places.isFull(true) ? FULL_WAIT_MS : 0),
    work: places.take,
    forget(login) {
      strangers.forget(login);
      known.forget(login);
    },
  };
}
