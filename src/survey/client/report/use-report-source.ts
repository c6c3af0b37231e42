import { useList, useMeta, useView } from '#ledger/client/LedgerProvider.tsx';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import type { Breakdown } from '../../domain/breakdown.ts';
import type { Comments } from '../../domain/comment.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Review } from '../../domain/review.ts';
import { SCORE_TABLE, SHIPPED_THRESHOLDS, type ScoreTable, type Thresholds } from '../../domain/score-table.ts';
import { surveyReport, type SurveyReport } from '../../domain/survey-report.ts';
import type { Tally } from '../../domain/tally.ts';
import { useOrganisationName } from '../use-organisation-name.ts';
import type { ReportNames } from './report-content.ts';

/** Everything on this device of which reports are made. */
export interface ReportSource {
  readonly today: Day;
  /** The day of the last exchange: what came later is not here yet. */
  readonly asOf: Day;
  readonly tallies: readonly Tally[];
  readonly breakdowns: readonly Breakdown[];
  /** None for whoever may not read them. */
  readonly comments: readonly Comments[];
  /** The oldest first. */
  readonly reviews: ReadonlyMap<string, Review>;
  readonly scoreTable: Thresholds;
  readonly reports: ReadonlyMap<string, SurveyReport & { readonly isWaiting: boolean }>;
  readonly names: ReportNames;
}

/** `undefined` while it is being read, also while pages of the base are missing: of half the tallies no report is made. */
export function useReportSource(): ReportSource | undefined {
  const meta = useMeta();
  const tallies = useList<Tally>({ type: 'tally', by: 'year' });
  const breakdowns = useList<Breakdown>({ type: 'breakdown', by: 'year' });
  const comments = useList<Comments>({ type: 'comments', by: 'month' });
  const reviews = useList<Review>({ type: 'review', by: 'at' });
  const questionnaires = useList<Questionnaire>({ type: 'questionnaire', by: 'title' });
  const points = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  const reports = useList<SurveyReport>({ type: surveyReport.type, by: 'period' });
  const scores = useView<ScoreTable>(SCORE_TABLE.type, SCORE_TABLE.id);
  const organisation = useOrganisationName();
  if (!meta?.complete || !tallies || !breakdowns || !comments || !reviews || !questionnaires) return undefined;
  if (!points || !reports || !scores || organisation === undefined) return undefined;
  const today = businessDay(Date.now() + meta.offset);
  return {
    today,
    asOf: meta.heardAt ? businessDay(meta.heardAt) : today,
    tallies: tallies.map(({ state }) => state),
    breakdowns: breakdowns.map(({ state }) => state).toSorted((a, b) => (a.half < b.half ? -1 : 1)),
    comments: comments.map(({ state }) => state),
    reviews: new Map(reviews.map(({ id, state }) => [id, state])),
    scoreTable: scores.state?.thresholds ?? SHIPPED_THRESHOLDS,
    reports: new Map(reports.map(({ state, isWaiting }) => [state.period, { ...state, isWaiting }])),
    names: {
      organisation,
      questionnaireOf: (id) => questionnaires.find((row) => row.id === id)?.state,
      pointOf: (id) => points.find((row) => row.id === id)?.state.name,
    },
  };
}
