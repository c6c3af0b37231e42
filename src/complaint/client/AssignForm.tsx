import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod/mini';
import { useCorrection } from '#ledger/client/correction.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { AssignComplaint } from '../domain/words-of-a-case.ts';
import { ActForm } from './ActForm.tsx';
import { useAct, type ActProps } from './use-act.ts';
import type { UnitChoice } from './use-units.ts';

export function AssignForm({ units, ...props }: ActProps & { units: readonly UnitChoice[] }) {
  const { t } = useTranslation('complaint');
  const correction = useCorrection(AssignComplaint, props.id);
  const { act, refusal } = useAct(props, correction?.supersedes);
  const { control, handleSubmit, formState } = useForm<z.infer<typeof AssignComplaint>>({
    resolver: zodResolver(AssignComplaint),
    defaultValues: { type: 'complaint.assign', unit: correction?.values.unit ?? '' },
  });
  return (
    <ActForm
      title={t('act.assign')}
      save={t('act.save')}
      refusal={refusal}
      isCorrection={correction !== undefined}
      isBusy={formState.isSubmitting}
      onSubmit={() => void handleSubmit(act)()}
      onLeave={props.onLeave}
    >
      <SelectField
        control={control}
        name="unit"
        label={t('case.unit')}
        errorText={t('act.unitMissing')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        isRequired
      />
    </ActForm>
  );
}
