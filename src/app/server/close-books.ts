import { businessDay } from '#kernel/domain/business-day.ts';
import { key } from '#kernel/domain/ids.ts';
import { daysAfter, halfOfPeriod, lastDayOf } from '#kernel/domain/period.ts';
import type { Store, Transaction } from '#ledger/domain/records.ts';
import { breakdown, breakdownId, breakdownOf } from '#survey/domain/breakdown.ts';
import { nextPublication } from '#survey/domain/publication-of.ts';
import { publication, publicationId, type Publication } from '#survey/domain/publication.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { readingOf } from '#survey/domain/results.ts';
import { GRACE_DAYS, tally, type Tally } from '#survey/domain/tally.ts';
import { lettingGoDown } from '#sync/domain/drop.ts';
import type { SettleDeps } from '#sync/domain/settle.ts';
import { sweep } from '#sync/domain/sweep.ts';

type CloseDeps = Pick<SettleDeps, 'catalogue' | 'digest' | 'at'>;

/**
 * What is left over of months and halves that are over finds its place, a half that is over is broken down, once, and what may be known of the year's
 * results is published where it is due. To be done each day.
 */
export const closeBooks = (deps: CloseDeps & { readonly store: Store }): void =>
  deps.store.transaction((tx) => {
    sweep(tx, deps);
    closeHalves(tx, deps);
    publishResults(tx, deps);
  });

/** Publishes what has gone down of each questionnaire and fiscal year, where a publication is due. */
export function publishResults(tx: Transaction, { catalogue: { projections }, digest, at }: CloseDeps): void {
  const tallies = tx.rowsOf(tally.type).map(({ state }) => state as Tally);
  for (const [id, all] of Map.groupBy(tallies, publicationId)) {
    const ref = { type: publication.type, id };
    const asked = tx.row({ type: 'questionnaire', id: all[0]!.questionnaire })?.state as Questionnaire | undefined;
    const former = tx.row(ref)?.state as Publication | undefined;
    const state = asked && nextPublication(former, { tallies: all, asked }, businessDay(at));
    if (!state) continue;
    const made = new Map([[key(ref), { ...ref, state, waiting: publication.atLeast }]]);
    tx.write(lettingGoDown(tx, projections, made, digest, at));
  }
}

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
      readingOf(tx.row({ type: 'questionnaire', id: tally.questionnaire })?.state as Questionnaire | undefined),
    );
    const made = new Map([[key(ref), { ...ref, state, waiting: breakdown.atLeast }]]);
    if (Object.keys(state.by).length) tx.write(lettingGoDown(tx, projections, made, digest, at));
  }
}
