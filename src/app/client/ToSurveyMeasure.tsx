import { Redirect } from 'wouter';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { measureId } from '#measure/domain/measure.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';

/** Satisfaction is the first measure of every year's plan (domain facts §1.2). */
const SATISFACTION = 1;

/** From what people said to this year's measure of satisfaction: the rooms do not know each other. What lies beside the address goes along. */
export function ToSurveyMeasure() {
  const meta = useMeta();
  if (!meta) return <LoadingPage />;
  const year = fiscalYear(businessDay(Date.now() + meta.offset));
  return <Redirect to={`/measures/${measureId(year, SATISFACTION)}`} replace state={history.state} />;
}
