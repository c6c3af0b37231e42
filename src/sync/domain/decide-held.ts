import { isDoubt } from '#kernel/domain/doubt.ts';
import type { Principal } from '#kernel/domain/principal.ts';
import { outcome, type OutcomeState } from '#ledger/domain/outcome.ts';
import type { CommandRow, LooseRow, Transaction, Writes } from '#ledger/domain/records.ts';
import { drop } from './drop.ts';
import { settleHeld, type SettleDeps } from './settle.ts';

/**
 * Tries again what a rule that broke, or a version that we did not know, made us hold, and what came from people who were away: in the order
 * in which it was heard, so that nothing overtakes on its target. What waits for a supervisor (`author-revoked`) is left until she has vouched for
 * it. Returns how many were decided.
 */
export function decideHeld(tx: Transaction, deps: SettleDeps): number {
  let decided = decideRows(tx, tx.held(), deps);
  for (const row of tx.heldLoose()) if (!isDoubt(row.code) && decideLoose(tx, row, deps)) decided += 1;
  return decided;
}

/** Tries again what this kiosk has said of something that was not here, as after a restore, and may be now. */
export function decideKept(tx: Transaction, kiosk: string, deps: SettleDeps): void {
  for (const row of tx.heldLoose(kiosk)) if (!isDoubt(row.code)) decideLoose(tx, row, deps);
}

function decideLoose(tx: Transaction, row: LooseRow, deps: SettleDeps): boolean {
  const { outcome, writes } = drop(tx, row.text, whoSaid(tx, row, deps), deps);
  if (outcome.status === 'held') return false;
  const { status, code = '' } = outcome;
  tx.write(status === 'rejected' ? { loose: { ...row, status: 'refused', code } } : writes);
  return true;
}

/** What somebody has said about all that a speaker without a number brought in doubt: events of these names, on the aggregate of that speaker. */
type VerdictOnAnswers = 'answers-counted' | 'answers-refused';
const isVerdict = (event: string): event is VerdictOnAnswers =>
  event === 'answers-counted' || event === 'answers-refused';

/**
 * Writes what a command left behind, and does what follows from it where it was somebody's word about what is held: at once, whether it was heard
 * just now or was held itself until now. True: an outcome that was told before may be another now.
 */
export function writeAndFollow(tx: Transaction, writes: Writes, deps: SettleDeps): boolean {
  tx.write(writes);
  let isSupervised = false;
  for (const { type, id } of writes.rows ?? [])
    if (type === outcome.type && decideSupervised(tx, id, deps)) isSupervised = true;
  for (const { id, event } of writes.events ?? []) if (isVerdict(event.type)) decideDoubted(tx, id, event.type, deps);
  return isSupervised;
}

/** Somebody has looked at what a kiosk brought in doubt until now: all of it counts, or none of it. What it brings later is held again. */
function decideDoubted(tx: Transaction, kiosk: string, verdict: VerdictOnAnswers, deps: SettleDeps): void {
  for (const row of tx.heldLoose(kiosk))
    if (isDoubt(row.code)) {
      if (verdict === 'answers-counted') decideLoose(tx, row, deps);
      else tx.write({ loose: { ...row, status: 'refused', code: 'refused-by-supervisor' } });
    }
}

/** A supervisor has spoken about one command: what she vouched for is decided, what she refused is over, and what waited behind it goes on. True: something was decided. */
function decideSupervised(tx: Transaction, id: string, deps: SettleDeps): boolean {
  const row = tx.command(id);
  const said = outcomeOf(tx, id);
  if (row?.status !== 'held' || !(said?.vouched || said?.refused)) return false;
  if (said.refused) tx.write({ command: { ...row, status: 'rejected', code: said.code } });
  const behind = tx.held(row.author).filter(({ target }) => target === row.target);
  return decideRows(tx, behind, deps) > 0 || said.refused !== undefined;
}

const outcomeOf = (tx: Transaction, id: string): OutcomeState | undefined =>
  tx.row({ type: outcome.type, id })?.state as OutcomeState | undefined;

/** She is here again: what was held only because she was away, or not known, and what waited behind it. */
export function decideReturned(tx: Transaction, author: string, deps: SettleDeps): void {
  const hers = tx.held(author);
  if (hers.some(({ code }) => code === 'author-away' || code === 'author-unknown')) decideRows(tx, hers, deps);
}

function decideRows(tx: Transaction, rows: readonly CommandRow[], deps: SettleDeps): number {
  let decided = 0;
  const stuck = new Set<string>();
  for (const row of rows) {
    // Decided meanwhile, by a word that stood before it in this row.
    if (tx.command(row.id)?.status !== 'held') continue;
    const place = `${row.author} ${row.target}`;
    const isHers = row.code !== 'author-revoked' && deps.personOf(tx, row.author)?.active === true;
    const isVouchedFor = isHers || outcomeOf(tx, row.id)?.vouched !== undefined;
    const writes = isVouchedFor && !stuck.has(place) ? settleHeld(tx, row, deps) : undefined;
    if (!writes) {
      if (row.code !== 'author-revoked') stuck.add(place); // it kept nobody waiting
      continue;
    }
    writeAndFollow(tx, writes, deps);
    decided += 1;
  }
  return decided;
}

/** Its kiosk, or nobody: it counts among that kiosk's answers. */
const whoSaid = (tx: Transaction, { by }: LooseRow, { pointOf }: SettleDeps): Exclude<Principal, { kind: 'person' }> =>
  by === 'nobody' ? { kind: 'nobody' } : { kind: 'kiosk', id: by, point: pointOf(tx, by) };
