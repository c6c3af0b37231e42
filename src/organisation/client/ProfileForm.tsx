import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Line } from '#ledger/domain/personal.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import {
  ORGANISATION,
  OrganisationKind,
  type DescribeOrganisation,
  type Organisation,
} from '../domain/organisation.ts';
import type { OrganisationRefusal } from './words.ts';

const Typed = z.object({ kind: OrganisationKind, name: Line });

/** The organisation's kind and whole name, as on its papers. */
export function ProfileForm({ organisation }: { organisation: Organisation | undefined }) {
  const { t } = useTranslation('organisation');
  const say = useSay();
  const [refusal, setRefusal] = useState<OrganisationRefusal>();
  const [isSaved, setSaved] = useState(false);
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: { kind: organisation?.kind ?? 'municipality', name: organisation?.name ?? '' },
  });
  const save = handleSubmit(async (typed) => {
    const command: DescribeOrganisation = { type: 'organisation.describe', ...typed };
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
