import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { ShortLine, type Improvement } from '../../domain/improvement.ts';
import { useImprove } from './use-improve.ts';

interface ImprovementFormProps {
  readonly id: string;
  /** What is told now; without it nothing is. */
  readonly told: Improvement['told'];
  readonly today: Day;
  readonly points: readonly { readonly id: string; readonly name: string }[];
  readonly onLeave: () => void;
  readonly onKept: () => void;
}

const EVERYWHERE = 'everywhere';

/** One line of what was changed, in both languages, with its day and where it is shown. */
export function ImprovementForm({ id, told, today, points, onLeave, onKept }: ImprovementFormProps) {
  const { t } = useTranslation('survey');
  const improve = useImprove();
  const [refusal, setRefusal] = useState<string>();
  const Typed = z.object({
    th: ShortLine,
    en: ShortLine,
    point: z.string(),
    day: Day.check(z.refine((day) => day <= today)),
  });
  const { control, handleSubmit, formState } = useForm<z.infer<typeof Typed>>({
    resolver: zodResolver(Typed),
    defaultValues: {
      th: told?.text.th ?? '',
      en: told?.text.en ?? '',
      point: told?.point ?? EVERYWHERE,
      day: told?.day ?? today,
    },
  });
  useLeaveWarning(formState.isDirty);
  const save = handleSubmit(async ({ th, en, point, day }) => {
    const where = points.some((one) => one.id === point) ? { point } : {};
    const said = await improve(id, { type: 'improvement.tell', text: { th, en }, day, ...where });
    if (said.ok) onKept();
    else setRefusal(said.error);
  });
  return (
    <InPlaceForm
      level="h2"
      title={t(told ? 'improvements.change' : 'improvements.add')}
      words={{ save: t('improvements.save'), saving: t('improvements.saving'), cancel: t('improvements.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      <TextField
        control={control}
        name="th"
        label={t('improvements.th')}
        hint={t('improvements.thHint')}
        errorText={t('improvements.textError')}
        maxLength={140}
        isRequired
      />
      <TextField
        control={control}
        name="en"
        label={t('improvements.en')}
        errorText={t('improvements.textError')}
        maxLength={140}
        isRequired
      />
      <SelectField
        control={control}
        name="point"
        label={t('improvements.point')}
        errorText=""
        options={[
          { value: EVERYWHERE, label: t('improvements.everywhere') },
          ...points.map((point) => ({ value: point.id, label: point.name })),
        ]}
      />
      <DateField
        control={control}
        name="day"
        label={t('improvements.day')}
        errorText={t('improvements.dayError')}
        max={today}
        isRequired
      />
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
