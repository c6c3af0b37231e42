import { z } from 'zod/mini';
import { namedId } from '#kernel/domain/named-id.ts';
import { hasRole, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';

/** There is one, so it has a name instead of a number. */
export const SCORE_TABLE = { type: 'score-table', id: namedId('score-table') } as const;

/** `above`: in hundredths of a percent of satisfaction; what is exactly as much gets the next lower score. */
const Threshold = z.object({
  above: z.int().check(z.gte(0), z.lte(9_999)),
  score: z.int().check(z.gte(0), z.lte(100)),
});
type Threshold = z.infer<typeof Threshold>;

const isFalling = (all: readonly Threshold[]): boolean =>
  all.every(({ above, score }, i) => i === 0 || (above < all[i - 1]!.above && score < all[i - 1]!.score));

/** The best first. Whatever is not above the last one gets nothing. */
export const Thresholds = z
  .array(Threshold)
  .check(z.minLength(1), z.maxLength(20), z.refine<readonly Threshold[]>(isFalling, 'not-falling'));
export type Thresholds = z.infer<typeof Thresholds>;

/** The table by which the Department of Local Administration scores the quality of service (domain facts §3.2), until somebody sets another year's. */
export const SHIPPED_THRESHOLDS: Thresholds = [
  { above: 95_00, score: 10 },
  { above: 90_00, score: 9 },
  { above: 85_00, score: 8 },
  { above: 80_00, score: 7 },
  { above: 75_00, score: 6 },
  { above: 70_00, score: 5 },
  { above: 65_00, score: 4 },
  { above: 60_00, score: 3 },
  { above: 55_00, score: 2 },
  // Less than 50 gets nothing, 50 itself one.
  { above: 49_99, score: 1 },
];

/** The score of a satisfaction in hundredths of a percent, as it was rounded once from the exact one; none where nobody scored. */
export const scoreOf = (satisfaction: number | undefined, thresholds: readonly Threshold[]): number | undefined =>
  satisfaction === undefined ? undefined : (thresholds.find(({ above }) => satisfaction > above)?.score ?? 0);

export const SetScoreTable = z.object({ type: z.literal('score-table.set'), thresholds: Thresholds });
export type SetScoreTable = z.infer<typeof SetScoreTable>;

export interface ScoreTable {
  readonly thresholds: Thresholds;
}
type ScoreTableSet = { readonly type: 'set'; readonly facts: ScoreTable };

export const maySetScoreTable = (by: Principal): boolean => hasRole(by, 'administrator', 'clerk');

/** By which table a satisfaction becomes a score of the bonus assessment. Reports that are signed keep the one that they were signed with. */
export const scoreTable: Aggregate<ScoreTable, SetScoreTable, ScoreTableSet, 'officers-only'> = {
  type: SCORE_TABLE.type,
  Command: SetScoreTable,
  initial: { thresholds: SHIPPED_THRESHOLDS },
  refs: () => [],
  decide: (_, { thresholds }, { by }) =>
    maySetScoreTable(by) ? ok([{ type: 'set', facts: { thresholds } }]) : err('officers-only'),
  evolve: (_, { facts }) => facts,
  audience: () => STAFF,
  index: () => ({}),
};
