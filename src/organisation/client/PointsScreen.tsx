import { useTranslation } from 'react-i18next';
import { useList, useView } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { ORGANISATION, type Organisation } from '../domain/organisation.ts';
import { servicePoint, type ServicePoint } from '../domain/service-point.ts';
import { unit, type Unit } from '../domain/unit.ts';
import { PointRow } from './PointRow.tsx';
import { ProfileForm } from './ProfileForm.tsx';

/** Where people are served and asked, and what we are called: for the administrator. */
export function PointsScreen() {
  const { t } = useTranslation('organisation');
  const points = useList<ServicePoint>({ type: servicePoint.type, by: 'name' });
  const units = useList<Unit>({ type: unit.type, by: 'name' }) ?? [];
  const profile = useView<Organisation>(ORGANISATION.type, ORGANISATION.id);
  return (
    <Page>
      <div className="inline between">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('points.title')}
        </h1>
        <ButtonLink href="/points/new" icon="plus">
          {t('points.add')}
        </ButtonLink>
      </div>
      <p className="soft">{t('points.intro')}</p>
      {!points && <Skeleton />}
      {points?.length === 0 && (
        <Empty icon="place" title={t('points.emptyTitle')}>
          {t('points.emptyText')}
        </Empty>
      )}
      {points && points.length > 0 && (
        <Rows>
          {points.map(({ id, state, isWaiting }) => (
            <PointRow
              key={id}
              point={state}
              unit={units.find((one) => one.id === state.unit)?.state.name}
              isWaiting={isWaiting}
            />
          ))}
        </Rows>
      )}
      {profile && <ProfileForm organisation={profile.state} />}
    </Page>
  );
}
