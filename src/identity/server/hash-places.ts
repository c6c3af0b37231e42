/**
 * Slow hashes that run or wait at once. Each takes 19 MiB and its time of a pool of four threads, which the files need too. Beyond the first number
 * strangers come back later; up to the second there is still room for who is known here, so that invented names do not keep everybody out.
 */
const MOST = 8;
const MOST_WITH_KNOWN = 16;

/** So long somebody waits who found no place: by then those who had one are done. */
export const FULL_WAIT_MS = 1_000;

/** How many passphrases are being hashed or tried at this moment. */
export interface HashPlaces {
  readonly isFull: (isKnown: boolean) => boolean;
  /** Does the work, and takes a place until it is done or has failed. Ask `isFull` first, without awaiting in between. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Places of one server, all of them free. */
export function createHashPlaces(): HashPlaces {
  let taken = 0;
  return {
    isFull: (isKnown) => taken >= (isKnown ? MOST_WITH_KNOWN : MOST),
    async take(work) {
      taken++;
      try {
        return await work();
      } finally {
        taken--;
      }
    },
  };
}
