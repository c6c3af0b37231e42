import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { fiscalYear } from '#kernel/domain/business-day.ts';
import type { Period } from '#kernel/domain/period.ts';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';
import { yearsOf } from '../../domain/results.ts';
import { firstDayOfReport, lastDayOfReport, periodsOf } from '../../domain/survey-report.ts';
import { lateOf } from './report-of.ts';
import { SignedBy } from './SignedBy.tsx';
import { usePeriodName } from './use-period-name.ts';
import { useReportSource, type ReportSource } from './use-report-source.ts';

/** What can be reported to executives, the newest first: the years in which somebody answered, and their halves. */
export function ReportsScreen() {
  const { t } = useTranslation('survey');
  const source = useReportSource();
  if (!source) return <LoadingPage />;
  const { tallies, today } = source;
  const periods = periodsOf(yearsOf(tallies, fiscalYear(today))).filter((period) => firstDayOfReport(period) <= today);
  return (
    <Page>
      <section className="stack-s">
        <h1 id="reports" tabIndex={-1} ref={focusHeading}>
          {t('reports.title')}
        </h1>
        <p className="soft">{t('reports.why')}</p>
      </section>
      <Rows labelledBy="reports">
        {periods.map((period) => (
          <PeriodRow key={period} period={period} source={source} />
        ))}
      </Rows>
    </Page>
  );
}

function PeriodRow({ period, source }: { period: Period; source: ReportSource }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const nameOf = usePeriodName();
  const report = source.reports.get(period);
  const late = lateOf(period, source).reduce((sum, { answers }) => sum + answers, 0);
  const last = lastDayOfReport(period);
  const withdrawn = report?.past.at(-1)?.withdrawn;
  return (
    <Row
      href={`/reports/${period}`}
      title={nameOf(period)}
      sub={
        report?.signed ? (
          <SignedBy hand={report.signed} />
        ) : withdrawn ? (
          <SignedBy hand={withdrawn} as="withdrawnBy" />
        ) : (
          t(last >= source.today ? 'reports.running' : 'reports.until', { day: formatDay(last, 'short', language) })
        )
      }
      end={
        report?.isWaiting ? (
          <Status state="waiting" icon="unsent">
            {t('reports.waiting')}
          </Status>
        ) : (
          <Status state={report?.signed ? 'done' : 'quiet'} icon={report?.signed ? 'check' : 'pencil'}>
            {t(report?.signed ? 'reports.signed' : withdrawn ? 'reports.withdrawn' : 'reports.draft')}
          </Status>
        )
      }
    >
      {late > 0 && <span className="sub">{t('reports.late', { count: late })}</span>}
    </Row>
  );
}
