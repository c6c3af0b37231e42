import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Qr } from '#ui/client/Qr.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';
import { eit, isOutdated, mayKeepEit, type Eit } from '../../domain/eit.ts';
import { EitLinkForm } from './EitLinkForm.tsx';
import { EitPlacing } from './EitPlacing.tsx';
import type { PointAsked } from '../paper/point-asked.ts';
import './eit.css';

/** The way to the national assessment's own questionnaire, year by year: its link, its posters, and where they hang. */
export function EitScreen() {
  const { t } = useTranslation('eit');
  const { language } = useLanguage();
  const me = useMe();
  const meta = useMeta();
  const [asked, ask] = useSearchParams();
  const listed = useList<Eit>({ type: eit.type, by: 'fiscalYear', isDescending: true });
  const points = useList<PointAsked>({ type: 'service-point', by: 'name' });
  if (!meta || !listed || !points) return <LoadingPage />;
  const today = businessDay(Date.now() + meta.offset);
  const years = [...new Set([fiscalYear(today), ...listed.map(({ state }) => state.fiscalYear)])];
  const year = years.find((one) => `${one}` === asked.get('year')) ?? years[0]!;
  const view = listed.find(({ state }) => state.fiscalYear === year);
  const { link = '', placements = [] } = view?.state ?? {};
  const nameOf = (id: string) => points.find((one) => one.id === id)?.state.name ?? t('unnamed');
  const isHers = mayKeepEit(me);
  return (
    <Page>
      <div className="inline between">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('title')}
        </h1>
        <select
          className="input eit-year"
          aria-label={t('year')}
          value={year}
          onChange={(event) => ask({ year: event.target.value })}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {t('yearOf', { year: one })}
            </option>
          ))}
        </select>
      </div>
      <p>{t('difference')}</p>
      {link ? (
        <div className="slip eit-slip">
          <div className="pair">
            <div className="stack-s">
              <p>
                <a className="go" href={link} target="_blank" rel="noreferrer" lang="en" translate="no">
                  {link}
                </a>
              </p>
              {view?.isWaiting && (
                <p>
                  <Status state="waiting" icon="unsent">
                    {t('waiting')}
                  </Status>
                </p>
              )}
              <ButtonLink href={`/eit/${year}/poster`} icon="print">
                {t('poster')}
              </ButtonLink>
            </div>
            <Qr text={link} label={t('qr')} />
          </div>
        </div>
      ) : (
        <p className="soft">{t('none')}</p>
      )}
      {isHers && <EitLinkForm key={`${year} ${link}`} fiscalYear={year} link={link} />}
      {link && (
        <section className="stack">
          <h2 id="placements">{t('placements')}</h2>
          {placements.length === 0 ? (
            <p className="soft">{t('noPlacements')}</p>
          ) : (
            <Rows labelledBy="placements">
              {placements.toReversed().map((placement) => (
                <Row
                  key={`${placement.point} ${placement.day} ${placement.link}`}
                  title={nameOf(placement.point)}
                  sub={[
                    t('placedOn', { day: formatDay(placement.day, 'short', language) }),
                    placement.photo && t('photoAt', { at: placement.photo }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  end={
                    isOutdated({ link }, placement) && (
                      <Status state="needs-you" icon="alert">
                        {t('outdated')}
                      </Status>
                    )
                  }
                />
              ))}
            </Rows>
          )}
          {isHers && <EitPlacing key={year} fiscalYear={year} today={today} points={points} />}
        </section>
      )}
    </Page>
  );
}
