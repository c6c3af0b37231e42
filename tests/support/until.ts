import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something is so; when it does not become so it throws, saying what was so instead. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  isRight: (value: T) => boolean,
  patienceMs = 60_000,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > end) throw new Error(`not in ${patienceMs / 1_000} s: ${what}; ${JSON.stringify(value)} instead`);
    await wait(100);
  }
}
