import type { Principal } from '#kernel/domain/principal.ts';
import type { CommandRow, LooseRow, Transaction } from '#ledger/domain/records.ts';
import { drop } from './drop.ts';
import { settleHeld, type SettleDeps } from './settle.ts';

/**
 * Tries again what a rule that broke, or a version that we did not know, made us hold, and what came from people who were away: in the order
 * in which it was heard, so that nothing overtakes on its target. What waits for a supervisor (`author-revoked`) is left to her. Returns how
 * many were decided.
 */
export function decideHeld(tx: Transaction, deps: SettleDeps): number {
  let decided = decideRows(tx, tx.held(), deps);
  for (const row of tx.heldLoose()) {
    const { outcome, writes } = drop(tx, row.text, whoSaid(row), deps);
    if (outcome.status === 'held') continue;
    const { status, code = '' } = outcome;
    tx.write(status === 'rejected' ? { loose: { ...row, status, code } } : writes);
    decided += 1;
  }
  return decided;
}

/** She is here again: what was held only because she was away, or not known, and what waited behind it. */
export function decideReturned(tx: Transaction, author: string, deps: SettleDeps): void {
  const hers = tx.held().filter((row) => row.author === author);
  if (hers.some(({ code }) => code === 'author-away' || code === 'author-unknown')) decideRows(tx, hers, deps);
}

function decideRows(tx: Transaction, rows: readonly CommandRow[], deps: SettleDeps): number {
  let decided = 0;
  const stuck = new Set<string>();
  for (const row of rows) {
    const place = `${row.author} ${row.target}`;
    const isVouchedFor = row.code !== 'author-revoked' && deps.personOf(tx, row.author)?.active === true;
    const writes = isVouchedFor && !stuck.has(place) ? settleHeld(tx, row, deps) : undefined;
    if (!writes) {
      stuck.add(place);
      continue;
    }
    tx.write(writes);
    decided += 1;
  }
  return decided;
}

/** Its kiosk, or nobody: it counts among that kiosk's answers. Where it stood is not kept, and no rule asks. */
const whoSaid = ({ by }: LooseRow): Exclude<Principal, { kind: 'person' }> =>
  by === 'nobody' ? { kind: 'nobody' } : { kind: 'kiosk', id: by, point: '' };
