import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { Button } from '#ui/client/Button.tsx';
import { PassphraseField } from '#ui/client/PassphraseField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { SignIn } from '../domain/wire.ts';
import { CallBanner } from './CallBanner.tsx';
import { TypedLogin } from './typed-login.ts';
import type { useEntry } from './use-entry.ts';

const Typed = z.object({ login: TypedLogin, passphrase: SignIn.shape.passphrase });

interface SignInFormProps {
  readonly installation: string;
  /** Who it is likely to be. */
  readonly login?: string;
  readonly entry: ReturnType<typeof useEntry>;
}

/** Who she is. What she typed stays when it is refused. */
export function SignInForm({ installation, login = '', entry: { refusal, enter } }: SignInFormProps) {
  const { t } = useTranslation('identity');
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: { login, passphrase: '' },
  });
  const send = handleSubmit((typed) => enter({ ...typed, installation } satisfies SignIn));
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <TextField
        control={control}
        name="login"
        label={t('login')}
        errorText={t('loginError')}
        autoComplete="username"
        spellCheck={false}
      />
      <PassphraseField
        control={control}
        name="passphrase"
        label={t('passphrase')}
        errorText={t('passphraseError')}
        autoComplete="current-password"
      />
      <CallBanner refusal={refusal} />
      <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('signIn.busy')}>
        {t('signIn.submit')}
      </Button>
      <p className="soft">{t('signIn.forgotten')}</p>
    </form>
  );
}
