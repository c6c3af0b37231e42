import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { Facts } from '#ui/client/Facts.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { person, type StaffMember } from '../domain/person.ts';
import { ChangePassphraseForm } from './ChangePassphraseForm.tsx';
import { DevicesSection } from './DevicesSection.tsx';
import { useUnits } from './use-units.ts';

/** Who I am here, where I am signed in, and how I come in. */
export function AccountScreen() {
  const { t } = useTranslation('identity');
  const me = useMe();
  const member = useView<StaffMember>(person.type, me.id)?.state;
  const units = useUnits().filter(({ value }) => me.units.includes(value));
  const [changes, setChanges] = useState(0);
  return (
    <Page>
      <div className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('account.title')}
        </h1>
        {member ? (
          <Facts
            facts={[
              [t('personName'), member.name ?? t('people.nameErased')],
              [t('login'), member.login],
              [t('account.roles'), me.roles.map((role) => t(`roles.${role}`)).join(', ')],
              [t('account.units'), units.map(({ label }) => label).join(', ') || t('account.noUnits')],
            ]}
          />
        ) : (
          <Skeleton />
        )}
        <p className="soft">{t('account.rights')}</p>
      </div>
      <DevicesSection key={changes} />
      <ChangePassphraseForm onChanged={() => setChanges(changes + 1)} />
    </Page>
  );
}
