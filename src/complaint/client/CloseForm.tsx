import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Day } from '#kernel/domain/business-day.ts';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { CloseComplaint, Told } from '../domain/words-of-a-case.ts';
import { ActForm } from './ActForm.tsx';
import { useAct, type ActProps } from './use-act.ts';

/** The last word on a case: what came of it, and how and when the resident was told. It asks once more before it is said. */
export function CloseForm({ today, ...props }: ActProps & { today: Day }) {
  const { t } = useTranslation('complaint');
  const correction = useCorrection(CloseComplaint, props.id);
  const { act, refusal } = useAct(props, correction?.supersedes);
  const [asked, setAsked] = useState<CloseComplaint>();
  const { control, handleSubmit, formState } = useForm<CloseComplaint>({
    resolver: zodResolver(CloseComplaint),
    defaultValues: {
      type: 'complaint.close',
      toldOn: today,
      ...correction?.values,
      personal: { text: correction?.values.personal.text ?? '', salt: newSalt() },
    },
  });
  const [isBusy, setBusy] = useState(false);
  useLeaveWarning(formState.isDirty);
  const close = async (command: CloseComplaint) => {
    setAsked(undefined);
    setBusy(true);
    await act(command);
    setBusy(false);
  };
  return (
    <>
      <ActForm
        title={t('act.close')}
        save={t('act.close')}
        refusal={refusal}
        isCorrection={correction !== undefined}
        isBusy={isBusy}
        onSubmit={() => void handleSubmit(setAsked)()}
        onLeave={props.onLeave}
      >
        <TextAreaField
          control={control}
          name="personal.text"
          label={t('act.result')}
          errorText={t('act.resultMissing')}
          maxLength={4_000}
          isRequired
        />
        <ChoiceField
          control={control}
          name="told"
          label={t('act.told')}
          errorText={t('act.toldMissing')}
          options={Told.options.map((value) => ({ value, label: t(`told.${value}`) }))}
          isRequired
        />
        <DateField
          control={control}
          name="toldOn"
          label={t('act.toldOn')}
          errorText={t('act.toldOnMissing')}
          max={today}
          isRequired
        />
      </ActForm>
      <Dialog
        isOpen={asked !== undefined}
        title={t('act.sure')}
        yes={t('act.yes')}
        no={t('act.no')}
        onYes={() => asked && void close(asked)}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('act.sureText')}</p>
      </Dialog>
    </>
  );
}
