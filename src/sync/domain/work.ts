import { z } from 'zod/mini';
import { Instant } from '#kernel/domain/ids.ts';

/**
 * What the open door gives nobody to solve: by trying one number after the other until the key that is derived from it begins with `keyPrefix` (ALTCHA,
 * second version). Signed by the server. `data`: how hard it was at that moment, and until when the answer is taken.
 */
export const Challenge = z.object({
  parameters: z.object({
    algorithm: z.literal('PBKDF2/SHA-256'),
    cost: z.int(),
    data: z.object({ step: z.int(), until: Instant }),
    keyLength: z.int(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    nonce: z.string(),
    salt: z.string(),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof Challenge>;

/** Nothing in it: of whoever asks no work is wanted. */
export const ChallengeReply = z.object({ challenge: z.optional(Challenge) });
export type ChallengeReply = z.infer<typeof ChallengeReply>;

/** What travels as `work` of a drop, as JSON: the challenge as it came, and what was found. */
export const Work = z.object({
  challenge: Challenge,
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});
export type Work = z.infer<typeof Work>;

/** The status that says: do the work, and come again. Nothing was taken. */
export const WORK_WANTED = 428;

/** One work opens the door for so many commands. An answer has 250 bytes at least: 8 KiB hold no more of them. */
export const LOOSE_FOR_ONE_WORK = 32;

/** Tries on a quiet day. One takes an old phone 2 ms: it is done within a second. */
export const LEAST_TRIES = 400;

/** So long a crowd is remembered. */
export const CROWD_MS = 60_000;
/** In that time so many KiB, or as many answers, are a full hall on a market day, and no crowd yet. */
const CALM = 60;
/** Sixteen times the tries of a quiet day: 13 s on an old phone. What comes through then is held by the bytes of a day. */
const TOP_STEP = 4;

/** How often the work is doubled when so much has come in the last minute: once at 60, again at each doubling. 0 … 4. */
export const stepOf = (came: number): number =>
  came < CALM ? 0 : Math.min(TOP_STEP, 1 + Math.floor(Math.log2(came / CALM)));

/** How many tries there are at most at this step. */
export const triesAt = (step: number, leastTries: number): number => leastTries * 2 ** step;
