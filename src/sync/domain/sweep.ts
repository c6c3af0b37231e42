import { attempt } from '#kernel/domain/attempt.ts';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import { handedOn } from '#ledger/domain/tallies.ts';
import type { Transaction } from '#ledger/domain/records.ts';
import { lettingGoDown } from './drop.ts';
import type { SettleDeps } from './settle.ts';

/**
 * What is left over in tallies whose time is over goes to coarser ones, and goes down there as soon as enough has come together; so an answer is
 * counted in the finest group that keeps it unknown. To be done each day; twice does no harm. Returns how many gave something on.
 */
export function sweep(
  tx: Transaction,
  { catalogue: { projections }, digest, at }: Pick<SettleDeps, 'catalogue' | 'digest' | 'at'>,
  today: Day = businessDay(at),
): number {
  let handed = 0;
  // What was given on may be left over there as well.
  for (let again = true; again;) {
    again = false;
    for (const ref of tx.waitingTallies()) {
      const tally = tx.tally(ref)!; // one before it may have given something to it
      const tallies = attempt(() => handedOn(tx, projections, tally, today));
      const writes = tallies && attempt(() => lettingGoDown(tx, projections, tallies, digest, at));
      if (!writes) continue;
      tx.write(writes);
      again = true;
      handed += 1;
    }
  }
  return handed;
}
