import { useTranslation } from 'react-i18next';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { Status } from '#ui/client/Status.tsx';
import { person, type StaffMember } from '../domain/person.ts';
import { BackToPeople } from './BackToPeople.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { InvitationSection } from './InvitationSection.tsx';
import type { LeavingProps } from './LeavingForm.tsx';
import { LeavingSection } from './LeavingSection.tsx';
import { RightsForm } from './RightsForm.tsx';

type PersonScreenProps = Pick<LeavingProps, 'id' | 'useOpenCases'>;

/** One colleague, for the administrator: what she may do, the link by which she comes in, where she is signed in, and how she leaves. */
export function PersonScreen({ id, useOpenCases }: PersonScreenProps) {
  const { t } = useTranslation('identity');
  const me = useMe();
  const view = useView<StaffMember>(person.type, id);
  const name = view?.state?.name ?? t('people.nameErased');
  return (
    <Page>
      {!view && <Skeleton />}
      {view && !view.state?.login && <Empty icon="search" title={t('person.notHere')} action={<BackToPeople />} />}
      {view?.state?.login && (
        <>
          <div>
            <BackToPeople />
            <h1 tabIndex={-1} ref={focusHeading}>
              {name}
            </h1>
            <p className="inline">
              <span className="soft">{view.state.login}</span>
              {view.isWaiting && (
                <Status state="waiting" icon="unsent">
                  {t('people.waiting')}
                </Status>
              )}
              {!view.state.active && <Status state="quiet">{t('people.inactive')}</Status>}
            </p>
          </div>
          <EntryFacts member={view.state} />
          <RightsForm key={id} id={id} member={view.state} />
          {view.state.active && <InvitationSection id={id} name={name} isWaiting={view.isWaiting} />}
          <DevicesSection person={id} />
          {id !== me.id && (
            <LeavingSection key={id} id={id} name={name} isActive={view.state.active} useOpenCases={useOpenCases} />
          )}
        </>
      )}
    </Page>
  );
}
