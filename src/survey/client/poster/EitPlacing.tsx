import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { eitId, type EitCommand, type EitRefusal } from '../../domain/eit.ts';
import type { PointAsked } from '../paper/point-asked.ts';

interface EitPlacingProps {
  readonly fiscalYear: number;
  readonly today: Day;
  readonly points: readonly { readonly id: string; readonly state: PointAsked }[];
}

/** Notes that a poster hangs at a point, since when. */
export function EitPlacing({ fiscalYear, today, points }: EitPlacingProps) {
  const { t } = useTranslation('eit');
  const say = useSay();
  const [refusal, setRefusal] = useState<EitRefusal | SayRefusal>();
  const Typed = z.object({ point: Uuid, day: Day.check(z.refine((day) => day <= today)), photo: z.string() });
  const { control, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: { point: '', day: today, photo: '' },
  });
  const place = handleSubmit(async ({ point, day, photo }) => {
    const target = { type: 'eit' as const, id: eitId(fiscalYear) };
    const command: EitCommand = { type: 'eit.place', target, point, day, ...(photo.trim() && { photo }) };
    const said = await say(target, command);
    setRefusal(said.ok ? undefined : (said.error as EitRefusal | SayRefusal));
    if (said.ok) reset();
  });
  return (
    <form className="stack" noValidate onSubmit={(event) => void place(event)}>
      <SelectField
        control={control}
        name="point"
        label={t('point')}
        errorText={t('pointError')}
        options={points.map(({ id, state }) => ({ value: id, label: state.name }))}
      />
      <DateField control={control} name="day" label={t('day')} errorText={t('dayError')} max={today} />
      <TextField
        control={control}
        name="photo"
        label={t('photo')}
        hint={t('photoHint')}
        errorText=""
        maxLength={200}
        autoComplete="off"
      />
      {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
      <Button kind="second" type="submit" isBusy={formState.isSubmitting} busyLabel={t('saving')}>
        {t('place')}
      </Button>
    </form>
  );
}
