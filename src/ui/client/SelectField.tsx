import { useTranslation } from 'react-i18next';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field } from './Field.tsx';
import { useField, type FieldProps } from './use-field.ts';

/** One thing to choose: what the form keeps, and what the person reads. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The phone's own list. While nothing is chosen its value is `''`. */
export function SelectField<Values extends FieldValues, Name extends FieldPath<Values>>({
  options,
  ...props
}: FieldProps<Values, Name> & { readonly options: readonly Option[] }) {
  const { t } = useTranslation('ui');
  const { field, framing, aria } = useField(props);
  return (
    <Field framing={framing}>
      <select className="input" {...aria} {...field} value={field.value ?? ''}>
        <option value="">{t('choose')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
