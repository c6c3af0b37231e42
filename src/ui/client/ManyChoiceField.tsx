import type { FieldPath, FieldValues } from 'react-hook-form';
import { Choice } from './Choice.tsx';
import { Field } from './Field.tsx';
import type { Option } from './SelectField.tsx';
import { useField, type FieldProps } from './use-field.ts';

/** Any number of a few. Its value is an array in the order of the options, so that equal choices are equal. */
export function ManyChoiceField<Values extends FieldValues, Name extends FieldPath<Values>>({
  options,
  ...props
}: FieldProps<Values, Name> & { readonly options: readonly Option[] }) {
  const { field, framing } = useField(props);
  const chosen: readonly string[] = field.value ?? [];
  const choose = (value: string, isChosen: boolean) =>
    field.onChange(
      options.map((option) => option.value).filter((each) => (each === value ? isChosen : chosen.includes(each))),
    );
  return (
    <Field framing={framing} isGroup>
      <div className="choices" data-flow="row">
        {options.map(({ value, label }, index) => (
          <Choice
            key={value}
            type="checkbox"
            isCompact
            name={field.name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => choose(value, event.target.checked)}
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
