import { attempt } from '#kernel/domain/attempt.ts';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { key, type Instant } from '#kernel/domain/ids.ts';
import type { PersonRow, Principal } from '#kernel/domain/principal.ts';
import { supervisorOf, type Catalogue, type Known } from '#ledger/domain/aggregate.ts';
import { bytesOf, LONGEST_COMMAND, readCommand, type Command } from '#ledger/domain/command.ts';
import { judge, type Verdict } from '#ledger/domain/judge.ts';
import { mayClose, outcome, type OutcomeEvent, type OutcomeState } from '#ledger/domain/outcome.ts';
import { record, type Digest, type Happened } from '#ledger/domain/record.ts';
import type { CommandRow, Snapshot, StreamRow, Writes } from '#ledger/domain/records.ts';
import type { Outcome, Sent } from './wire.ts';

export interface SettleDeps {
  readonly catalogue: Catalogue;
  readonly digest: Digest;
  readonly at: Instant;
  readonly personOf: (tx: Snapshot, id: string) => PersonRow | undefined;
  /** At which service point a kiosk stands; '' where we do not know it. */
  readonly pointOf: (tx: Snapshot, kiosk: string) => string;
  /** Server clock minus the device's clock at this request, in ms. */
  readonly clockOffset?: number;
  /** It comes with a token that was taken back. With another one, in the same stream, she is heard again. */
  readonly isRevoked?: boolean;
}

/** `stop`: a gap, which is never skipped. `cloned`: two devices speak as one stream. */
export type Settlement = 'stop' | 'cloned' | { readonly outcome: Outcome; readonly writes: Writes };

type No = Exclude<Verdict, { status: 'accepted' }>;

const outcomeOf = (n: number, { status, rev, code }: CommandRow): Outcome => ({
  n,
  status,
  ...(rev !== undefined && { rev }),
  ...(code !== undefined && { code }),
});

/** How the command at a settled place of a stream stands now. */
export const outcomeAt = (tx: Snapshot, stream: string, n: number): Outcome =>
  outcomeOf(n, tx.command(tx.slot(stream, n)!.command)!);

/**
 * The server's answer to one numbered command, from what it reads and nothing else.
 * Said again, it gets the outcome as it stands now; said under another number or in another stream, too.
 */
export function settle(tx: Snapshot, stream: StreamRow, sent: Sent, deps: SettleDeps): Settlement {
  const hash = deps.digest(sent.text);
  if (sent.n > stream.expect) return 'stop';
  if (sent.n < stream.expect) {
    const slot = tx.slot(stream.id, sent.n);
    return slot?.hash === hash ? { outcome: outcomeOf(sent.n, tx.command(slot.command)!), writes: {} } : 'cloned';
  }
  const command = readCommand(sent.text);
  const twin = command && tx.command(command.id);
  const isTwin = twin?.hash === hash && twin.author === stream.author;
  const { row, writes } = isTwin
    ? { row: twin, writes: {} }
    : decided(tx, stream, { ...sent, hash }, command, twin !== undefined, deps);
  return {
    outcome: outcomeOf(sent.n, row),
    writes: {
      ...writes,
      slot: { stream: stream.id, n: sent.n, hash, command: row.id },
      stream: { ...stream, expect: sent.n + 1 },
    },
  };
}

/** A command that was never heard: judged, and put on record with what follows from it. */
function decided(
  tx: Snapshot,
  stream: StreamRow,
  { n, hash, text, rejected }: Sent & { readonly hash: string },
  command: Command | undefined,
  isTaken: boolean,
  deps: SettleDeps,
): { readonly row: CommandRow; readonly writes: Writes } {
  const { author } = stream;
  const id = isTaken || !command ? `${stream.id}/${n}` : command.id; // its place, where its name is of no use
  const said = { command: id, by: author, at: deps.at };
  const no = (verdict: No) => ({
    ...verdict,
    left: record(
      tx,
      deps.catalogue,
      [{ ref: { type: outcome.type, id }, events: [noted(tx, author, verdict, text, command, deps)] }],
      said,
      deps.digest,
    ),
  });
  const yes = (command: Command, events: Happened['events']) => {
    const happened = [{ ref: command.target, events }, ...corrected(tx, command, author, deps)];
    const left = attempt(() => record(tx, deps.catalogue, happened, said, deps.digest));
    const rev = left?.rows.find(({ type, id }) => type === command.target.type && id === command.target.id)?.rev ?? 0;
    return left ? { status: 'accepted' as const, rev, left } : no({ status: 'held', code: 'rule-broke' });
  };
  const verdict = verdictOf(tx, stream, text, command, isTaken, rejected, deps);
  const { left, ...settled } = verdict.status === 'accepted' ? yes(command!, verdict.events) : no(verdict);
  const isSuspect = command !== undefined && isClockSuspect(command, deps.personOf(tx, author)?.since ?? 0, deps);
  const target = command ? key(command.target) : '';
  const row: CommandRow = { id, hash, text, author, target, ...settled, ...(isSuspect && { clockSuspect: true }) };
  return { row, writes: { ...left, command: row } };
}

