import type { Control, UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Choice } from '#ui/client/Choice.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import type { CorrectProgress, RecordProgress } from '../domain/measure.ts';
import type { Days } from './days-so-far.ts';

interface ProgressFieldsProps {
  readonly control: Control<RecordProgress> | Control<CorrectProgress>;
  readonly completes: UseFormRegisterReturn<'completes'>;
  readonly days: Days;
}

/** What is said of a step, for the first time or again: when, what, and whether it is completed with it. */
export function ProgressFields({ control, completes, days: [first, last] }: ProgressFieldsProps) {
  const { t } = useTranslation('measure');
  // The three fields are the same in both commands; only what is not shown differs.
  const shared = control as Control<RecordProgress>;
  return (
    <>
      <DateField
        control={shared}
        name="doneOn"
        label={t('form.doneOn')}
        errorText={t('form.doneOnMissing')}
        min={first}
        max={last}
        isRequired
      />
      <TextAreaField
        control={shared}
        name="personal.text"
        label={t('form.text')}
        errorText={t('form.textMissing')}
        maxLength={4_000}
        isRequired
      />
      <Choice type="checkbox" {...completes}>
        {t('form.completes')}
      </Choice>
    </>
  );
}
