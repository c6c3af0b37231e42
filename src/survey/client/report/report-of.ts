import { fiscalYear, businessDay } from '#kernel/domain/business-day.ts';
import { halfOfPeriod, lastDayOf, type Period } from '#kernel/domain/period.ts';
import { chosen, leftOut } from '../../domain/choice.ts';
import { frozen, type ReportFigures } from '../../domain/report-figures.ts';
import { resultsOf, type Results } from '../../domain/results.ts';
import { THEMES, type Review } from '../../domain/review.ts';
import { choiceOf, lateIn, MOST_COMMENTS, type ReportComments, type SignReport } from '../../domain/survey-report.ts';
import type { ReportContent } from './report-content.ts';
import type { ReportSource } from './use-report-source.ts';

/** What is signed: exactly what the screen shows. */
export type Signing = Pick<SignReport, 'period' | 'figures' | 'comments' | 'scoreTable'>;

/** The report of a period: what was signed, or a draft of what is known today. */
export function reportOf(period: Period, source: ReportSource): ReportContent {
  const signed = source.reports.get(period)?.signed;
  const { figures, comments, scoreTable } = signed ?? draftOf(period, source);
  return {
    period,
    figures,
    scoreTable,
    ...quotesIn(comments, source.reviews),
    late: signed ? lateIn(figures, resultsIn(period, source)) : [],
    signedOn: signed && businessDay(signed.at),
  };
}

/** What would be signed now. */
export const draftOf = (period: Period, source: ReportSource): Signing => ({
  period,
  figures: figuresOf(period, source),
  comments: commentsOf(period, source),
  scoreTable: source.scoreTable,
});

const resultsIn = (period: Period, { tallies, names }: ReportSource): readonly Results[] =>
  resultsOf(chosen(tallies, choiceOf(period)), names.questionnaireOf);

/** How many answers came after a report was signed; none of one that is not. */
export function lateOf(period: Period, source: ReportSource): ReportContent['late'] {
  const signed = source.reports.get(period)?.signed;
  return signed ? lateIn(signed.figures, resultsIn(period, source)) : [];
}

function figuresOf(period: Period, source: ReportSource): ReportFigures {
  const { asOf, tallies, breakdowns } = source;
  const choice = choiceOf(period);
  return {
    asOf,
    results: resultsIn(period, source).map((results) => {
      const isIts = ({ questionnaire }: { readonly questionnaire: string }) => questionnaire === results.questionnaire;
      return frozen({
        results,
        out: leftOut(tallies.filter(isIts), choice),
        breakdowns: breakdowns.filter((one) => isIts(one) && isWithin(period, one.half)),
      });
    }),
  };
}

/** The comments of the period that may be published, by theme: those that were reviewed last. */
function commentsOf(period: Period, { comments, reviews }: ReportSource): ReportComments {
  const months = new Map(comments.flatMap((one) => Object.keys(one.comments).map((id) => [id, one.month])));
  const isOfPeriod = (id: string, part = months.get(id)) => part !== undefined && isWithin(period, part);
  const all = [...reviews]
    .filter(([id, review]) => isPublished(review) && isOfPeriod(id, review.half))
    .toReversed()
    .slice(0, MOST_COMMENTS);
  return THEMES.flatMap((theme) => {
    const its = all.filter(([, review]) => review.theme === theme).map(([id]) => id);
    return its.length ? [{ theme, reviews: its }] : [];
  });
}

/** How many comments of the period nobody has decided about: signed now, the report would stay without them. */
export const unreviewedIn = (period: Period, { comments, reviews }: ReportSource): number =>
  comments
    .filter(({ month }) => isWithin(period, month))
    .flatMap((one) => Object.keys(one.comments))
    .filter((id) => !reviews.has(id)).length;

/** Does a month or a half lie in the period of a report? */
const isWithin = (period: Period, part: Period): boolean =>
  period.includes('-') ? halfOfPeriod(part) === period : fiscalYear(lastDayOf(part)) === Number(period);

const isPublished = (review: Review | undefined): boolean => review?.verdict === 'publish' && review.text !== undefined;

/** The words of comments as they stand today: what was erased, or may not be published any more, is gone. */
function quotesIn(
  comments: ReportComments | undefined,
  reviews: ReportSource['reviews'],
): Pick<ReportContent, 'quotes' | 'quotesGone'> {
  if (!comments) return { quotes: undefined, quotesGone: 0 };
  const quotes = comments.flatMap(({ theme, reviews: ids }) => {
    const texts = ids.flatMap((id) => (isPublished(reviews.get(id)) ? [reviews.get(id)!.text!] : []));
    return texts.length ? [{ theme, texts }] : [];
  });
  const count = (all: readonly (readonly unknown[])[]) => all.reduce((sum, one) => sum + one.length, 0);
  return {
    quotes,
    quotesGone: count(comments.map((one) => one.reviews)) - count(quotes.map(({ texts }) => texts)),
  };
}
