import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { FreeText } from '#ledger/domain/personal.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';

const Must = z.object({ text: FreeText });
const May = z.object({ text: z.string().check(z.trim(), z.maxLength(4_000)) });

interface ReasonFormProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly save: string;
  /** What cannot be taken back needs a reason, and is asked once more. */
  readonly ask?: { readonly title: string; readonly text: string };
  /** Says it with these words; resolves with the sentence why it is not kept, if it is not. */
  readonly say: (text: string) => Promise<string | undefined>;
  readonly onLeave: () => void;
}

/** A few words about what somebody decides. */
export function ReasonForm({ title, label, hint, save, ask, say, onLeave }: ReasonFormProps) {
  const { t } = useTranslation('sync');
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(ask ? Must : May),
    defaultValues: { text: '' },
  });
  const [asked, setAsked] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  useLeaveWarning(formState.isDirty);
  const tell = async (text: string) => {
    setBusy(true);
    setRefusal(await say(text));
    setBusy(false);
    setAsked(undefined);
  };
  return (
    <>
      <InPlaceForm
        level="h2"
        title={title}
        words={{ save, saving: t('act.saving'), cancel: t('act.cancel') }}
        isBusy={isBusy}
        onSubmit={() => void handleSubmit(({ text }) => (ask ? setAsked(text) : tell(text)))()}
        onLeave={onLeave}
      >
        <TextAreaField
          control={control}
          name="text"
          label={label}
          {...(hint !== undefined && { hint })}
          errorText={t('act.reasonMissing')}
          maxLength={4_000}
          isRequired={ask !== undefined}
        />
        {refusal && (
          <Banner state="needs-you" title={refusal} role="alert">
            <p>{t('act.notSaved')}</p>
          </Banner>
        )}
      </InPlaceForm>
      {ask && (
        <Dialog
          isOpen={asked !== undefined}
          kind="danger"
          title={ask.title}
          yes={save}
          no={t('act.cancel')}
          isBusy={isBusy}
          onYes={() => asked !== undefined && void tell(asked)}
          onNo={() => setAsked(undefined)}
        >
          <p>{ask.text}</p>
        </Dialog>
      )}
    </>
  );
}
