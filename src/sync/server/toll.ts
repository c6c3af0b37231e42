import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Instant } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { Challenge, stepOf, triesAt, Work } from '../domain/work.ts';
import { createCrowd } from './crowd.ts';

/** Rounds of one try. The browser does them in its own code and beside the page: so few, and the way there would cost more than they do. */
const ROUNDS = 1_000;
/** Longer than a page tries for, and the way back on a bad line. */
const GOOD_FOR_MS = 180_000;
/** So many used ones are remembered: five in a second, for as long as one is good. Beyond that nobody comes in. */
const MOST_USED = 50_000;

export interface TollDeps {
  readonly now: () => Instant;
  /** Signs, and is known to nobody else. A new one at each start: what was used before is good no more. */
  readonly secret: string;
  /** A whole number from `from` to below `below`, which nobody can foresee. */
  readonly pick: (from: number, below: number) => number;
  readonly leastTries: number;
}

/** What nobodies give at the open door: a little work of their device, more of it the more of them there are. */
export interface Toll {
  readonly ask: () => Promise<Challenge>;
  /**
   * Is this what was asked for here, solved, in time, about as hard as is asked for now, and not used before? Then it is used, and so many bytes came
   * for it. Reads and writes nothing but memory. Work for a single step less is taken: the crowd may have grown while it was done.
   */
  readonly pay: (work: string | undefined, bytes: number) => Promise<boolean>;
}

/** Only who has worked raises the work of others: empty hands do not count, or the price could be driven up for nothing. */
export function createToll({ now, secret, pick, leastTries }: TollDeps): Toll {
  const crowd = createCrowd(now);
  const used = new Map<string, Instant>();
  const secrets = { hmacSignatureSecret: `challenge ${secret}`, hmacKeySignatureSecret: `key ${secret}` };
  const stepNow = () => stepOf(crowd.inLastMinute());

  /** In the order of their use they grow old, but for the minutes for which one is good. */
  function use(nonce: string, until: Instant): boolean {
    for (const [old, goodUntil] of used) {
      if (goodUntil >= now()) break;
      used.delete(old);
    }
    if (used.has(nonce) || used.size >= MOST_USED) return false;
    used.set(nonce, until);
    return true;
  }

  return {
    async ask() {
      const step = stepNow();
      const tries = triesAt(step, leastTries);
      const asked = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: ROUNDS,
        counter: pick(Math.floor(tries / 2), tries),
        data: { step, until: now() + GOOD_FOR_MS },
        deriveKey,
        ...secrets,
      });
      return Challenge.parse(asked);
    },
    async pay(work, bytes) {
      const read = Work.safeParse(readJson(work ?? ''));
      if (!read.success) return false;
      const { challenge, solution } = read.data;
      const { nonce, data } = challenge.parameters;
      if (used.has(nonce) || data.until < now() || data.step < stepNow() - 1) return false;
      const { verified } = await verifySolution({
        challenge,
        solution: { ...solution, time: 0 },
        deriveKey,
        ...secrets,
      });
      if (!verified || !use(nonce, data.until)) return false;
      crowd.came(Math.ceil(bytes / 1_024));
      return true;
    },
  };
}
