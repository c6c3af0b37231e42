import { businessDay } from '#kernel/domain/business-day.ts';
import { key } from '#kernel/domain/ids.ts';
import { daysAfter, halfOfPeriod, lastDayOf } from '#kernel/domain/period.ts';
import type { Store, Transaction } from '#ledger/domain/records.ts';
import { breakdown, breakdownId, breakdownOf } from '#survey/domain/breakdown.ts';
import { GRACE_DAYS, tally, type Tally } from '#survey/domain/tally.ts';
import { lettingGoDown } from '#sync/domain/drop.ts';
import type { SettleDeps } from '#sync/domain/settle.ts';
import { sweep } from '#sync/domain/sweep.ts';

type CloseDeps = Pick<SettleDeps, 'catalogue' | 'digest' | 'at'>;

/** What is left over of months and halves that are over finds its place, and a half that is over is broken down, once. To be done each day. */
export const closeBooks = (deps: CloseDeps & { readonly store: Store }): void =>
  deps.store.transaction((tx) => {
    sweep(tx, deps);
    closeHalves(tx, deps);
  });

function closeHalves(tx: Transaction, { catalogue: { projections }, digest, at }: CloseDeps): void {
  const dated = tx.rowsOf(tally.type).flatMap(({ state }) => {
    const { period, ...rest } = state as Tally;
    return period === undefined ? [] : [{ half: halfOfPeriod(period), tally: { period, ...rest } }];
  });
  const halves = Map.groupBy(dated, ({ half, tally }) => breakdownId(half, tally.questionnaire));
  for (const [id, all] of halves) {
    const [{ half, tally } = { half: '', tally: undefined }] = all;
    const isOver = businessDay(at) > daysAfter(lastDayOf(half), GRACE_DAYS);
    const ref = { type: breakdown.type, id };
    if (!tally || !isOver || tx.row(ref)) continue;
    const state = breakdownOf(
      half,
      tally.questionnaire,
      all.map((one) => one.tally),
    );
    const made = new Map([[key(ref), { ...ref, state, waiting: breakdown.atLeast }]]);
    if (Object.keys(state.by).length) tx.write(lettingGoDown(tx, projections, made, digest, at));
  }
}
