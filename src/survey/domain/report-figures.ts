import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import type { Breakdown } from './breakdown.ts';
import type { LeftOut } from './choice.ts';
import type { Counted, GroupLine, ResultLine, Results } from './results.ts';
import type { Band, Statistics } from './statistics.ts';
import type { Frequencies } from './tally.ts';

const Count = z.int().check(z.nonnegative());
const Key = z.string().check(z.maxLength(64));
const FiveCounts = z.tuple([Count, Count, Count, Count, Count]);
const Perhaps = z.nullable(Count);

/** How many, mean, deviation, satisfaction and band. A list, because a command on the wire has 32 KiB. */
const Score = z.tuple([Count, Perhaps, Perhaps, Perhaps, z.nullable(z.literal([1, 2, 3, 4, 5]))]);
type Score = z.infer<typeof Score>;

const Line = z.object({
  key: Key,
  given: FiveCounts,
  none: z.optional(Count),
  shares: z.optional(FiveCounts),
  score: Score,
  answers: z.optional(Count),
});
type Line = z.infer<typeof Line>;

const Option = z.tuple([Key, Count]);

/** What was reported of one version of a questionnaire: the same as `Results`, without its days, and what stands beside it in a report. */
const FrozenResults = z.object({
  questionnaire: Uuid,
  answers: Count,
  partial: Count,
  undated: Count,
  /** Those that may belong here and could not be told apart. */
  out: z.object({ undated: Count, unplaced: Count }),
  whole: Line,
  aspects: z.array(Line),
  questions: z.array(Line),
  points: z.array(Line),
  months: z.array(Line),
  channels: z.array(Line),
  background: z.array(z.object({ key: Key, options: z.array(Option) })),
  reasons: z.array(Option),
  /** The halves that were over: by what people said of themselves, nobody traceable (`Breakdown`). */
  groups: z.array(z.object({ half: Key, key: Key, options: z.array(z.tuple([Key, Score])) })),
});
export type FrozenResults = z.infer<typeof FrozenResults>;

/** Every number of a report, as it was on the screen when it was signed. `asOf`: the day of the last exchange before. */
export const ReportFigures = z.object({ asOf: Day, results: z.array(FrozenResults).check(z.maxLength(40)) });
export type ReportFigures = z.infer<typeof ReportFigures>;

/** What of one questionnaire goes into a report. */
export interface ToFreeze {
  readonly results: Results;
  readonly out: LeftOut;
  readonly breakdowns: readonly Breakdown[];
}

/** The figures that a report shows, and that are signed. Nothing is computed here. */
export const frozen = ({ results, out, breakdowns }: ToFreeze): FrozenResults => ({
  questionnaire: results.questionnaire,
  answers: results.answers,
  partial: results.partial,
  undated: results.undated,
  out: { undated: out.undated, unplaced: out.unplaced },
  whole: lineOf(results.whole),
  aspects: results.aspects.map(lineOf),
  questions: results.questions.map(lineOf),
  points: results.points.map(lineOf),
  months: results.months.map(lineOf),
  channels: results.channels.map(lineOf),
  background: results.background.map(({ key, options }) => ({ key, options: options.map(optionOf) })),
  reasons: results.reasons.map(optionOf),
  groups: breakdowns.flatMap(({ half, by }) =>
    Object.entries(by).map(([key, options]) => ({
      half,
      key,
      options: Object.entries(options).map(([option, figure]): [string, Score] => [option, packed(figure)]),
    })),
  ),
});

/** The results that were frozen, as every table and plot takes them; days with unusually many answers are not among them. */
export const thawed = (one: FrozenResults): Results => ({
  questionnaire: one.questionnaire,
  answers: one.answers,
  partial: one.partial,
  undated: one.undated,
  whole: groupIn(one.whole),
  aspects: one.aspects.map(lineIn),
  questions: one.questions.map(lineIn),
  points: one.points.map(groupIn),
  months: one.months.map(groupIn),
  channels: one.channels.map(groupIn),
  background: one.background.map(({ key, options }) => ({ key, options: options.map(optionIn) })),
  reasons: one.reasons.map(optionIn),
  bursts: [],
});

const optionOf = ({ key, count }: Counted): [string, number] => [key, count];
const optionIn = ([key, count]: readonly [string, number]): Counted => ({ key, count });

const packed = ({ count, mean, deviation, satisfaction, band }: Omit<Statistics, 'shares'>): Score => [
  count,
  mean ?? null,
  deviation ?? null,
  satisfaction ?? null,
  band ?? null,
];

/** A frozen score as statistics. */
export const statisticsIn = (
  [count, mean, deviation, satisfaction, band]: Score,
  shares?: Frequencies,
): Statistics => ({
  count,
  shares,
  mean: mean ?? undefined,
  deviation: deviation ?? undefined,
  satisfaction: satisfaction ?? undefined,
  band: (band ?? undefined) as Band | undefined,
});

const lineOf = ({ key, frequencies, noOpinion, statistics, answers }: ResultLine & Partial<GroupLine>): Line => ({
  key,
  given: [...frequencies],
  ...(noOpinion && { none: noOpinion }),
  ...(statistics.shares && { shares: [...statistics.shares] }),
  score: packed(statistics),
  ...(answers !== undefined && { answers }),
});

const lineIn = ({ key, given, none = 0, shares, score }: Line): ResultLine => ({
  key,
  frequencies: given,
  noOpinion: none,
  statistics: statisticsIn(score, shares),
});

const groupIn = (line: Line): GroupLine => ({ ...lineIn(line), answers: line.answers ?? 0 });
