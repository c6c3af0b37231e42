import type { Instant } from '#kernel/domain/ids.ts';
import type { Catalogue } from '#ledger/domain/aggregate.ts';
import { isClosed, isDecided } from '#ledger/domain/outcome.ts';
import { listKeys, type Meta } from '#ledger/domain/kept.ts';
import type { Patch } from '#ledger/domain/patch.ts';
import type { Asked } from './next-request.ts';
import type { SyncReply } from './wire.ts';

/**
 * What a device makes of a reply. `undefined`: it answers another round, or another reply was taken since this one was asked for.
 * `fresh` is the id of the new stream, should one be needed. The caller reads `meta` in the transaction that writes the patch.
 */
export function receive(
  catalogue: Catalogue,
  meta: Meta,
  { round, request }: Asked,
  reply: SyncReply,
  now: Instant,
  fresh: string,
): Patch | undefined {
  if (reply.round !== round || meta.round !== round || meta.stream !== request.stream) return undefined;
  const heard = {
    ...meta,
    round: meta.round + 1,
    offset: reply.serverTime - now,
    witness: reply.witness,
    heardAt: reply.serverTime,
  };
  if (reply.restart === 'stream' || !isOurPlace(meta, reply.expect))
    return { ...nothing, meta: startAgain(heard, fresh), renumber: true };
  const settled = reply.outcomes.at(-1)?.n ?? meta.settled;
  // What the base does not have yet must still be played on top of it, also when a backup has it.
  const said = { ...nothing, settle: reply.outcomes, forget: Math.min(reply.stableN, meta.seen) };
  if (reply.restart === 'base')
    return { ...said, meta: { ...heard, settled, cursor: null, pull: meta.pull + 1, complete: false } };
  if (!reply.feed) return { ...said, meta: { ...heard, settled } };
  const { changes, cursor, more } = reply.feed;
  return {
    ...said,
    meta: { ...heard, settled, cursor, complete: !more, seen: more ? meta.seen : settled },
    put: changes.flatMap((change) =>
      'state' in change ? [{ ...change, pull: meta.pull, keys: listKeys(catalogue, change.type, change.state) }] : [],
    ),
    remove: changes.filter((change) => 'gone' in change),
    decided: changes.flatMap((change) => {
      const state = 'state' in change ? change.state : undefined;
      return isDecided(change.type, state) ? [{ id: change.id, status: state.status, code: state.code }] : [];
    }),
    closed: changes.flatMap((change) => ('state' in change && isClosed(change.type, change.state) ? [change.id] : [])),
    sweep: !more,
  };
}

const nothing = { settle: [], decided: [], closed: [], forget: 0, put: [], remove: [], sweep: false, renumber: false };

/** A server that expects what it has settled lost something; one that expects what was never said heard a clone of this device. */
const isOurPlace = ({ settled, next }: Meta, expect: number) => settled < expect && expect <= next;

const startAgain = (meta: Meta, stream: string): Meta => ({
  ...meta,
  stream,
  settled: 0,
  seen: 0,
  cursor: null,
  witness: null,
  pull: meta.pull + 1,
  complete: false,
});
