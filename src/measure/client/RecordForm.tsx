import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { RecordProgress } from '../domain/measure.ts';
import type { Forms } from './forms.ts';
import { ProgressFields } from './ProgressFields.tsx';
import { useTell } from './use-tell.ts';

/** Says for the first time that something was done for a step. */
export function RecordForm({ id, days, step, begun, onLeave, onKept }: Forms & { step: number }) {
  const { t } = useTranslation('measure');
  const tell = useTell();
  const correction = useCorrection(RecordProgress, id);
  const refused = correction?.values.step === step ? correction.values : undefined;
  const [refusal, setRefusal] = useState<string>();
  const { control, register, handleSubmit, formState } = useForm<RecordProgress>({
    resolver: zodResolver(RecordProgress),
    defaultValues: {
      type: 'measure.record',
      entry: uuidv7(),
      step,
      doneOn: refused?.doneOn ?? days[1],
      completes: refused?.completes ?? false,
      personal: { text: refused?.personal.text ?? begun ?? '', salt: newSalt() },
    },
  });
  useLeaveWarning(formState.isDirty);
  const record = handleSubmit(async (command) => {
    setRefusal(undefined);
    const told = await tell(id, command, refused && correction?.supersedes);
    if (told.ok) onKept();
    else setRefusal(told.error.sentence);
  });
  return (
    <InPlaceForm
      level="h4"
      words={{ save: t('save'), saving: t('saving'), cancel: t('cancel') }}
      title={t('form.recordStep', { number: step + 1 })}
      isBusy={formState.isSubmitting}
      onSubmit={() => void record()}
      onLeave={onLeave}
    >
      {refused && <p className="soft">{t('corrects')}</p>}
      <ProgressFields control={control} completes={register('completes')} days={days} />
      {refusal && (
        <Banner state="needs-you" title={refusal} role="alert">
          <p>{t('notSaved')}</p>
        </Banner>
      )}
    </InPlaceForm>
  );
}
