import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';

interface ActFormProps {
  readonly title: string;
  readonly save: string;
  readonly refusal: string | undefined;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The frame of a small form that stands in the place of the button which opened it; the focus goes with it. */
export function ActForm({ title, save, refusal, isBusy, onSubmit, onLeave, children }: ActFormProps) {
  const { t } = useTranslation('complaint');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
      {refusal && (
        <Banner state="needs-you" title={refusal} role="alert">
          <p>{t('notSaved')}</p>
        </Banner>
      )}
      <div className="stack-s">
        <Button type="submit" isWide isBusy={isBusy} busyLabel={t('saving')}>
          {save}
        </Button>
        <Button kind="quiet" isWide onClick={onLeave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
