import { useTranslation } from 'react-i18next';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useCases } from '#complaint/client/use-cases.ts';
import { person, type StaffMember } from '#identity/domain/person.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { useMe, useMeta, useNeeds, useOutbox, useView } from '#ledger/client/LedgerProvider.tsx';
import { useMeasures } from '#measure/client/use-measures.ts';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { agendaOf } from '../domain/agenda.ts';
import { givenName } from '../domain/given-name.ts';
import './home.css';
import { HomeCases } from './HomeCases.tsx';
import { HomeExchange } from './HomeExchange.tsx';
import { HomeMeasures } from './HomeMeasures.tsx';
import { QuickActions } from './QuickActions.tsx';

/** The newest cases, several years of a small municipality: where there are more, nothing is counted. */
const NEWEST = 500;

/** The first page: what waits for her today, in a sentence, and then shown. */
export function HomeScreen() {
  const { t } = useTranslation('app');
  const { language } = useLanguage();
  const me = useMe();
  const meta = useMeta();
  const name = useView<StaffMember>(person.type, me.id)?.state?.name ?? '';
  const listed = useCases(NEWEST);
  const measures = useMeasures();
  const needs = useNeeds();
  const waiting = useOutbox();
  if (!meta || !listed || !measures || !needs || !waiting) return <LoadingPage />;
  const today = businessDay(Date.now() + meta.offset);
  const year = fiscalYear(today);
  const plan = measures.filter(({ state }) => state.fiscalYear === year);
  const agenda = agendaOf(me, today, listed.cases, plan);
  const toMend = needs.hers.length + needs.handed.length;
  const count = toMend + needs.held.length + agenda.toAssign.length + agenda.toAnswer.length;
  const isCounted = meta.complete && !listed.hasOlder;
  const greeted = { name: givenName(name), count };
  return (
    <Page>
      <div>
        <p className="soft">{formatDay(today, 'full', language)}</p>
        <h1 tabIndex={-1} ref={focusHeading}>
          {isCounted && count > 0 ? t('home.things', greeted) : t('home.hello', greeted)}
        </h1>
        {!meta.complete && <p className="soft">{t('home.incomplete')}</p>}
      </div>
      <QuickActions />
      <div className="two">
        <div className="home">
          <HomeExchange toMend={toMend} toDecide={needs.held.length} waiting={waiting.length} />
          <HomeCases
            heading={t('home.toAssign')}
            lines={agenda.toAssign}
            isCounted={isCounted}
            href="/complaints?status=received"
          />
          <HomeCases heading={t('home.toAnswer')} lines={agenda.toAnswer} isCounted={isCounted} href="/complaints" />
          {isCounted && count === 0 && (
            <Empty icon="check" title={t('home.nothing')}>
              {t('home.nothingText')}
            </Empty>
          )}
        </div>
        <aside>
          <HomeMeasures year={year} plan={plan} underWay={agenda.measures} isComplete={meta.complete} />
        </aside>
      </div>
    </Page>
  );
}
