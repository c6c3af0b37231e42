import { key, type Instant, type Ref } from '#kernel/domain/ids.ts';
import type { Catalogue, Event } from './aggregate.ts';
import { feedRows } from './feed.ts';
import type { EventRow, FeedRow, Head, Link, Snapshot, StateRow, Writes } from './records.ts';
import { show, tallied, type Tallies } from './tallies.ts';

export type Digest = (text: string) => string;

export interface Happened {
  readonly ref: Ref;
  readonly events: readonly Event[];
}

/** Finds out by itself that a server lost its tail. The personal part enters as a salted commitment, so that it can be erased without breaking the chain. */
export function chainOn({ seq, chain }: Head, ref: Ref, event: Event, digest: Digest): Link {
  const commitment = event.personal !== undefined ? digest(JSON.stringify(event.personal)) : '';
  return { seq: seq + 1, commitment, chain: chainOver(chain, ref, event, commitment, digest) };
}

/** The chain's next link over what is kept for ever: it can be computed again from facts and commitment, also when the personal part was erased. */
export const chainOver = (
  before: string,
  ref: Ref,
  { type, facts }: Pick<Event, 'type' | 'facts'>,
  commitment: string,
  digest: Digest,
): string => digest(`${before}\n${JSON.stringify([key(ref), type, facts, commitment])}`);

/** What accepted events leave behind: history with seq and chain, the new states, who is told, and the tallies. */
export function record(
  tx: Snapshot,
  { aggregates, projections }: Catalogue,
  happened: readonly Happened[],
  said: { readonly command: string; readonly by: string; readonly at: Instant },
  digest: Digest,
): Required<Pick<Writes, 'events' | 'rows' | 'feed' | 'tallies'>> {
  let head = tx.head();
  const events: EventRow[] = [];
  const rows: StateRow[] = [];
  const feed: FeedRow[] = [];
  let tallies: Tallies = new Map();
  for (const { ref, events: those } of happened) {
    if (!those.length) continue;
    const aggregate = aggregates[ref.type]!;
    const before = tx.row(ref);
    let row: StateRow = { ...ref, rev: before?.rev ?? 0, state: before?.state ?? aggregate.initial };
    for (const event of those) {
      const link = chainOn(head, ref, event, digest);
      head = link;
      row = { ...ref, rev: row.rev + 1, state: aggregate.evolve(row.state, event) };
      events.push({ ...link, ...ref, rev: row.rev, event, ...said });
      tallies = tallied(tx, projections, ref.type, event, tallies);
    }
    rows.push(row);
    feed.push(
      ...feedRows(ref, before ? aggregate.audience(before.state) : [], aggregate.audience(row.state), head.seq),
    );
  }
  const shown = show(tx, projections, tallies, head.seq);
  return { events, rows: [...rows, ...shown.rows], feed: [...feed, ...shown.feed], tallies: shown.tallies };
}
