import { useTranslation } from 'react-i18next';
import { useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { Status } from '#ui/client/Status.tsx';
import { person, type StaffMember } from '../domain/person.ts';
import { useUnits } from './use-units.ts';

/** Who works here: for the administrator. */
export function PeopleScreen() {
  const { t } = useTranslation('identity');
  const me = useMe();
  const people = useList<StaffMember>({ type: person.type, by: 'login' });
  const isComplete = useMeta()?.complete ?? false;
  const units = useUnits();
  const placeOf = ({ login, roles, units: hers }: StaffMember) =>
    [
      login,
      roles.map((role) => t(`roles.${role}`)).join(', '),
      units
        .filter(({ value }) => hers.includes(value))
        .map(({ label }) => label)
        .join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Page>
      <div className="inline between">
        <div>
          <h1 tabIndex={-1} ref={focusHeading}>
            {t('people.title')}
          </h1>
          {people && isComplete && (
            <p className="soft">{t('people.intro', { count: people.filter(({ state }) => state.active).length })}</p>
          )}
        </div>
        <ButtonLink href="/people/new" icon="plus">
          {t('people.add')}
        </ButtonLink>
      </div>
      {!people && <Skeleton />}
      {people?.length === 0 && <Empty title={t('people.emptyTitle')}>{t('people.emptyText')}</Empty>}
      {people && people.length > 0 && (
        <Rows>
          {people.map(({ id, state, isWaiting }) => (
            <Row
              key={id}
              href={`/people/${id}`}
              title={`${state.name ?? t('people.nameErased')}${id === me.id ? ` (${t('people.you')})` : ''}`}
              sub={placeOf(state)}
              {...(isWaiting && { state: 'waiting' as const })}
              end={
                <>
                  {isWaiting && (
                    <Status state="waiting" icon="unsent">
                      {t('people.waiting')}
                    </Status>
                  )}
                  {!state.active && <Status state="quiet">{t('people.inactive')}</Status>}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Page>
  );
}
