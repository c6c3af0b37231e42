import { readJson } from '#kernel/domain/read-json.ts';
import { ChallengeReply } from '../domain/work.ts';

const PATIENCE_MS = 30_000;

/** The text of what the door asks for at this moment; `undefined`: it cannot be reached. */
const askHere = (): Promise<string | undefined> =>
  fetch('/api/challenge', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    .then((reply) => reply.text())
    .catch(() => undefined);

/**
 * Does what the open door asks for before it takes what nobody says. `undefined`: it asks for nothing, could not be reached, or this device did not
 * manage. What solves it is loaded only now. Not for a service worker, which is put to sleep in the middle.
 */
export async function doWork(ask = askHere): Promise<string | undefined> {
  const reply = ChallengeReply.safeParse(readJson((await ask()) ?? ''));
  if (!reply.success || !reply.data.challenge) return undefined;
  const solver = await import('./solve.ts').catch(() => undefined); // the road ended here
  const work = await solver?.solve(reply.data.challenge);
  return work && JSON.stringify(work);
}
