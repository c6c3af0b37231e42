import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { FIRST_BATCH } from '#sync/domain/pace.ts';
import { round } from '#sync/client/round.ts';
import { NOW } from '../support/words.ts';

test('[SY3] only the municipality can say that it does not know a token: everybody else’s 401 is an outage', async () => {
  expect(await statusAfter('{"code":"delivery-not-known"}')).toBe('refused');
  for (const text of ['<html><h1>Welcome to the Wi-Fi of the hall</h1></html>', '{"message":"sign in"}', ''])
    expect(await statusAfter(text)).toBe('outage');
});

/** What a round makes of a 401 with this body. */
async function statusAfter(text: string): Promise<string> {
  const store = createDexieStore(new PersonDatabase(`prongsai-${randomUUID()}`), randomUUID());
  const post = async () => ({ status: 401, text, retryAfterMs: undefined });
  const deps = { catalogue, store, post, delivery: '', now: () => NOW, uuid: randomUUID };
  return (await round(deps, FIRST_BATCH)).status;
}
