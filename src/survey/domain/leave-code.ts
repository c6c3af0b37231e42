import { z } from 'zod/mini';
import { Salt } from '#ledger/domain/personal.ts';

/** By which staff leave a kiosk: six digits that can be told on the telephone. */
export const LeaveCode = z.string().check(z.regex(/^\d{6}$/));

/** What a kiosk knows of its code: enough to tell it when it is typed, and not the code. */
export const Lock = z.object({ salt: Salt, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type Lock = z.infer<typeof Lock>;

/** So many wrong codes one after the other are forgotten fingers; more are guesses. */
export const MOST_TRIES = 5;
export const WAIT_MS = 60_000;

/** Wrong codes since the last right one, and until when no other is looked at, in ms of a clock that only goes forward. */
export interface Tries {
  readonly wrong: number;
  readonly waitsUntil: number;
}

/** What is remembered of so many wrong codes: each fifth makes it wait, from now on. Whoever opens the page anew waits anew. */
export const triesAfter = (wrong: number, now: number): Tries => ({
  wrong,
  waitsUntil: wrong > 0 && wrong % MOST_TRIES === 0 ? now + WAIT_MS : 0,
});

/** Whole seconds until a code is looked at again; 0: at once. */
export const waitSeconds = ({ waitsUntil }: Tries, now: number): number =>
  Math.max(0, Math.ceil((waitsUntil - now) / 1_000));