/** A "no" with the words that it is about, for whoever has to decide. What is too long for a command is too long for a state. */
function noted(
  tx: Snapshot,
  author: string,
  { status, code }: No,
  text: string,
  command: Command | undefined,
  { catalogue }: SettleDeps,
): OutcomeEvent {
  const now = command && tx.row(command.target)?.state;
  const supervisor = supervisorOf(catalogue, now, command?.target.type ?? '', command);
  const isReadable = bytesOf(text) <= LONGEST_COMMAND;
  return {
    type: status,
    facts: { author, status, code, supervisor },
    ...(isReadable && { personal: { said: text } }),
  };
}

/** What this command puts right is no longer open, if it is hers to put right. */
function corrected(
  tx: Snapshot,
  { id, supersedes }: Command,
  author: string,
  { personOf, at }: SettleDeps,
): readonly Happened[] {
  if (supersedes === undefined) return [];
  const ref = { type: outcome.type, id: supersedes };
  const [refused, by] = [tx.row(ref)?.state as OutcomeState | undefined, personOf(tx, author)];
  if (!refused || !by || !mayClose(by, refused)) return [];
  return [{ ref, events: [{ type: 'corrected', facts: { by: author, at, correction: id } }] }];
}

function verdictOf(
  tx: Snapshot,
  stream: StreamRow,
  text: string,
  command: Command | undefined,
  isTaken: boolean,
  rejected: string | undefined,
  deps: SettleDeps,
): Verdict {
  const by = deps.personOf(tx, stream.author);
  if (bytesOf(text) > LONGEST_COMMAND) return { status: 'rejected', code: 'too-large' };
  if (!command) return { status: 'rejected', code: 'unreadable' };
  if (isTaken) return { status: 'rejected', code: 'id-taken' };
  if (rejected !== undefined) return { status: 'rejected', code: rejected };
  // It would get a seq, an author and an hour.
  if (isTraceless(deps.catalogue, command)) return { status: 'rejected', code: 'only-nobody' };
  // A server that lost her account in a restore hears of it again from the administrator's device.
  if (!by) return { status: 'held', code: 'author-unknown' };
  if (!by.active) return { status: 'held', code: 'author-away' };
  if (deps.isRevoked) return { status: 'held', code: 'author-revoked' };
  if (tx.isHeld(stream.author, key(command.target))) return { status: 'held', code: 'after-held' };
  return judgeNow(tx, command, by, by.since, deps);
}

/** Is this about something that nobody may be known to have said? */
export const isTraceless = ({ aggregates }: Catalogue, { target }: Command): boolean =>
  Object.hasOwn(aggregates, target.type) && aggregates[target.type]!.traceless === true;

/** The device's clock is a claim: what it says of the future was said now, and nobody spoke before she was here. */
const clamped = (saidAt: Instant, since: Instant, at: Instant): Instant => Math.min(Math.max(saidAt, since), at);

const DAY_MS = 24 * 3_600_000;

const isClockSuspect = ({ saidAt }: Command, since: Instant, { at, clockOffset = 0 }: SettleDeps): boolean =>
  clamped(saidAt, since, at) !== saidAt || Math.abs(clockOffset) > DAY_MS;

/** Of nobody no hour is kept, only the day. */
export const dated = (at: Instant, by: Principal): Instant => (by.kind === 'nobody' ? startOfDay(businessDay(at)) : at);

/** Judges a command with what the server knows now. `since`: the earliest that its author can have said it. */
export function judgeNow(
  tx: Snapshot,
  command: Command,
  by: Principal,
  since: Instant,
  { catalogue, at }: Pick<SettleDeps, 'catalogue' | 'at'>,
): Verdict {
  const known: Known = (ref) => tx.row(ref)?.state;
  const occasion = { saidAt: dated(clamped(command.saidAt, since, at), by), at, by };
  return judge(catalogue, tx.row(command.target)?.state, command, occasion, known);
}

/** Decides a held command, whose author is vouched for by whoever decides. `undefined`: it still cannot be decided. */
export function settleHeld(tx: Snapshot, row: CommandRow, deps: SettleDeps): Writes | undefined {
  const command = readCommand(row.text);
  const by = deps.personOf(tx, row.author);
  if (!command || !by || row.status !== 'held') return undefined;
  const verdict = judgeNow(tx, command, by, by.since, deps);
  if (verdict.status === 'held') return undefined;
  const { author, id } = row;
  const code = verdict.status === 'rejected' ? verdict.code : '';
  const told: OutcomeEvent = { type: 'decided', facts: { author, status: verdict.status, code } };
  const events = verdict.status === 'accepted' ? verdict.events : [];
  const happened = [
    { ref: command.target, events },
    { ref: { type: outcome.type, id }, events: [told] },
    ...(events.length ? corrected(tx, command, author, deps) : []),
  ];
  const left = attempt(() =>
    record(tx, deps.catalogue, happened, { command: id, by: author, at: deps.at }, deps.digest),
  );
  return (
    left && {
      ...left,
      command: { ...row, status: verdict.status, code, ...(events.length && { rev: left.rows[0]!.rev }) },
    }
  );
}
