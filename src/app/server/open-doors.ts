import { randomBytes, randomInt } from 'node:crypto';
import type { Instant } from '#kernel/domain/ids.ts';
import { LEAST_TRIES } from '#sync/domain/work.ts';
import {
  BYTES_A_DAY,
  BYTES_IN_DOUBT,
  BYTES_IN_OWN_WORDS,
  BYTES_WITHOUT_SCRIPTS,
  createAllowance,
  type Allowance,
} from '#sync/server/allowance.ts';
import { createToll, type Toll } from '#sync/server/toll.ts';

/** What the doors that are open to everybody ask of nobodies, and how much they take from them in a day. */
export interface OpenDoors {
  /** For what a page with scripts sends. */
  readonly toll: Toll;
  readonly drops: Allowance;
  /** What a form brings without scripts; no work can be asked for it. */
  readonly forms: Allowance;
  /** What in either is in somebody's own words. */
  readonly ownWords: Allowance;
  /** What kiosks bring that are out of service, or copies of one. */
  readonly doubted: Allowance;
}

export const openDoors = (now: () => Instant): OpenDoors => ({
  toll: createToll({ now, secret: randomBytes(32).toString('hex'), pick: randomInt, leastTries: LEAST_TRIES }),
  drops: createAllowance(now, BYTES_A_DAY),
  forms: createAllowance(now, BYTES_WITHOUT_SCRIPTS),
  ownWords: createAllowance(now, BYTES_IN_OWN_WORDS),
  doubted: createAllowance(now, BYTES_IN_DOUBT),
});
