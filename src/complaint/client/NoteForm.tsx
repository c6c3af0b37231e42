import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { NoteOnComplaint } from '../domain/words-of-a-case.ts';
import { ActForm } from './ActForm.tsx';
import { useAct, type ActProps } from './use-act.ts';

export function NoteForm(props: ActProps) {
  const { t } = useTranslation('complaint');
  const correction = useCorrection(NoteOnComplaint, props.id);
  const { act, refusal } = useAct(props, correction?.supersedes);
  const { control, handleSubmit, formState } = useForm<NoteOnComplaint>({
    resolver: zodResolver(NoteOnComplaint),
    defaultValues: {
      type: 'complaint.note',
      personal: { text: correction?.values.personal.text ?? '', salt: newSalt() },
    },
  });
  useLeaveWarning(formState.isDirty);
  return (
    <ActForm
      title={t('act.note')}
      save={t('act.save')}
      refusal={refusal}
      isCorrection={correction !== undefined}
      isBusy={formState.isSubmitting}
      onSubmit={() => void handleSubmit(act)()}
      onLeave={props.onLeave}
    >
      <TextAreaField
        control={control}
        name="personal.text"
        label={t('act.noteText')}
        errorText={t('act.noteMissing')}
        maxLength={4_000}
        isRequired
      />
    </ActForm>
  );
}
