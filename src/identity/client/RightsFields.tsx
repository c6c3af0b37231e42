import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#kernel/domain/principal.ts';
import { ManyChoiceField } from '#ui/client/ManyChoiceField.tsx';
import { useUnits } from './use-units.ts';

interface Rights {
  roles: Role[];
  units: string[];
}

/** What somebody may do here, and for which units. */
export function RightsFields<F extends Rights>({ control }: { control: Control<F> }) {
  const { t } = useTranslation('identity');
  const units = useUnits();
  // Both commands have these two fields; what else they have is not shown here.
  const shared = control as unknown as Control<Rights>;
  return (
    <>
      <ManyChoiceField
        control={shared}
        name="roles"
        label={t('person.roles')}
        hint={t('person.rolesHint')}
        errorText={t('person.rolesError')}
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <ManyChoiceField
        control={shared}
        name="units"
        label={t('person.units')}
        hint={t('person.unitsHint')}
        errorText={t('person.unitsError')}
        options={units}
      />
    </>
  );
}
