import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { doWork } from '#sync/client/do-work.ts';
import { becomeKiosk } from '#sync/client/kiosk-memory.ts';
import { dropOnce, keepLoose, type DropDeps } from '#sync/client/loose.ts';
import { NOW, POINT, uuid } from '../support/words.ts';

/** A phone, or a kiosk, and a door that takes only these works. */
async function aDevice(good: readonly (string | undefined)[], isKiosk = false) {
  const db = new InstallationDatabase(`prongsai-${randomUUID()}`);
  const kiosk = uuid(3);
  if (isKiosk)
    await becomeKiosk(db, {
      id: kiosk,
      point: POINT,
      pointCode: 'tax',
      credential: 'sealed',
      standing: 'in-service',
      counted: 0,
      missing: 0,
    });
  const did: string[] = [];
  let works = 0;
  const deps: DropDeps = {
    db,
    async work() {
      did.push(`works with ${await db.loose.count()} kept`);
      return `work ${(works += 1)}`;
    },
    async post(_, body) {
      const { commands, work } = JSON.parse(body) as { commands: { text: string }[]; work?: string };
      did.push(`says ${commands.length} with ${work}`);
      if (commands.length && !good.includes(work))
        return { status: 428, text: '{"code":"work-wanted"}', retryAfterMs: undefined };
      const hashes = await Promise.all(commands.map(({ text }) => digest(text)));
      const outcomes = hashes.map((hash) => ({ hash, status: 'accepted' }));
      return { status: 200, text: JSON.stringify({ drop: 1, outcomes }), retryAfterMs: undefined };
    },
    now: () => NOW,
    uuid: randomUUID,
    digest,
  };
  const keep = () => keepLoose(deps, 'response', { type: 'response.give' }, isKiosk ? kiosk : undefined);
  return { db, deps, did, keep };
}

test('[SY31] a phone works for what it has kept, and for nothing else', async () => {
  const { db, deps, did, keep } = await aDevice(['work 1']);
  expect(await dropOnce(deps)).toMatchObject({ isTaken: true });
  expect(did, 'only a look at the road').toEqual(['says 0 with undefined']);
  await keep();
  expect(await dropOnce(deps)).toMatchObject({ isTaken: true, hasWork: false });
  expect(did.slice(1)).toEqual(['works with 1 kept', 'says 1 with work 1']);
  expect(await db.loose.count()).toBe(0);
});

test('[SY31] where its work is not taken it does it once more, and then everything stays until later', async () => {
  const late = await aDevice(['work 2']);
  await late.keep();
  expect(await dropOnce(late.deps)).toMatchObject({ isTaken: true, hasWork: false });
  const never = await aDevice([]);
  await never.keep();
  expect(await dropOnce(never.deps)).toMatchObject({ isTaken: false, hasWork: true });
  expect(never.did).toHaveLength(4);
  expect(await never.db.loose.toArray()).toMatchObject([{ status: 'waiting' }]);
});

test('[SY34] a kiosk works only where it is told to: it may be unknown to a server that was restored', async () => {
  const known = await aDevice([undefined], true);
  await known.keep();
  expect(await dropOnce(known.deps)).toMatchObject({ isTaken: true });
  expect(known.did).toEqual(['says 1 with undefined']);
  const unknown = await aDevice(['work 1'], true);
  await unknown.keep();
  expect(await dropOnce(unknown.deps)).toMatchObject({ isTaken: true, hasWork: false });
});

test('[SY31] a door that asks for nothing, a portal’s page and no road at all leave it without work', async () => {
  for (const text of ['{}', '<html>Sign in to this Wi-Fi</html>', '{"challenge":{"parameters":{"cost":1}}}', undefined])
    expect(await doWork(async () => text), text).toBeUndefined();
});
