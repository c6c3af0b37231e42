import { audiencesOf } from '#kernel/domain/principal.ts';
import { kindOf } from '#ledger/domain/aggregate.ts';
import type { StateRow } from '#ledger/domain/records.ts';
import type { AServer } from './a-server.ts';

/** Everything that the server has for this person's eyes, found without its feed, in order of type and id. */
export function seenBy({ house: { db, store, catalogue, personOf } }: AServer, person: string): readonly StateRow[] {
  const eyes = store.transaction((tx) => audiencesOf(personOf(tx, person)!));
  return db
    .prepare('SELECT type, id, rev, state FROM rows ORDER BY type, id')
    .all()
    .map((row) => ({ ...row, state: JSON.parse(row['state'] as string) as unknown }) as StateRow)
    .filter(({ type, state }) =>
      kindOf(catalogue, type)!
        .audience(state)
        .some((one) => eyes.includes(one)),
    );
}
