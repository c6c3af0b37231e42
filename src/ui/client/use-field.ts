import { useId } from 'react';
import {
  useController,
  type Control,
  type FieldError,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
} from 'react-hook-form';

/** What every field of a staff form takes. */
export interface FieldProps<Values extends FieldValues, Name extends FieldPath<Values>> {
  // The context and the resolver's output are the form's affair, whatever they are.
  readonly control: Control<Values, any, any>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  /** The sentence for what is wrong: what is so, then the rule. */
  readonly errorText: string | ((error: FieldError) => string);
  readonly isRequired?: boolean;
}

/** What the frame around a box needs to know. */
export interface Framing {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly isRequired: boolean;
}

interface FieldState<Values extends FieldValues, Name extends FieldPath<Values>> {
  readonly field: UseControllerReturn<Values, Name>['field'];
  readonly framing: Framing;
  /** For the box itself, so that label, hint and error are read with it. */
  readonly aria: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-required': true | undefined;
  };
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

/** Joins a box to its form: value, error sentence and the ids by which label, hint and error belong to it. */
export function useField<Values extends FieldValues, Name extends FieldPath<Values>>({
  control,
  name,
  label,
  hint,
  errorText,
  isRequired = false,
}: FieldProps<Values, Name>): FieldState<Values, Name> {
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error && (typeof errorText === 'string' ? errorText : errorText(fieldState.error));
  const said = [hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ');
  return {
    field,
    framing: { id, label, hint, error, isRequired },
    aria: {
      id,
      'aria-describedby': said || undefined,
      'aria-invalid': error ? true : undefined,
      'aria-required': isRequired || undefined,
    },
  };
}
