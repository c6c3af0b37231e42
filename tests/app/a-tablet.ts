import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { catalogue } from '#app/domain/catalogue.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import type { Post } from '#sync/client/post.ts';
import { round } from '#sync/client/round.ts';
import { NOW } from '../support/words.ts';
import type { AServer } from './a-server.ts';

type Somebody = Awaited<ReturnType<AServer['addPerson']>>;

/** The device's own code over its own database, carried without a wire to the real server that stands there at that moment. */
export function aTablet(standing: () => Pick<AServer, 'call'>, who: Somebody, roles: Person['roles']) {
  const db = new PersonDatabase(`tablet ${randomUUID()}`);
  const store = createDexieStore(db, randomUUID());
  const me: Person = { kind: 'person', id: who.id, roles, units: [] };
  const post: Post = async (url, body, headers = {}) => {
    const { statusCode, body: text } = await standing().call('POST', url, {
      body: JSON.parse(body) as unknown,
      cookie: who.cookie,
      delivery: headers['x-delivery'],
    });
    return { status: statusCode, text, retryAfterMs: undefined };
  };
  const deps = { store, catalogue, me, now: () => NOW, uuid: uuidv7, digest };
  return {
    db,
    store,
    deps,
    round: () => round({ catalogue, store, post, delivery: who.delivery, now: () => NOW, uuid: randomUUID }, 16_384),
  };
}
