import type { OpenDoors } from '#app/server/open-doors.ts';
import { BYTES_IN_DOUBT, BYTES_IN_OWN_WORDS, createAllowance } from '#sync/server/allowance.ts';
import { createToll } from '#sync/server/toll.ts';

/** Doors that ask for next to nothing, and of which everything can be foreseen. */
export const cheapDoors = (now: () => number, bytes = Infinity): OpenDoors => ({
  toll: createToll({ now, secret: 'a secret', pick: (from) => from, leastTries: 1 }),
  drops: createAllowance(now, bytes),
  forms: createAllowance(now, bytes),
  ownWords: createAllowance(now, BYTES_IN_OWN_WORDS),
  doubted: createAllowance(now, BYTES_IN_DOUBT),
});

/** Where nobody asks for work. */
export const noWork = async (): Promise<undefined> => undefined;
