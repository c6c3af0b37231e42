import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { errorId, hintId, type Framing } from './use-field.ts';

interface FieldFrameProps {
  readonly framing: Framing;
  /** A group of boxes has a legend where one box has a label. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

/** Label, hint and error ABOVE the box: below it the phone's keyboard covers them. */
export function Field({ framing: { id, label, hint, error, isRequired }, isGroup = false, children }: FieldFrameProps) {
  const { t } = useTranslation('ui');
  const name = (
    <>
      {label}
      {isRequired && <span className="must"> {t('required')}</span>}
    </>
  );
  const inner = (
    <>
      {isGroup ? <legend>{name}</legend> : <label htmlFor={id}>{name}</label>}
      {hint && (
        <span className="hint" id={hintId(id)}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={errorId(id)}>
          <Icon name="alert" className="small" />
          {error}
        </span>
      )}
      {children}
    </>
  );
  return isGroup ? (
    <fieldset
      className="field"
      data-invalid={error ? '' : undefined}
      aria-describedby={[hint && hintId(id), error && errorId(id)].filter(Boolean).join(' ') || undefined}
    >
      {inner}
    </fieldset>
  ) : (
    <div className="field" data-invalid={error ? '' : undefined}>
      {inner}
    </div>
  );
}
