import type { Principal } from '#kernel/domain/principal.ts';
import type { LooseRow, Snapshot, Writes } from '#ledger/domain/records.ts';
import { drop } from './drop.ts';
import { settleHeld, type SettleDeps } from './settle.ts';

/**
 * Tries again what a rule that broke, or a version that we did not know, made us hold: in the order in which it was heard, so that
 * nothing overtakes on its target. What waits for a supervisor (`author-revoked`) is left to her. Returns how many were decided.
 */
export function decideHeld(tx: Snapshot & { readonly write: (writes: Writes) => void }, deps: SettleDeps): number {
  let decided = 0;
  const stuck = new Set<string>();
  for (const row of tx.held()) {
    const place = `${row.author} ${row.target}`;
    const writes = row.code === 'author-revoked' || stuck.has(place) ? undefined : settleHeld(tx, row, deps);
    if (!writes) {
      stuck.add(place);
      continue;
    }
    tx.write(writes);
    decided += 1;
  }
  for (const row of tx.heldLoose()) {
    const { outcome, writes } = drop(tx, row.text, whoSaid(row), deps);
    if (outcome.status === 'held') continue;
    const { status, code = '' } = outcome;
    tx.write(status === 'rejected' ? { loose: { ...row, status, code } } : writes);
    decided += 1;
  }
  return decided;
}

/** Its kiosk, or nobody: it counts among that kiosk's answers. Where it stood is not kept, and no rule asks. */
const whoSaid = ({ by }: LooseRow): Exclude<Principal, { kind: 'person' }> =>
  by === 'nobody' ? { kind: 'nobody' } : { kind: 'kiosk', id: by, point: '' };
