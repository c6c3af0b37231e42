import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { CorrectProgress, type ProgressEntry } from '../domain/measure.ts';
import { EntryWords } from './EntryWords.tsx';
import type { Forms } from './forms.ts';
import { ProgressFields } from './ProgressFields.tsx';
import { useTell, type Untold } from './use-tell.ts';

/** An entry as the form of its correction: it remembers how often the entry had been corrected when it was read. */
const asRead = ({ entry, corrected, doneOn, completes, text = '' }: ProgressEntry): CorrectProgress => ({
  type: 'measure.correct',
  entry,
  was: corrected,
  doneOn,
  completes,
  personal: { text, salt: newSalt() },
});

/** A correction that was refused, over the entry as it is read now. */
const asSaid = ({ doneOn, completes, personal }: CorrectProgress, entry: ProgressEntry): CorrectProgress => ({
  ...asRead(entry),
  doneOn,
  completes,
  personal: { text: personal.text, salt: newSalt() },
});

/**
 * Says again what was done. Where another corrected the entry meanwhile, nothing is overwritten unseen: she is shown what it says now,
 * keeps what she wrote, and decides.
 */
export function CorrectForm({ id, days, entry, onLeave, onKept }: Forms & { entry: ProgressEntry }) {
  const { t } = useTranslation('measure');
  const { language } = useLanguage();
  const tell = useTell();
  const correction = useCorrection(CorrectProgress, id);
  const refused = correction?.values.entry === entry.entry ? correction.values : undefined;
  const [refusal, setRefusal] = useState<Untold>();
  const { control, register, handleSubmit, formState, reset, setValue } = useForm<CorrectProgress>({
    resolver: zodResolver(CorrectProgress),
    defaultValues: refused ? asSaid(refused, entry) : asRead(entry),
  });
  useLeaveWarning(formState.isDirty);
  const correct = handleSubmit(async (command) => {
    setRefusal(undefined);
    const told = await tell(id, command, refused && correction?.supersedes);
    if (told.ok) return onKept();
    setRefusal(told.error);
    setValue('was', entry.corrected); // she is shown it now
  });
  const takeOver = () => {
    setRefusal(undefined);
    reset(asRead(entry));
  };
  const isChanged = refusal?.code === 'changed-meanwhile';
  return (
    <InPlaceForm
      level="h4"
      words={{ save: t('save'), saving: t('saving'), cancel: t('cancel') }}
      title={t('form.correctEntry', { day: formatDay(entry.doneOn, 'short', language) })}
      isBusy={formState.isSubmitting}
      onSubmit={() => void correct()}
      onLeave={onLeave}
    >
      {refused && <p className="soft">{t('corrects')}</p>}
      <ProgressFields control={control} completes={register('completes')} days={days} />
      {refusal && (
        <Banner state="needs-you" title={refusal.sentence} role="alert">
          <p>{t('notSaved')}</p>
          {isChanged && (
            <>
              <p>{t('form.nowSays')}</p>
              <EntryWords entry={entry} />
              <p>{t('form.orSave')}</p>
              <Button kind="second" onClick={takeOver}>
                {t('form.takeOver')}
              </Button>
            </>
          )}
        </Banner>
      )}
    </InPlaceForm>
  );
}
