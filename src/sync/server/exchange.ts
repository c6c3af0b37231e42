import { audiencesOf } from '#kernel/domain/principal.ts';
import type { Store, StreamRow } from '#ledger/domain/records.ts';
import { changesAfter } from '../domain/changes.ts';
import { isWitnessed, readCursor, writeCursor, writeWitness, type Seal } from '../domain/cursor.ts';
import { decideReturned, writeAndFollow } from '../domain/decide-held.ts';
import { outcomeAt, settle, type SettleDeps } from '../domain/settle.ts';
import { PROTOCOL_VERSION, type Outcome, type SyncReply, type SyncRequest } from '../domain/wire.ts';

export interface ExchangeDeps extends SettleDeps {
  readonly store: Store;
  readonly seal: Seal;
  readonly pageSize: number;
}

/** `author`: whose delivery token came along. `session`: who is signed in, if anybody. `isRevoked`: the token was taken back; her words are held. */
export interface Caller {
  readonly author: string;
  readonly session: string | undefined;
  readonly isRevoked?: boolean;
}

/** One round of a person, in one transaction: takes what she said, then tells what changed. It only goes through the steps; others decide. */
export function exchange(
  { protocol, stream: id, round, clientTime, witness, cursor, commands }: SyncRequest,
  { author, session, isRevoked = false }: Caller,
  deps: ExchangeDeps,
): SyncReply {
  return deps.store.transaction((tx) => {
    const found = tx.stream(id);
    const isHers = !found || found.author === author;
    // Of somebody else's she learns nothing, not even how much was said in it.
    let stream: StreamRow = (isHers && found) || { id, author, expect: 1 };
    const outcomes: Outcome[] = [];
    let isSupervised = false;
    const reply = (rest: Partial<SyncReply>): SyncReply => ({
      sync: 1,
      round,
      serverTime: deps.at,
      expect: stream.expect,
      stableN: isHers ? tx.stableN(id) : 0,
      witness: writeWitness(tx.head(), deps.seal),
      // A supervisor may decide about what she said in the same round: told is how it stands now.
      outcomes: isSupervised ? outcomes.map(({ n }) => outcomeAt(tx, id, n)) : outcomes,
      ...rest,
    });
    if (!isHers || !isWitnessed(witness, tx, deps.seal)) return reply({ restart: 'stream' });
    // Before what she says now, which must not overtake it.
    if (deps.personOf(tx, author)?.active) decideReturned(tx, author, deps);
    for (const sent of commands) {
      const settlement = settle(tx, stream, sent, { ...deps, isRevoked, clockOffset: deps.at - clientTime });
      if (settlement === 'cloned') return reply({ restart: 'stream' });
      if (settlement === 'stop') break;
      if (writeAndFollow(tx, settlement.writes, deps)) isSupervised = true;
      stream = settlement.writes.stream ?? stream;
      outcomes.push(settlement.outcome);
    }
    const person = deps.personOf(tx, author);
    // Two people may share a tablet: her states go to her session only, whoever carries her commands.
    if (session !== author || !person?.active) return reply({});
    if (protocol !== PROTOCOL_VERSION) return reply({ update: true });
    const audiences = audiencesOf(person);
    const from = readCursor(cursor, `${person.rev}:${audiences.join()}`, tx.head(), deps.seal);
    if (!from) return reply({ restart: 'base' });
    const page = pageWithin((size) => changesAfter(tx, deps.catalogue, from, audiences, size), deps.pageSize);
    return reply({ feed: { ...page, changes: [...page.changes], cursor: writeCursor(page.cursor, deps.seal) } });
  });
}

/** A page of states in signs of JSON, at most: on a bad line a large reply is lost more often than a small one. A single seq is never cut. */
const LONGEST_PAGE = 256 * 1024;

/** As many as asked for, or half of it until they are short enough. */
function pageWithin(
  pageOf: (size: number) => ReturnType<typeof changesAfter>,
  size: number,
): ReturnType<typeof changesAfter> {
  const page = pageOf(size);
  return size === 1 || JSON.stringify(page.changes).length <= LONGEST_PAGE
    ? page
    : pageWithin(pageOf, Math.ceil(size / 2));
}
