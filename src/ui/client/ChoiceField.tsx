import type { FieldPath, FieldValues } from 'react-hook-form';
import { Choice } from './Choice.tsx';
import { Field } from './Field.tsx';
import type { Option } from './SelectField.tsx';
import { useField, type FieldProps } from './use-field.ts';

interface Choices {
  readonly options: readonly Option[];
  /** Side by side and only as wide as their words. */
  readonly isRow?: boolean;
}

/** One of a few, all of them in sight. */
export function ChoiceField<Values extends FieldValues, Name extends FieldPath<Values>>({
  options,
  isRow = false,
  ...props
}: FieldProps<Values, Name> & Choices) {
  const { field, framing } = useField(props);
  return (
    <Field framing={framing} isGroup>
      <div className="choices" data-flow={isRow ? 'row' : undefined}>
        {options.map(({ value, label }, index) => (
          <Choice
            key={value}
            type="radio"
            isCompact={isRow}
            name={field.name}
            value={value}
            checked={field.value === value}
            required={framing.isRequired}
            onChange={() => field.onChange(value)}
            onBlur={field.onBlur}
            ref={index === 0 ? field.ref : undefined}
          >
            {label}
          </Choice>
        ))}
      </div>
    </Field>
  );
}
