import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {} from '#kernel/domain/principal.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Choice } from '#ui/client/Choice.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { ChangePerson, type PersonCommand, type StaffMember } from '../domain/person.ts';
import type { Sentences } from './sentences.ts';
import { RightsFields } from './RightsFields.tsx';

type Change = Extract<PersonCommand, { type: 'person.change' }>;

interface RightsFormProps {
  readonly id: string;
  readonly name: string;
  readonly member: StaffMember;
}

/** Her roles, her units, and whether she may come in. Closing her out is asked about first. */
export function RightsForm({ id, name, member }: RightsFormProps) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const [refusal, setRefusal] = useState<keyof Sentences>();
  const [isSaved, setSaved] = useState(false);
  const [closing, setClosing] = useState<Change>();
  const { control, register, handleSubmit, formState } = useForm({
    resolver: zodResolver(ChangePerson),
    defaultValues: {
      type: 'person.change' as const,
      target: { type: 'person' as const, id },
      roles: [...member.roles],
      units: [...member.units],
      active: member.active,
    },
  });
  const change = async (command: Change) => {
    setClosing(undefined);
    const said = await say(command.target, command);
    setRefusal(said.ok ? undefined : (said.error as keyof Sentences));
    setSaved(said.ok);
  };
  const save = handleSubmit((command) => (member.active && !command.active ? setClosing(command) : change(command)));
  return (
    <section className="stack">
      <h2>{t('person.rights')}</h2>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <RightsFields control={control} />
        <Choice type="checkbox" {...register('active')}>
          {t('person.active')}
        </Choice>
        {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
        <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('person.saving')}>
          {t('person.save')}
        </Button>
      </form>
      <Dialog
        isOpen={closing !== undefined}
        title={t('person.stopTitle', { name })}
        kind="danger"
        yes={t('person.stopYes')}
        no={t('person.stopNo')}
        onYes={() => closing && void change(closing)}
        onNo={() => setClosing(undefined)}
      >
        <p>{t('person.stopText')}</p>
      </Dialog>
      <Toast message={isSaved ? t('person.saved') : undefined} onGone={() => setSaved(false)} />
    </section>
  );
}
