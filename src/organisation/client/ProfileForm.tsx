import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { organisation as rules, ORGANISATION, OrganisationKind, type Organisation } from '../domain/organisation.ts';
import type { OrganisationRefusal } from './words.ts';

/** The organisation's kind and whole name, as on its papers. */
export function ProfileForm({ organisation = rules.initial }: { organisation: Organisation | undefined }) {
  const { t } = useTranslation('organisation');
  const say = useSay();
  const [refusal, setRefusal] = useState<OrganisationRefusal>();
  const [isSaved, setSaved] = useState(false);
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(rules.Command),
    defaultValues: { type: 'organisation.describe' as const, kind: organisation.kind, name: organisation.name },
  });
  const save = handleSubmit(async (command) => {
    const said = await say(ORGANISATION, command);
    setRefusal(said.ok ? undefined : (said.error as OrganisationRefusal));
    setSaved(said.ok);
  });
  return (
    <section className="stack">
      <h2>{t('profile.title')}</h2>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <ChoiceField
          control={control}
          name="kind"
          label={t('profile.kind')}
          errorText={t('profile.kindError')}
          options={OrganisationKind.options.map((kind) => ({ value: kind, label: t(`profile.kinds.${kind}`) }))}
        />
        <TextField
          control={control}
          name="name"
          label={t('profile.name')}
          hint={t('profile.nameHint')}
          errorText={t('profile.nameError')}
          autoComplete="organization"
        />
        {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
        <Button kind="second" type="submit" isBusy={formState.isSubmitting} busyLabel={t('saving')}>
          {t('save')}
        </Button>
      </form>
      <Toast message={isSaved ? t('saved') : undefined} onGone={() => setSaved(false)} />
    </section>
  );
}
