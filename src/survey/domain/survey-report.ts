import { z } from 'zod/mini';
import { businessDay, daysOfFiscalYear, type Day } from '#kernel/domain/business-day.ts';
import { Uuid, type Instant } from '#kernel/domain/ids.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { daysAfter, lastDayOf, type Period } from '#kernel/domain/period.ts';
import { hasRole, speakerOf, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { FreeText, Salt } from '#ledger/domain/personal.ts';
import type { Choice } from './choice.ts';
import { ReportFigures } from './report-figures.ts';
import type { Results } from './results.ts';
import { THEMES } from './review.ts';
import { Thresholds } from './score-table.ts';

/** A fiscal year (`2569`) or a half of it (`2569-1`): the rounds in which executives are told. */
const ReportPeriod = z.string().check(z.regex(/^2[5-9]\d\d(-[12])?$/));
export const isReportPeriod = (text: string): boolean => ReportPeriod.safeParse(text).success;

/** There is one of each period, so it has its name. */
export const reportId = (period: Period): string => namedId(period);

/** More comments would not fit into a command beside the figures, and nobody reads them. */
export const MOST_COMMENTS = 150;

/** The reviews of the comments that stand in a report, by theme. Their words stay in the reviews, where they can be erased. */
const ReportComments = z
  .array(z.object({ theme: z.enum(THEMES), reviews: z.array(Uuid).check(z.minLength(1)) }))
  .check(
    z.refine<{ reviews: string[] }[]>(
      (all) => all.reduce((sum, { reviews }) => sum + reviews.length, 0) <= MOST_COMMENTS,
      'too-many',
    ),
  );
export type ReportComments = z.infer<typeof ReportComments>;

const target = z.object({ type: z.literal('survey-report'), id: Uuid });
/** `comments` are missing in what mayors signed in the first version of this house: they did not read them. */
const Signed = z.object({
  figures: ReportFigures,
  comments: z.optional(ReportComments),
  scoreTable: Thresholds,
});
export const SignReport = z.object({
  type: z.literal('survey-report.sign'),
  target,
  period: ReportPeriod,
  ...Signed.shape,
});
const WithdrawReport = z.object({
  type: z.literal('survey-report.withdraw'),
  target,
  personal: z.object({ reason: FreeText, salt: Salt }),
});
const ReportCommand = z.discriminatedUnion('type', [SignReport, WithdrawReport]);
export type SignReport = z.infer<typeof SignReport>;
export type ReportCommand = z.infer<typeof ReportCommand>;

interface Hand {
  readonly by: string;
  readonly at: Instant;
}
type ReportEvent =
  | { readonly type: 'signed'; readonly facts: z.infer<typeof Signed> & Hand & { readonly period: Period } }
  | { readonly type: 'withdrawn'; readonly facts: Hand; readonly personal?: { readonly reason: string } | undefined };

/** One report to executives. `past`: signings that were taken back, the oldest first; `reason` is missing where it was erased. */
export interface SurveyReport {
  readonly period: Period;
  readonly signed?: z.infer<typeof Signed> & Hand;
  readonly past: readonly {
    readonly signed: Hand;
    readonly withdrawn: Hand;
    readonly reason?: string | undefined;
  }[];
}

export type ReportRefusal = 'signers-only' | 'not-its-period' | 'already-signed' | 'not-signed';

export const maySignReports = (by: Principal): boolean => hasRole(by, 'clerk', 'mayor');

/** A report that is signed shows the same figures for ever; later data changes nothing in it. */
export const surveyReport: Aggregate<SurveyReport, ReportCommand, ReportEvent, ReportRefusal> = {
  type: 'survey-report',
  Command: ReportCommand,
  initial: { period: '', past: [] },
  refs: (command) =>
    command.type === 'survey-report.sign'
      ? command.figures.results.map(({ questionnaire }) => ({ type: 'questionnaire', id: questionnaire }))
      : [],
  decide(now, command, { at, by }) {
    if (!maySignReports(by)) return err('signers-only');
    const hand = { by: speakerOf(by), at };
    switch (command.type) {
      case 'survey-report.sign': {
        const { period, figures, comments, scoreTable } = command;
        const hasBegun = firstDayOfReport(period) <= businessDay(at);
        if (command.target.id !== reportId(period) || !hasBegun) return err('not-its-period');
        if (now.signed) return err('already-signed');
        return ok([{ type: 'signed', facts: { period, figures, ...(comments && { comments }), scoreTable, ...hand } }]);
      }
      case 'survey-report.withdraw': {
        const { personal } = command;
        return now.signed ? ok([{ type: 'withdrawn', facts: hand, personal }]) : err('not-signed');
      }
    }
  },
  evolve({ period, signed, past }, event) {
    if (event.type === 'signed') {
      const { period: its, ...rest } = event.facts;
      return { period: its, signed: rest, past };
    }
    if (!signed) return { period, past };
    const { by, at } = signed;
    return {
      period,
      past: [...past, { signed: { by, at }, withdrawn: event.facts, reason: event.personal?.reason }],
    };
  },
  audience: () => STAFF,
  index: ({ period }) => ({ period }),
};

/** Which answers a report of this period is about. */
export function choiceOf(period: Period): Pick<Choice, 'year' | 'half'> {
  const [year, half] = period.split('-').map(Number);
  return { year: year!, half: half as Choice['half'] };
}

/** The last day of a year or a half. */
export const lastDayOfReport = (period: Period): Day => lastDayOf(period.includes('-') ? period : `${period}-2`);

/** The first day of a year or a half. */
export function firstDayOfReport(period: Period): Day {
  const { year, half } = choiceOf(period);
  return half === 2 ? daysAfter(lastDayOf(`${year}-1`), 1) : daysOfFiscalYear(year)[0];
}

/** What can be reported of these years: each year, then its halves, the newest first. */
export const periodsOf = (years: readonly number[]): readonly Period[] =>
  years.flatMap((year) => [`${year}`, `${year}-2`, `${year}-1`]);

/** How many answers to which questionnaires have come since the figures were frozen. */
export const lateIn = (
  { results: signed }: ReportFigures,
  now: readonly Pick<Results, 'questionnaire' | 'answers'>[],
): readonly { readonly questionnaire: string; readonly answers: number }[] =>
  now.flatMap(({ questionnaire, answers }) => {
    const before = signed.find((one) => one.questionnaire === questionnaire)?.answers ?? 0;
    return answers > before ? [{ questionnaire, answers: answers - before }] : [];
  });
