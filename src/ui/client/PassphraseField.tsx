import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useField, type FieldProps } from './use-field.ts';

/** Whoever types a long phrase with one finger may look at it. */
export function PassphraseField<Values extends FieldValues, Name extends FieldPath<Values>>({
  autoComplete,
  ...props
}: FieldProps<Values, Name> & { readonly autoComplete: 'current-password' | 'new-password' }) {
  const { t } = useTranslation('ui');
  const { field, framing, aria } = useField(props);
  const [isShown, setShown] = useState(false);
  return (
    <Field framing={framing}>
      <div className="passphrase">
        <input
          className="input"
          {...aria}
          {...field}
          value={field.value ?? ''}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <button
          type="button"
          className="in-box"
          aria-pressed={isShown}
          aria-label={t(isShown ? 'hidePassphrase' : 'showPassphrase')}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? 'lock' : 'eye'} />
        </button>
      </div>
    </Field>
  );
}
