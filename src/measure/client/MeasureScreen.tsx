import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { businessDay } from '#kernel/domain/business-day.ts';
import { useMe, useMeta, useView } from '#ledger/client/LedgerProvider.tsx';
import { Facts } from '#ui/client/Facts.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Status } from '#ui/client/Status.tsx';
import { mayRecord, measure, type Measure } from '../domain/measure.ts';
import { percentDone } from '../domain/percent-done.ts';
import { daysSoFar } from './days-so-far.ts';
import './measure.css';
import { StepList } from './StepList.tsx';
import { useUnits } from './use-units.ts';

/** One measure of one year: its steps, what was done for each, and the forms of whoever is responsible. */
export function MeasureScreen({ id }: { id: string }) {
  const { t } = useTranslation('measure');
  const me = useMe();
  const meta = useMeta();
  const view = useView<Measure>(measure.type, id);
  const units = useUnits();
  if (!view || !meta || !units) return <LoadingPage />;
  const now = view.state;
  if (!now) {
    const text = meta.complete ? t('measure.goneText') : t('incomplete');
    return <NotHerePage title={t('measure.gone')} text={text} href="/measures" to={t('measure.toList')} />;
  }
  const days = daysSoFar(now.fiscalYear, businessDay(Date.now() + meta.offset));
  return (
    <Page>
      <div>
        <Link className="go" href={`/measures?year=${now.fiscalYear}`}>
          <Icon name="back" className="small" />
          {t('measure.toList')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('measure.title', { number: now.number, title: now.title })}
        </h1>
        <p className="inline">
          {t('measure.done', { percent: percentDone(now) })}
          {view.isWaiting && (
            <Status state="waiting" icon="device">
              {t('waiting')}
            </Status>
          )}
        </p>
      </div>
      <div className="two">
        <section>
          <h2>{t('measure.steps')}</h2>
          {!days && <p className="soft">{t('measure.notYet')}</p>}
          <StepList id={id} now={now} days={mayRecord(me, now) ? days : undefined} />
        </section>
        <aside className="stack">
          <Facts
            facts={[
              [t('list.units'), units.namesOf(now)],
              [t('list.cycle'), t(`cycle.${now.cycle}`)],
              [t('measure.year'), now.fiscalYear],
            ]}
          />
          <h2>{t('measure.outcomes')}</h2>
          <ul className="outcomes">
            {now.outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </aside>
      </div>
    </Page>
  );
}
