import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import { Field } from '#ui/client/Field.tsx';
import { Status } from '#ui/client/Status.tsx';
import { sampleSize } from '../../domain/statistics.ts';

/** How many answers a report wants of so many visitors, and whether there are as many. */
export function SampleSize({ answers }: { answers: number }) {
  const { t } = useTranslation('survey');
  const id = useId();
  const [typed, type] = useState('');
  const visitors = visitorsIn(typed);
  const wanted = visitors === undefined ? undefined : sampleSize(visitors);
  const error = typed && wanted === undefined ? t('visitorsWrong') : undefined;
  const figures = { wanted: formatNumber(wanted ?? 0), answers: formatNumber(answers) };
  return (
    <section className="stack sample">
      <h2>{t('sampleTitle')}</h2>
      <Field framing={{ id, label: t('visitors'), hint: t('visitorsHint'), error, isRequired: false }}>
        <input
          className="input"
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </Field>
      <p role="status">
        {wanted !== undefined && (
          <Status state={answers >= wanted ? 'done' : 'waiting'}>
            {answers >= wanted
              ? t('sampleEnough', figures)
              : t('sampleShort', { ...figures, missing: formatNumber(wanted - answers) })}
          </Status>
        )}
      </p>
    </section>
  );
}

/** A whole number of people, in whichever digits and with or without commas; `undefined` when it is none. */
function visitorsIn(typed: string): number | undefined {
  const digits = toArabicDigits(typed).replace(/[,\s]/g, '');
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
}
