import { parseDate, type DateValue } from '@internationalized/date';
import { useRef, useState } from 'react';
import {
  DateInput,
  DatePicker,
  DateSegment,
  Button,
  Dialog,
  Group,
  I18nProvider,
  Popover,
} from 'react-aria-components';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWeekday } from '#i18n/domain/format-date.ts';
import { isLanguage, type Language } from '#i18n/domain/language.ts';
import { DateCalendar } from './DateCalendar.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useField, type FieldProps } from './use-field.ts';

/** Both languages count years in the Buddhist era; what is kept is Gregorian. */
const LOCALES: Readonly<Record<Language, string>> = {
  th: 'th-TH-u-ca-buddhist-nu-latn',
  en: 'en-GB-u-ca-buddhist-nu-latn',
};

/** While a year is being typed it passes through the centuries: 2, 25, 256, 2566. Only these are meant. */
const MEANT = /^(19|20|21)\d\d-/;
const isoOf = (day: DateValue | null): string => {
  const iso = day?.toString() ?? '';
  return MEANT.test(iso) ? iso : '';
};

interface DateFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> extends FieldProps<Values, Name> {
  /** First and last day that can be chosen, as `2023-11-23`. */
  readonly min?: string;
  readonly max?: string;
}

/** A day, typed or picked in the Buddhist era. Its value is `2023-11-23`, and an empty box is `''`. */
export function DateField<Values extends FieldValues, Name extends FieldPath<Values>>({
  min,
  max,
  ...props
}: DateFieldProps<Values, Name>) {
  const { t, i18n } = useTranslation('ui');
  const language = isLanguage(i18n.language) ? i18n.language : 'th';
  const { field, framing, aria } = useField(props);
  const [typed, setTyped] = useState<DateValue | null>(null);
  const kept: string = field.value ?? '';
  const box = useRef<HTMLDivElement>(null);
  const segment = () => box.current?.querySelector<HTMLElement>('[role=spinbutton]');
  return (
    <I18nProvider locale={LOCALES[language]}>
      <Field framing={framing} isGroup>
        <DatePicker
          aria-label={framing.label}
          {...(aria['aria-describedby'] && { 'aria-describedby': aria['aria-describedby'] })}
          value={isoOf(typed) === kept ? typed : kept ? parseDate(kept) : null}
          onChange={(day: DateValue | null) => {
            setTyped(day);
            field.onChange(isoOf(day));
          }}
          onBlur={field.onBlur}
          minValue={min ? parseDate(min) : null}
          maxValue={max ? parseDate(max) : null}
          isInvalid={framing.error !== undefined}
          isRequired={framing.isRequired}
          validationBehavior="aria"
          shouldForceLeadingZeros={false}
          ref={() => field.ref({ focus: () => segment()?.focus() })}
        >
          <Group className="input date" ref={box}>
            <DateInput className="segments">{(each) => <DateSegment segment={each} />}</DateInput>
            {kept && (
              <span className="in-words">
                {formatWeekday(kept, language)} {formatDay(kept, 'short', language)}
              </span>
            )}
            <Button className="in-box" aria-label={t('openCalendar')}>
              <Icon name="calendar" />
            </Button>
          </Group>
          <Popover className="calendar">
            <Dialog aria-label={framing.label}>
              <DateCalendar before={t('monthBefore')} after={t('monthAfter')} />
            </Dialog>
          </Popover>
        </DatePicker>
      </Field>
    </I18nProvider>
  );
}
