import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { z } from 'zod/mini';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { AddPerson, personId, type PersonCommand } from '../domain/person.ts';
import { BackToPeople } from './BackToPeople.tsx';
import type { Sentences } from './sentences.ts';
import { TypedLogin } from './typed-login.ts';
import { RightsFields } from './RightsFields.tsx';

const Typed = z.extend(z.omit(AddPerson, { type: true, target: true }), { login: TypedLogin });

/** A new colleague. Her way in is a link, made on her own page once the municipality knows her. */
export function AddPersonScreen() {
  const { t } = useTranslation('identity');
  const say = useSay();
  const correction = useCorrection(AddPerson);
  const { login = '', roles = [], units = [], personal } = correction?.values ?? {};
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<keyof Sentences>();
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: {
      login,
      roles,
      units,
      personal: { name: personal?.name ?? '', salt: newSalt() },
    },
  });
  useLeaveWarning(formState.isDirty && !formState.isSubmitting);
  const save = handleSubmit(async (typed) => {
    const target = { type: 'person' as const, id: personId(typed.login) };
    const command: PersonCommand = { type: 'person.add', target, ...typed };
    const said = await say(target, command, correction?.supersedes);
    if (said.ok) navigate(`/people/${target.id}`);
    else setRefusal(said.error as keyof Sentences);
  });
  return (
    <Page>
      <div>
        <BackToPeople />
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('person.addTitle')}
        </h1>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <TextField control={control} name="personal.name" label={t('personName')} errorText={t('personNameError')} />
        <TextField
          control={control}
          name="login"
          label={t('login')}
          hint={t('loginHint')}
          errorText={t('loginError')}
          autoComplete="off"
          spellCheck={false}
        />
        <RightsFields control={control} />
        {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
        <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('person.saving')}>
          {t('person.save')}
        </Button>
      </form>
    </Page>
  );
}
