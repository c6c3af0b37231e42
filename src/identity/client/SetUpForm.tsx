import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { Button } from '#ui/client/Button.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { PassphraseField } from '#ui/client/PassphraseField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { SetUp } from '../domain/wire.ts';
import { CallBanner } from './CallBanner.tsx';
import { TypedLogin } from './typed-login.ts';
import type { useEntry } from './use-entry.ts';

const Typed = z
  .object({
    organisation: SetUp.shape.organisation,
    administrator: z.extend(SetUp.shape.administrator, { login: TypedLogin }),
    again: z.string(),
  })
  .check(z.refine(({ administrator, again }) => administrator.passphrase === again, { path: ['again'] }));

const defaultValues = {
  organisation: { kind: 'municipality' as const, name: '' },
  administrator: { login: '', name: '', passphrase: '' },
  again: '',
};

interface SetUpFormProps {
  readonly token: string;
  readonly installation: string;
  readonly entry: ReturnType<typeof useEntry>;
}

export function SetUpForm({ token, installation, entry: { refusal, enter } }: SetUpFormProps) {
  const { t } = useTranslation('identity');
  const { control, handleSubmit, formState } = useForm({ resolver: zodResolver(Typed), defaultValues });
  const send = handleSubmit(({ organisation, administrator }) =>
    enter({ token, organisation, administrator, installation } satisfies SetUp),
  );
  const kinds = SetUp.shape.organisation.shape.kind.options;
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <section className="stack">
        <h2>{t('setUp.organisation')}</h2>
        <ChoiceField
          control={control}
          name="organisation.kind"
          label={t('setUp.kind')}
          errorText={t('setUp.kindError')}
          options={kinds.map((kind) => ({ value: kind, label: t(`setUp.kinds.${kind}`) }))}
        />
        <TextField
          control={control}
          name="organisation.name"
          label={t('setUp.organisationName')}
          hint={t('setUp.organisationNameHint')}
          errorText={t('setUp.organisationNameError')}
          autoComplete="organization"
        />
      </section>
      <section className="stack">
        <div className="stack-s">
          <h2>{t('setUp.administrator')}</h2>
          <p className="soft">{t('setUp.administratorText')}</p>
        </div>
        <TextField
          control={control}
          name="administrator.name"
          label={t('personName')}
          errorText={t('personNameError')}
          autoComplete="name"
        />
        <TextField
          control={control}
          name="administrator.login"
          label={t('login')}
          hint={t('loginHint')}
          errorText={t('loginError')}
          autoComplete="username"
          spellCheck={false}
        />
        <PassphraseField
          control={control}
          name="administrator.passphrase"
          label={t('passphrase')}
          hint={t('newPassphraseHint')}
          errorText={t('newPassphraseError')}
          autoComplete="new-password"
        />
        <PassphraseField
          control={control}
          name="again"
          label={t('again')}
          errorText={t('againError')}
          autoComplete="new-password"
        />
      </section>
      <CallBanner refusal={refusal} />
      <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('setUp.busy')}>
        {t('setUp.submit')}
      </Button>
    </form>
  );
}
