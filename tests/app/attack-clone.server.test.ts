import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { catalogue } from '#app/domain/catalogue.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { say } from '#ledger/client/say.ts';
import type { Post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import { NOW, personal } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';

vi.setConfig({ testTimeout: 60_000 });

type Somebody = Awaited<ReturnType<AServer['addPerson']>>;

const ORDERS = {
  'the first one asks first': async (first: Profile, second: Profile) => {
    await first.round();
    await second.round();
  },
  'the copy asks first': async (first: Profile, second: Profile) => {
    await second.round();
    await first.round();
  },
  'both at once': (first: Profile, second: Profile) => Promise.all([first.round(), second.round()]),
};

test('[I3] a profile and its copy that go on by themselves both heal, in whatever order they come, and everything is there once', async () => {
  for (const [order, meet] of Object.entries(ORDERS)) {
    const server = await aServer();
    await server.setUp();
    const clerk = await server.addPerson('clerk', 'clerk');
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    const first = aProfile(new PersonDatabase(randomUUID()), clerk, port);
    const said = [await first.log(), await first.log()];
    await first.round();
    said.push(await first.log()); // on its way when the profile is copied
    const second = aProfile(await copyOf(first.db), clerk, port);
    said.push(await first.log(), await second.log(), await second.log(), await first.log(), await second.log());
    const { stream } = await first.store.meta();

    await meet(first, second);
    for (const one of [first, second]) while ((await one.round()).status === 'more');
    for (const one of [first, second]) await one.round();
    said.push(await first.log(), await second.log());
    for (const one of [first, second, first, second]) await one.round();

    const streams = await Promise.all([first, second].map(async ({ store }) => (await store.meta()).stream));
    expect(streams[0], `${order}: two streams`).not.toBe(streams[1]);
    expect(streams.filter((one) => one === stream).length, 'only one of them began anew').toBe(1);
    const events = server.house.db.prepare("SELECT id FROM events WHERE type = 'complaint' ORDER BY id").all();
    expect(
      events.map(({ id }) => id),
      order,
    ).toEqual(said.toSorted());
    for (const { db, store } of [first, second]) {
      const cases = (await db.base.toArray()).filter(({ type }) => type === 'complaint').map(({ id }) => id);
      expect(cases, order).toEqual(said.toSorted());
      expect([await store.outbox(1), await store.attention(), (await store.meta()).complete]).toEqual([[], [], true]);
    }
  }
});

type Profile = ReturnType<typeof aProfile>;

/** The device's own code over its own database, speaking real HTTP. */
function aProfile(db: PersonDatabase, who: Somebody, port: number) {
  const store = createDexieStore(db, randomUUID());
  const post: Post = async (path, body, headers = {}) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        cookie: `session=${who.cookie}`,
        ...headers,
      },
    });
    return { status: reply.status, text: await reply.text(), retryAfterMs: undefined };
  };
  const me = { kind: 'person', id: who.id, roles: ['clerk'], units: [] } as const;
  return {
    db,
    store,
    round: () => round({ catalogue, store, post, delivery: who.delivery, now: () => NOW, uuid: randomUUID }, 16 * 1024),
    /** Says something new; returns of what. */
    async log(): Promise<string> {
      const target = { type: 'complaint', id: uuidv7() };
      const body = { type: 'complaint.log', kind: 'road', personal: personal(target.id) };
      expect(await say({ store, catalogue, me, now: () => NOW, uuid: uuidv7, digest }, target, body)).toMatchObject({
        ok: true,
      });
      return target.id;
    },
  };
}

/** The same rows under another name, as when a disk is copied. */
async function copyOf(from: PersonDatabase): Promise<PersonDatabase> {
  const to = new PersonDatabase(randomUUID());
  for (const { name } of from.tables) await to.table(name).bulkPut(await from.table(name).toArray());
  return to;
}
