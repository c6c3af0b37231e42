import type { SignedInMember } from '#app/client/installation.ts';
import { say } from '#ledger/client/say.ts';
import { aCase, logging, openDevice, queue } from './device.ts';
import { durably, openRaw } from './raw-database.ts';

/** Says one case after the other, and puts the row that each left once more with nothing around it; ms of each. */
export async function saving(
  member: SignedInMember,
  times: number,
): Promise<{ readonly said: readonly number[]; readonly put: readonly number[] }> {
  const takeBack = await queue(member, 0);
  const { db, deps } = openDevice(member);
  const raw = await openRaw('raw');
  const [said, put]: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const result = await say(deps, aCase(), logging(i));
    said.push(performance.now() - start);
    if (!result.ok) throw new Error(result.error);
    const row = await db.outbox.orderBy('n').last();
    const again = performance.now();
    await durably(raw, ['outbox'], (table) => table('outbox').put(row));
    put.push(performance.now() - again);
  }
  raw.close();
  db.close();
  await takeBack();
  return { said, put };
}
