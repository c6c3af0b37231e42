import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { PassphraseField } from '#ui/client/PassphraseField.tsx';
import { Join } from '../domain/wire.ts';
import { CallBanner } from './CallBanner.tsx';
import { Door } from './Door.tsx';
import { NoToken } from './NoToken.tsx';
import { useEntry, type EntryProps } from './use-entry.ts';
import { useLinkToken } from './use-link-token.ts';

/** Who was invited, or has forgotten her passphrase, chooses one and is in. */
export function JoinScreen(props: EntryProps) {
  const { t } = useTranslation('identity');
  const token = useLinkToken();
  const { refusal, enter } = useEntry('/api/join', props);
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Join),
    defaultValues: { token, passphrase: '', installation: props.installation },
  });
  const send = handleSubmit(enter);
  return (
    <Door refusal={refusal}>
      <div className="stack-s">
        <h1>{t('join.title')}</h1>
        <p className="soft">{t('join.intro')}</p>
      </div>
      {token ? (
        <form className="stack" noValidate onSubmit={(event) => void send(event)}>
          <PassphraseField
            control={control}
            name="passphrase"
            label={t('passphrase')}
            hint={t('newPassphraseHint')}
            errorText={t('newPassphraseError')}
            autoComplete="new-password"
          />
          <CallBanner refusal={refusal} />
          <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('join.busy')}>
            {t('join.submit')}
          </Button>
        </form>
      ) : (
        <NoToken />
      )}
    </Door>
  );
}
