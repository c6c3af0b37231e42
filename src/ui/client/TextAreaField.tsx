import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field } from './Field.tsx';
import { useField, type FieldProps } from './use-field.ts';

interface Size {
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines. Its value is a string, and an empty box is `''`. */
export function TextAreaField<Values extends FieldValues, Name extends FieldPath<Values>>({
  rows,
  maxLength,
  ...props
}: FieldProps<Values, Name> & Size) {
  const { field, framing, aria } = useField(props);
  return (
    <Field framing={framing}>
      <textarea className="input" {...aria} {...field} value={field.value ?? ''} rows={rows} maxLength={maxLength} />
    </Field>
  );
}
