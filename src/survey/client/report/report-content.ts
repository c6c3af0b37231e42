import type { Day } from '#kernel/domain/business-day.ts';
import type { Period } from '#kernel/domain/period.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { ReportFigures } from '../../domain/report-figures.ts';
import type { Theme } from '../../domain/review.ts';
import type { Thresholds } from '../../domain/score-table.ts';

/** Everything that a report says, be it a draft of today or what was signed. */
export interface ReportContent {
  readonly period: Period;
  readonly figures: ReportFigures;
  readonly scoreTable: Thresholds;
  /** What people wrote, in the words that may be published; `undefined` where it was signed by somebody who did not read them. */
  readonly quotes: readonly { readonly theme: Theme; readonly texts: readonly string[] }[] | undefined;
  /** So many comments stood in it when it was signed, and may not be published any more. */
  readonly quotesGone: number;
  /** What came after it was signed. */
  readonly late: readonly { readonly questionnaire: string; readonly answers: number }[];
  /** Missing in a draft. */
  readonly signedOn: Day | undefined;
}

/** What in a report has a name of its own, as it is called today. */
export interface ReportNames {
  /** The municipality's whole name as on its papers. */
  readonly organisation: string;
  readonly questionnaireOf: (id: string) => Questionnaire | undefined;
  readonly pointOf: (id: string) => string | undefined;
}
