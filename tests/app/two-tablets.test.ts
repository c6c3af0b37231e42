import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { Complaint } from '#complaint/domain/complaint.ts';
import { newSalt } from '#ledger/client/digest.ts';
import { say } from '#ledger/client/say.ts';
import { listOf, viewOf } from '#ledger/client/view.ts';
import { aServer } from './a-server.ts';
import { aTablet } from './a-tablet.ts';

test('[AP1] what is said on one tablet is on the other after a round of each, through the real stores and the real door', async () => {
  const server = await aServer();
  await server.setUp();
  const field = aTablet(() => server, await server.addPerson('field', 'field'), ['field']);
  const clerk = aTablet(() => server, await server.addPerson('clerk', 'clerk'), ['clerk']);
  const target = { type: 'complaint', id: uuidv7() };
  const words = { type: 'complaint.log', kind: 'flood', personal: { text: 'ท่อระบายน้ำอุดตัน', salt: newSalt() } };

  expect(await say(field.deps, target, words)).toMatchObject({ ok: true });
  expect(await viewOf(field.deps, target)).toMatchObject({ isWaiting: true, state: { status: 'received' } });
  expect(await say(field.deps, target, words), 'decided by the same rules before any network').toEqual({
    ok: false,
    error: 'already-logged',
  });
  expect(await field.round()).toMatchObject({ hasFeed: true });
  expect(await clerk.round()).toMatchObject({ hasFeed: true });

  const [found] = await listOf(clerk.deps, { type: 'complaint', by: 'loggedAt' });
  expect(found).toMatchObject({ id: target.id, isWaiting: false });
  expect((found!.state as Extract<Complaint, { words?: unknown }>).words).toEqual({ text: 'ท่อระบายน้ำอุดตัน' });
  expect(await viewOf(field.deps, target)).toMatchObject({ isWaiting: false, state: { status: 'received' } });
  expect(await field.store.outbox(1)).toEqual([]);
});
