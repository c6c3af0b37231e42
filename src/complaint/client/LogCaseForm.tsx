import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { KINDS, type LogComplaint } from '../domain/words-of-a-case.ts';
import type { SavedCase } from './CaseSaved.tsx';
import { isKept, LogFormAsCommand, type CaseDraft, type LogForm } from './log-form.ts';
import { SecretNotice } from './SecretNotice.tsx';
import { useTell } from './use-tell.ts';

interface LogCaseFormProps {
  readonly draft: CaseDraft;
  /** Where what stands in the form comes from, if it was not empty. */
  readonly origin: 'restored' | 'refused' | undefined;
  /** The refused command that this one puts right. */
  readonly supersedes?: string;
  readonly onTyped: (draft: CaseDraft) => void;
  readonly onSaved: (saved: SavedCase) => Promise<void>;
  /** It is given up, and what was typed with it. */
  readonly onDiscard: () => void;
}

/** What a resident tells, in her own order: what it is about, what happened, where, and only then who she is, if she likes. */
export function LogCaseForm({ draft, origin, supersedes, onTyped, onSaved, onDiscard }: LogCaseFormProps) {
  const { id, form } = draft;
  const { t } = useTranslation('complaint');
  const tell = useTell(id, supersedes);
  const [refusal, setRefusal] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const { control, handleSubmit, formState, subscribe } = useForm<LogForm, unknown, LogComplaint>({
    resolver: zodResolver(LogFormAsCommand),
    defaultValues: form,
  });
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => onTyped({ id, form: values }) }),
    [subscribe, onTyped, id],
  );
  const kind = useWatch({ control, name: 'kind' });
  useLeaveWarning(formState.isDirty, origin !== 'refused' && isKept(kind));
  const save = handleSubmit(async (command) => {
    setRefusal(undefined);
    const said = await tell(command);
    if (said.ok) await onSaved({ id, command: said.value.id });
    else setRefusal(said.error);
  });
  return (
    <Page>
      <h1 tabIndex={-1} ref={focusHeading}>
        {t('log.title')}
      </h1>
      {origin && <p className="soft">{t(origin === 'refused' ? 'corrects' : 'log.restored')}</p>}
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <ChoiceField
          control={control}
          name="kind"
          label={t('log.kind')}
          errorText={t('log.kindMissing')}
          options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          isRow
          isRequired
        />
        {kind === 'corruption' && <SecretNotice />}
        <TextAreaField
          control={control}
          name="personal.text"
          label={t('log.text')}
          hint={t('log.textHint')}
          errorText={t('log.textMissing')}
          maxLength={4_000}
          isRequired
        />
        <TextField
          control={control}
          name="village"
          label={t('log.village')}
          errorText={t('log.villageWrong')}
          inputMode="numeric"
          maxLength={2}
        />
        <TextField
          control={control}
          name="personal.place"
          label={t('log.place')}
          hint={t('log.placeHint')}
          errorText={t('log.tooLong')}
          maxLength={200}
        />
        <fieldset className="stack">
          <legend className="label">{t('log.who')}</legend>
          <p className="soft">{t('log.whoHint')}</p>
          <TextField
            control={control}
            name="personal.name"
            label={t('log.name')}
            errorText={t('log.tooLong')}
            autoComplete="off"
            maxLength={200}
          />
          <TextField
            control={control}
            name="personal.phone"
            label={t('log.phone')}
            errorText={t('log.tooLong')}
            type="tel"
            autoComplete="off"
            maxLength={200}
          />
        </fieldset>
        {refusal && (
          <Banner state="needs-you" title={refusal} role="alert">
            <p>{t('notSaved')}</p>
          </Banner>
        )}
        <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('saving')}>
          {t('log.save')}
        </Button>
        {(origin || formState.isDirty) && (
          <Button kind="quiet" onClick={origin === 'refused' ? onDiscard : () => setAsked(true)}>
            {t(origin === 'refused' ? 'cancel' : 'log.discard')}
          </Button>
        )}
      </form>
      <Dialog
        isOpen={isAsked}
        kind="danger"
        title={t('log.discardSure')}
        yes={t('log.discardYes')}
        no={t('log.discardNo')}
        onYes={onDiscard}
        onNo={() => setAsked(false)}
      />
    </Page>
  );
}
