import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { useLanguage } from '#i18n/client/use-language.ts';
import { CALENDAR_WORDS } from '#i18n/domain/calendar-words.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { ChoiceField } from '#ui/client/ChoiceField.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { ManyChoiceField } from '#ui/client/ManyChoiceField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { OpeningHours } from '../../domain/opening-hours.ts';
import type { RuledPoint } from './ruled-point.ts';
import { useRuleKiosk } from './use-rule-kiosk.ts';

const WHEN = ['always', 'hours'] as const;
const DAYS = ['1', '2', '3', '4', '5', '6', '0'] as const;
/** An office day. */
const USUAL = { days: ['1', '2', '3', '4', '5'], from: '08:30', to: '16:30' };

const Typed = z
  .object({ when: z.enum(WHEN), days: z.array(z.enum(DAYS)), from: z.string(), to: z.string() })
  .check((payload) => {
    const { when, ...typed } = payload.value;
    const read = OpeningHours.safeParse({ ...typed, days: typed.days.map(Number) });
    if (when === 'hours' && !read.success)
      for (const { message, path } of read.error.issues)
        payload.issues.push({ code: 'custom', message, path: path.slice(0, 1), input: typed });
  });
type Typed = z.infer<typeof Typed>;

/** On which days, and from when to when, the kiosks of a point ask. */
export function HoursForm({ point, onLeave, onKept }: { point: RuledPoint; onLeave: () => void; onKept: () => void }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const rule = useRuleKiosk();
  const [refusal, setRefusal] = useState<string>();
  const { hours } = point.rules;
  const { control, handleSubmit, formState } = useForm<Typed>({
    resolver: zodResolver(Typed),
    defaultValues: {
      when: hours ? 'hours' : 'always',
      ...USUAL,
      ...(hours && { ...hours, days: hours.days.map(String) }),
    } as Typed,
  });
  useLeaveWarning(formState.isDirty);
  const when = useWatch({ control, name: 'when' });
  const save = handleSubmit(async ({ when: typed, days, from, to }) => {
    const set = typed === 'hours' ? { hours: { days: days.map(Number), from, to } } : {};
    const said = await rule(point.id, { type: 'kiosk-rules.set-hours', ...set });
    if (said.ok) onKept();
    else setRefusal(said.error);
  });
  return (
    <InPlaceForm
      level="h2"
      title={t('kioskRules.hoursOf', { point: point.name })}
      words={{ save: t('kioskRules.save'), saving: t('kioskRules.saving'), cancel: t('kioskRules.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      <ChoiceField
        control={control}
        name="when"
        label={t('kioskRules.when')}
        errorText=""
        options={WHEN.map((value) => ({ value, label: t(`kioskRules.whenOptions.${value}`) }))}
        isRow
      />
      {when === 'hours' && (
        <>
          <ManyChoiceField
            control={control}
            name="days"
            label={t('kioskRules.days')}
            errorText={t('kioskRules.daysError')}
            options={DAYS.map((day) => ({ value: day, label: CALENDAR_WORDS[language].weekdays[Number(day)]! }))}
          />
          <div className="inline">
            <TextField
              control={control}
              name="from"
              type="time"
              label={t('kioskRules.from')}
              errorText={t('kioskRules.clockError')}
            />
            <TextField
              control={control}
              name="to"
              type="time"
              label={t('kioskRules.to')}
              errorText={t('kioskRules.clockError')}
            />
          </div>
        </>
      )}
      <p className="soft">{t('kioskRules.soon')}</p>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
