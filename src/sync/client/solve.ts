import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Work } from '../domain/work.ts';

/** Ten times as long as an old phone needs at the worst. The server waits longer. */
const LONGEST_MS = 120_000;

/**
 * Tries until it is solved; `undefined`: that took too long. The browser does the tries beside the page, which stays as quick as it is; a worker could
 * do no more.
 */
export async function solve(challenge: Challenge): Promise<Work | undefined> {
  const found = await solveChallenge({ challenge, deriveKey, timeout: LONGEST_MS });
  return found ? { challenge, solution: { counter: found.counter, derivedKey: found.derivedKey } } : undefined;
}
