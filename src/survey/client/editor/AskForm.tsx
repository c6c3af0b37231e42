import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { ManyChoiceField } from '#ui/client/ManyChoiceField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { PageKind, pageOn } from '../../domain/asking.ts';
import { askFrom, DOORS, planOf } from '../../domain/asking-plan.ts';
import type { AskingPoint } from '../use-points.ts';
import { useSetAsking } from './use-set-asking.ts';

const PAGES = ['each', 'whole'] as const;

/** What is typed; `today`: the first day that can be chosen. */
const typedFrom = (today: Day) =>
  z.object({
    doors: z.array(z.enum(DOORS)).check(z.minLength(1)),
    page: PageKind,
    from: Day.check(z.refine((day) => day >= today)),
  });

interface AskFormProps {
  readonly point: AskingPoint;
  readonly today: Day;
  readonly questionnaire: string;
  readonly onLeave: () => void;
  readonly onKept: () => void;
}

/** At which doors of a point a version is asked, and from which day. */
export function AskForm({ point, today, questionnaire, onLeave, onKept }: AskFormProps) {
  const { t } = useTranslation('survey');
  const setAsking = useSetAsking();
  const [refusal, setRefusal] = useState<string>();
  const { control, handleSubmit, formState } = useForm<z.infer<ReturnType<typeof typedFrom>>>({
    resolver: zodResolver(typedFrom(today)),
    defaultValues: { doors: [...DOORS], page: pageOn(point, today), from: today },
  });
  useLeaveWarning(formState.isDirty);
  const [from, chosen] = useWatch({ control, name: ['from', 'doors'] });
  const isPlanned = planOf(point, today).later.some((one) => one.from === from);
  const save = handleSubmit(async ({ doors, from, page }) => {
    const said = await setAsking(point.id, askFrom(point, questionnaire, doors, from, page));
    if (said.ok) onKept();
    else setRefusal(said.error);
  });
  return (
    <InPlaceForm
      level="h3"
      title={t('asked.askAt', { point: point.name })}
      words={{ save: t('asked.save'), saving: t('forms.saving'), cancel: t('asked.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      <ManyChoiceField
        control={control}
        name="doors"
        label={t('asked.doors')}
        hint={t('asked.doorsHint')}
        errorText={t('asked.doorsError')}
        options={DOORS.map((door) => ({ value: door, label: t(`forms.door.${door}`) }))}
      />
      {chosen.includes('kiosk') && (
        <ChoiceField
          control={control}
          name="page"
          label={t('asked.page')}
          errorText=""
          options={PAGES.map((page) => ({ value: page, label: t(`asked.pages.${page}`) }))}
        />
      )}
      <DateField
        control={control}
        name="from"
        label={t('asked.from')}
        hint={t('asked.fromHint')}
        errorText={t('asked.fromError')}
        min={today}
      />
      {isPlanned && <p role="status">{t('asked.replaces')}</p>}
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
