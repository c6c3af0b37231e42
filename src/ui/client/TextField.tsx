import type { ComponentProps } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field } from './Field.tsx';
import { useField, type FieldProps } from './use-field.ts';

type TextFieldProps<Values extends FieldValues, Name extends FieldPath<Values>> = FieldProps<Values, Name> &
  Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck'>;

/** One line. Its value is a string, and an empty box is `''`. */
export function TextField<Values extends FieldValues, Name extends FieldPath<Values>>({
  type = 'text',
  inputMode,
  autoComplete,
  maxLength,
  spellCheck,
  ...props
}: TextFieldProps<Values, Name>) {
  const { field, framing, aria } = useField(props);
  return (
    <Field framing={framing}>
      <input
        className="input"
        {...aria}
        {...field}
        value={field.value ?? ''}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        spellCheck={spellCheck}
      />
    </Field>
  );
}
