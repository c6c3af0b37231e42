import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { useLanguage } from '#i18n/client/use-language.ts';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import { businessDay, Day, startOfDay } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { DateField } from '#ui/client/DateField.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { askedOn, asking, type Asking } from '../../domain/asking.ts';
import { paperItems } from '../../domain/paper-form.ts';
import { newPile, OLDEST_DAYS, PileSize, type Pile } from '../../domain/pile.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { PointAsked } from './point-asked.ts';

const DAY_MS = 24 * 3_600_000;
const Count = z.pipe(
  z.pipe(
    z.string(),
    z.transform((typed) => Number(toArabicDigits(typed.trim() || '-'))),
  ),
  PileSize,
);

interface PaperBeginProps {
  readonly today: Day;
  readonly points: readonly { readonly id: string; readonly state: PointAsked }[];
  readonly questionnaireOf: (id: string) => Questionnaire | undefined;
  /** What was said of a point, by its id; `undefined`: nothing. */
  readonly planOf: (point: string) => Asking | undefined;
  readonly onBegun: (pile: Pile) => void;
}

/** Which forms lie there: from where, of which day, how many. */
export function PaperBegin({ today, points, questionnaireOf, planOf, onBegun }: PaperBeginProps) {
  const { t } = useTranslation('pile');
  const { language } = useLanguage();
  const oldest = businessDay(startOfDay(today) - OLDEST_DAYS * DAY_MS);
  const Typed = z.object({
    point: Uuid,
    day: Day.check(z.refine((day) => day >= oldest && day <= today)),
    size: Count,
  });
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: { point: points.length === 1 ? points[0]!.id : '', day: today, size: '' },
  });
  const [point, day] = useWatch({ control, name: ['point', 'day'] });
  const before = points.find(({ id }) => id === point)?.state.questionnaire;
  const questionnaire = before && askedOn(planOf(point) ?? asking.initial, before, 'phone', day);
  const asked = questionnaire === undefined ? undefined : questionnaireOf(questionnaire);
  const begin = handleSubmit((typed) => {
    if (questionnaire && asked)
      onBegun(newPile(paperItems(asked), { ...typed, questionnaire, hasComment: asked.hasComment }));
  });
  return (
    <Page>
      <div>
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('title')}
        </h1>
        <p className="soft">{t('intro')}</p>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void begin(event)}>
        <SelectField
          control={control}
          name="point"
          label={t('point')}
          errorText={t('pointError')}
          options={points.map(({ id, state }) => ({ value: id, label: state.name }))}
        />
        <DateField
          control={control}
          name="day"
          label={t('day')}
          hint={t('dayHint', { days: OLDEST_DAYS })}
          errorText={t('dayError', { days: OLDEST_DAYS })}
          min={oldest}
          max={today}
        />
        <TextField
          control={control}
          name="size"
          label={t('size')}
          errorText={t('sizeError')}
          inputMode="numeric"
          autoComplete="off"
        />
        {asked && <p role="status">{t('questionnaire', { title: asked.title[language] })}</p>}
        {questionnaire && !asked && <Banner state="waiting" title={t('notKnown')} />}
        <Button type="submit">{t('begin')}</Button>
      </form>
    </Page>
  );
}
