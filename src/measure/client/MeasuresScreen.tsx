import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { percentDone } from '../domain/percent-done.ts';
import { MeasureTable } from './MeasureTable.tsx';
import { PlanFromTemplate } from './PlanFromTemplate.tsx';
import { useMeasures } from './use-measures.ts';
import { useUnits } from './use-units.ts';
import { stepsDone, yearAsOne } from './year-as-one.ts';
import { YearSelect } from './YearSelect.tsx';

/** The plan of one fiscal year and how far it is. The year stands in the address, so that the way back leads to the same one. */
export function MeasuresScreen() {
  const { t } = useTranslation('measure');
  const [search, setSearch] = useSearchParams();
  const measures = useMeasures();
  const units = useUnits();
  const meta = useMeta();
  if (!measures || !units || !meta) return <LoadingPage />;
  const current = fiscalYear(businessDay(Date.now() + meta.offset));
  const years = [...new Set([current, ...measures.map(({ state }) => state.fiscalYear).toReversed()])];
  const year = years.find((one) => `${one}` === search.get('year')) ?? current;
  const plan = measures.filter(({ state }) => state.fiscalYear === year);
  const whole = yearAsOne(plan.map(({ state }) => state));
  const done = { percent: percentDone(whole), done: stepsDone(whole), all: whole.steps.length };
  return (
    <Page>
      <div className="inline between">
        <div>
          <h1 tabIndex={-1} ref={focusHeading}>
            {meta.complete && plan.length > 0 ? t('list.done', done) : t('list.title', { year })}
          </h1>
          <p className="soft">{meta.complete ? t('list.title', { year }) : t('incomplete')}</p>
        </div>
        <YearSelect years={years} year={year} onChoose={(one) => setSearch({ year: `${one}` }, { replace: true })} />
      </div>
      {plan.length > 0 && <MeasureTable year={year} plan={plan} namesOf={units.namesOf} />}
      {meta.complete && <PlanFromTemplate key={year} year={year} plan={plan} idOf={units.idOf} />}
    </Page>
  );
}
