import type { KeptRow } from '#ledger/domain/kept.ts';
import { durably, lowest, openRaw } from './raw-database.ts';

/** What comes down, as the product's feed has it. */
interface Came {
  readonly type: string;
  readonly id: string;
  readonly rev: number;
  readonly state: { readonly loggedAt?: number };
}

/** With the keys that the product's rules give to a case, so that the same index is written. */
const rowOf = (came: Came) => ({
  ...came,
  pull: 1,
  keys: came.state.loggedAt === undefined ? [] : [[came.type, 'loggedAt', came.state.loggedAt]],
});

const ask = async <T>(path: string, init?: RequestInit): Promise<T> => (await fetch(path, init)).json() as Promise<T>;

/** A drain with nothing around it: batches out of a table, by plain fetch, into two others. ms, once they lie in the first. */
export async function bareDraining(batch: number): Promise<number> {
  const db = await openRaw(`bare-${crypto.randomUUID()}`);
  const rows = await ask<readonly KeptRow[]>('/outbox');
  await durably(db, ['outbox'], (table) => rows.forEach((row) => table('outbox').put(row)));
  const start = performance.now();
  for (;;) {
    const sent = await lowest<KeptRow>(db, 'outbox', batch);
    if (!sent.length) break;
    const body = JSON.stringify(sent.map(({ n, text }) => ({ n, text })));
    const came = await ask<readonly Came[]>('/take', { method: 'POST', body });
    await durably(db, ['outbox', 'journal', 'base'], (table) => {
      table('outbox').delete(IDBKeyRange.bound(sent[0]!.n, sent.at(-1)!.n));
      for (const row of sent) table('journal').put({ ...row, status: 'accepted', rev: 1 });
      for (const one of came) table('base').put(rowOf(one));
    });
  }
  const ms = performance.now() - start;
  db.close();
  return ms;
}

/** A first pull with nothing around it: pages by plain fetch, into a table; ms. */
export async function barePulling(): Promise<number> {
  const db = await openRaw(`bare-${crypto.randomUUID()}`);
  const start = performance.now();
  for (let page = 0; ; page++) {
    const came = await ask<readonly Came[]>(`/page/${page}`);
    if (!came.length) break;
    await durably(db, ['base'], (table) => {
      for (const one of came) table('base').put(rowOf(one));
    });
  }
  const ms = performance.now() - start;
  db.close();
  return ms;
}
