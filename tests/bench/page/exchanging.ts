import { exchangeOf } from '#app/client/exchange-of.ts';
import type { SignedInMember } from '#app/client/installation.ts';
import { openDevice, queue } from './device.ts';

/** Runs the app's own loop until nothing waits and everything is here; ms. */
async function run(member: SignedInMember): Promise<number> {
  const start = performance.now();
  const { store, loop, stop } = exchangeOf(
    member.database,
    () => member.delivery,
    async () => true,
  );
  await new Promise<void>((resolve) => {
    loop.subscribe(() => loop.state().road === 'open' && !loop.state().isRunning && resolve());
  });
  const ms = performance.now() - start;
  if (!(await store.meta()).complete || (await store.outbox(1)).length) throw new Error('the exchange has not ended');
  stop();
  return ms;
}

/** So many commands wait; how long until the municipality has them all, and this device what became of them. */
export async function draining(member: SignedInMember, count: number): Promise<number> {
  await run(member);
  await queue(member, count);
  return run(member);
}

/** A device that knows nothing yet; how long until it has everything that she may see, which is at least so much. */
export async function pulling(member: SignedInMember, atLeast: number): Promise<number> {
  const fresh = { ...member, database: `fresh-${crypto.randomUUID()}` };
  const ms = await run(fresh);
  const { db } = openDevice(fresh);
  if ((await db.base.count()) < atLeast) throw new Error('records are missing');
  await db.delete();
  return ms;
}
