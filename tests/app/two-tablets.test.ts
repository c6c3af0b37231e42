import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { catalogue } from '#app/domain/catalogue.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest, newSalt } from '#ledger/client/digest.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { say } from '#ledger/client/say.ts';
import { listOf, viewOf } from '#ledger/client/view.ts';
import type { Post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import { NOW } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';

type Somebody = Awaited<ReturnType<AServer['addPerson']>>;

/** The device's own code over its own database, carried to the real server without a wire. */
function aTablet({ call }: AServer, who: Somebody, roles: Person['roles']) {
  const db = new PersonDatabase(`tablet ${randomUUID()}`);
  const store = createDexieStore(db, randomUUID());
  const me: Person = { kind: 'person', id: who.id, roles, units: [] };
  const post: Post = async (url, body, headers = {}) => {
    const { statusCode, body: text } = await call('POST', url, {
      body: JSON.parse(body) as unknown,
      cookie: who.cookie,
      delivery: headers['x-delivery'],
    });
    return { status: statusCode, text, retryAfterMs: undefined };
  };
  const deps = { store, catalogue, me, now: () => NOW, uuid: uuidv7, digest };
  return {
    store,
    deps,
    round: () => round({ catalogue, store, post, delivery: who.delivery, now: () => NOW, uuid: randomUUID }, 16_384),
  };
}

test('[AP1] what is said on one tablet is on the other after a round of each, through the real stores and the real door', async () => {
  const server = await aServer();
  await server.setUp();
  const field = aTablet(server, await server.addPerson('field', 'field'), ['field']);
  const clerk = aTablet(server, await server.addPerson('clerk', 'clerk'), ['clerk']);
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
