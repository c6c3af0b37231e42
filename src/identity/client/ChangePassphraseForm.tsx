import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { PassphraseField } from '#ui/client/PassphraseField.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { ChangePassphrase, Session } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';
import { CallBanner } from './CallBanner.tsx';

/** Another passphrase, by who knows the one of now. `onChanged`: the other devices are signed out. */
export function ChangePassphraseForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('identity');
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [isDone, setDone] = useState(false);
  const { control, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(ChangePassphrase),
    defaultValues: { old: '', passphrase: '' },
  });
  useLeaveWarning(formState.isDirty);
  const change = handleSubmit(async (typed) => {
    setDone(false);
    const changed = await call('/api/passphrase', typed satisfies ChangePassphrase, Session);
    setRefusal(changed.ok ? undefined : changed.error);
    setDone(changed.ok);
    if (!changed.ok) return;
    reset();
    onChanged();
  });
  return (
    <section className="stack">
      <div className="stack-s">
        <h2>{t('change.title')}</h2>
        <p className="soft">{t('change.text')}</p>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void change(event)}>
        <PassphraseField
          control={control}
          name="old"
          label={t('change.old')}
          errorText={t('passphraseError')}
          autoComplete="current-password"
        />
        <PassphraseField
          control={control}
          name="passphrase"
          label={t('change.new')}
          hint={t('newPassphraseHint')}
          errorText={t('newPassphraseError')}
          autoComplete="new-password"
        />
        <CallBanner refusal={refusal} />
        {isDone && <Banner state="done" title={t('change.done')} role="status" />}
        <Button kind="second" type="submit" isBusy={formState.isSubmitting} busyLabel={t('change.busy')}>
          {t('change.submit')}
        </Button>
      </form>
    </section>
  );
}
