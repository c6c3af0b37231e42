import { attempt } from '#kernel/domain/attempt.ts';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import type { Doubt } from '#kernel/domain/doubt.ts';
import { key, type Instant } from '#kernel/domain/ids.ts';
import { speakerOf, type Principal } from '#kernel/domain/principal.ts';
import type { Catalogue } from '#ledger/domain/aggregate.ts';
import { bytesOf, readCommand, type Command } from '#ledger/domain/command.ts';
import { chainOn, record, type Digest } from '#ledger/domain/record.ts';
import type { CommandRow, EventRow, Link, Snapshot, TallyRow, Writes } from '#ledger/domain/records.ts';
import { isRipe, show, tallied, type Tallies } from '#ledger/domain/tallies.ts';
import { dated, isTraceless, judgeNow, type SettleDeps } from './settle.ts';
import { LONGEST_LOOSE } from './wire.ts';

export interface Dropped {
  readonly outcome: {
    readonly hash: string;
    readonly status: 'accepted' | 'rejected' | 'held';
    readonly code?: string;
  };
  readonly writes: Writes;
}

/** Who has no account may have been without network for so long; what claims to be older was said then. */
const OLDEST_MS = 90 * 24 * 3_600_000;

/**
 * Decides a command that stands alone. Said again with the same words it is accepted again; other words under its id are refused.
 * What is held is kept before it is answered; of what is refused only what a device of ours or an ordinary case said, not the garbage of nobodies.
 * A kiosk says only what nobody says; what it says in `doubt` is held, unless it was heard before.
 */
export function drop(
  tx: Snapshot,
  text: string,
  by: Exclude<Principal, { kind: 'person' }>,
  deps: SettleDeps,
  doubt?: Doubt,
): Dropped {
  const hash = deps.digest(text);
  const aside = tx.loose(hash);
  if (aside && aside.status !== 'held') return { outcome: { hash, status: 'rejected', code: aside.code }, writes: {} };
  if (bytesOf(text) > LONGEST_LOOSE) return { outcome: { hash, status: 'rejected', code: 'too-large' }, writes: {} };
  const command = readCommand(text);
  const isOfNobody = command !== undefined && isTraceless(deps.catalogue, command);
  const isKnown = command !== undefined && Object.hasOwn(deps.catalogue.aggregates, command.target.type);
  const keptAside = (status: 'held' | 'rejected', code: string): Dropped => ({
    outcome: { hash, status, code },
    writes:
      status === 'held' || by.kind === 'kiosk' || (isKnown && !isOfNobody)
        ? { loose: { hash, text, day: businessDay(deps.at), by: speakerOf(by), status, code } }
        : {},
  });
  if (!command) return keptAside('rejected', 'unreadable');
  const before = isOfNobody ? tx.response(command.target) : tx.command(command.id);
  if (before)
    return before.hash === hash
      ? { outcome: { hash, status: 'accepted' }, writes: {} }
      : keptAside('rejected', 'id-taken');
  if (by.kind === 'kiosk' && isKnown && !isOfNobody) return keptAside('rejected', 'only-answers');
  if (doubt) return keptAside('held', doubt);
  const verdict = judgeNow(tx, command, by, deps.at - OLDEST_MS, deps);
  if (verdict.status !== 'accepted') {
    // Nobody enrolled here invents questions: a restored server has not heard of it again.
    const isToCome = by.kind === 'kiosk' && verdict.code === 'not-known-here';
    return keptAside(isToCome ? 'held' : verdict.status, verdict.code);
  }
  const writes = attempt(() =>
    isOfNobody
      ? traceless(tx, command, hash, verdict.events[0]!, deps)
      : traced(tx, command, text, hash, by, verdict.events, deps),
  );
  if (!writes) return keptAside('held', 'rule-broke');
  const kiosk = by.kind === 'kiosk' ? { kiosk: by.id } : {};
  return { outcome: { hash, status: 'accepted' }, writes: { ...kiosk, ...writes, ...(aside && { released: hash }) } };
}

/** A loose command on an ordinary aggregate: on record like everybody's. */
function traced(
  tx: Snapshot,
  { id, target }: Command,
  text: string,
  hash: string,
  by: Principal,
  events: readonly EventRow['event'][],
  { catalogue, digest, at }: SettleDeps,
): Writes {
  const author = speakerOf(by);
  const command: CommandRow = { id, hash, text, author, target: key(target), status: 'accepted', rev: 1 };
  return {
    ...record(tx, catalogue, [{ ref: target, events }], { command: id, by: author, at: dated(at, by) }, digest),
    command,
  };
}

/** The answer itself with its day, and the tally. Only a tally that goes down takes a seq: a seq for each answer would tell its hour by its neighbours. */
function traceless(
  tx: Snapshot,
  { target, saidAt }: Command,
  hash: string,
  event: EventRow['event'],
  { catalogue: { projections }, digest, at }: SettleDeps,
): Writes {
  const day = businessDay(Math.min(Math.max(saidAt, at - OLDEST_MS), at));
  const tallies = tallied(tx, projections, target.type, event, new Map());
  return { response: { ...target, hash, day, event }, ...lettingGoDown(tx, projections, tallies, digest, at) };
}

/** Lets ripe tallies go down, on record by events that say no more than that, dated by the day. */
export function lettingGoDown(
  tx: Snapshot,
  projections: Catalogue['projections'],
  tallies: Tallies,
  digest: Digest,
  at: Instant,
): Writes {
  const ripe = [...tallies.values()].filter((tally) => isRipe(projections, tally));
  let head = tx.head();
  const events = ripe.map((tally) => {
    const link = chainOn(head, tally, SHOWN, digest);
    head = link;
    return shownEvent(tx, tally, link, at);
  });
  return { events, ...show(tx, projections, tallies, head.seq) };
}

const SHOWN = { type: 'shown', facts: {} };

const shownEvent = (tx: Snapshot, { type, id }: TallyRow, link: Link, at: Instant): EventRow => ({
  ...link,
  type,
  id,
  rev: (tx.row({ type, id })?.rev ?? 0) + 1,
  command: '',
  by: 'server',
  at: startOfDay(businessDay(at)),
  event: SHOWN,
});
