import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { firstDayOfReport, isReportPeriod, lastDayOfReport, maySignReports } from '../../domain/survey-report.ts';
import './report.css';
import { ReportFiles } from './files/ReportFiles.tsx';
import { PastSignings } from './PastSignings.tsx';
import { fileNameOf } from './paper-words.ts';
import { reportBlocks } from './report-blocks.ts';
import { draftOf, reportOf, unreviewedIn } from './report-of.ts';
import { ReportSheets } from './ReportSheets.tsx';
import { SignedBy } from './SignedBy.tsx';
import { SignReport } from './SignReport.tsx';
import { usePeriodName } from './use-period-name.ts';
import { useReportSource } from './use-report-source.ts';
import { WithdrawReport } from './WithdrawReport.tsx';

/** The report of one period as it is printed, and its signing. What is signed is what stands here. */
export function ReportScreen({ period }: { period: string }) {
  const { t, i18n } = useTranslation('survey');
  const { language } = useLanguage();
  const nameOf = usePeriodName();
  const me = useMe();
  const source = useReportSource();
  const [done, setDone] = useState<string>();
  // What was pressed is gone.
  useEffect(() => {
    if (done) focusHeading(document.querySelector<HTMLElement>('main h1'));
  }, [done]);
  if (!isReportPeriod(period) || (source && firstDayOfReport(period) > source.today))
    return (
      <NotHerePage title={t('reports.notHere')} text={t('reports.notHereWhy')} href="/reports" to={t('reports.back')} />
    );
  if (!source) return <LoadingPage />;
  const report = source.reports.get(period);
  const signed = report?.signed;
  const content = reportOf(period, source);
  const blocks = reportBlocks(content, i18n.getFixedT('th', 'survey'), source.names);
  const day = (of: string) => formatDay(of, 'short', language);
  const isHers = maySignReports(me);
  const unreviewed = unreviewedIn(period, source);
  const late = content.late.reduce((sum, { answers }) => sum + answers, 0);
  return (
    <Page>
      <div className="no-print stack">
        <Link className="go" href="/reports">
          {t('reports.back')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {nameOf(period)}
        </h1>
        <p className="soft">
          {signed ? <SignedBy hand={signed} /> : t('reports.asOf', { day: day(content.figures.asOf) })}
        </p>
        {report?.isWaiting && <Banner state="waiting" icon="unsent" title={t('reports.waiting')} />}
        {!signed && lastDayOfReport(period) >= source.today && (
          <Banner state="waiting" icon="calendar" title={t('reports.isRunning')}>
            <p>{t('reports.isRunningWhy', { day: day(lastDayOfReport(period)) })}</p>
          </Banner>
        )}
        {!signed && unreviewed > 0 && (
          <Banner state="waiting" title={t('reports.unreviewed', { count: unreviewed })}>
            <Link className="go" href="/comments">
              {t('reports.toComments')}
            </Link>
          </Banner>
        )}
        {late > 0 && (
          <Banner state="waiting" title={t('reports.late', { count: late })}>
            <ul>
              {content.late.map(({ questionnaire, answers }) => (
                <li key={questionnaire}>
                  {t('reports.lateOf', {
                    title: source.names.questionnaireOf(questionnaire)?.title[language] ?? t('unnamed'),
                    count: answers,
                  })}
                </li>
              ))}
            </ul>
            <p>{t('reports.lateWhy')}</p>
          </Banner>
        )}
        <div className="inline">
          <Button icon="print" kind={signed || !isHers ? 'primary' : 'second'} onClick={() => window.print()}>
            {t('reports.print')}
          </Button>
          {isHers && !signed && (
            <SignReport signing={draftOf(period, source)} onSigned={() => setDone(t('reports.signDone'))} />
          )}
        </div>
        <ReportFiles blocks={blocks} name={fileNameOf(period)} />
        {isHers && signed && <WithdrawReport period={period} onWithdrawn={() => setDone(t('reports.withdrawDone'))} />}
        {report && report.past.length > 0 && <PastSignings past={report.past} />}
      </div>
      <ReportSheets blocks={blocks} isDraft={!signed} label={t('reports.sheets')} draftMark="ร่าง" />
      <Toast message={done} onGone={() => setDone(undefined)} />
    </Page>
  );
}
