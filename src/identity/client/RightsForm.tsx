import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Choice } from '#ui/client/Choice.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { ChangePerson, type StaffMember } from '../domain/person.ts';
import type { Sentences } from './sentences.ts';
import { RightsFields } from './RightsFields.tsx';

interface RightsFormProps {
  readonly id: string;
  readonly member: StaffMember;
}

/**
 * Her roles and her units; and where her access is closed, whether it is opened again. How it is closed: `LeavingSection`. What others change
 * meanwhile comes into the form, but not over what is being changed in it.
 */
export function RightsForm({ id, member }: RightsFormProps) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const [refusal, setRefusal] = useState<keyof Sentences>();
  const [isSaved, setSaved] = useState(false);
  const { control, register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(ChangePerson),
    values: {
      type: 'person.change' as const,
      target: { type: 'person' as const, id },
      roles: [...member.roles],
      units: [...member.units],
      active: member.active,
    },
    resetOptions: { keepDirtyValues: true },
  });
  useLeaveWarning(formState.isDirty);
  const save = handleSubmit(async (command) => {
    const said = await say(command.target, command);
    setRefusal(said.ok ? undefined : (said.error as keyof Sentences));
    setSaved(said.ok);
    if (said.ok) reset(command);
  });
  return (
    <section className="stack">
      <h2>{t('person.rights')}</h2>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <RightsFields control={control} />
        {!member.active && (
          <Choice type="checkbox" {...register('active')}>
            {t('person.active')}
          </Choice>
        )}
        {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
        <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('person.saving')}>
          {t('person.save')}
        </Button>
      </form>
      <Toast message={isSaved ? t('person.saved') : undefined} onGone={() => setSaved(false)} />
    </section>
  );
}
