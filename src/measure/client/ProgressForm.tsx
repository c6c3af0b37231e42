import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';

interface ProgressFormProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
  /** The fields, and what was refused. */
  readonly children: ReactNode;
}

/** The frame of a form that stands in the place of the button which opened it; the focus goes with it. */
export function ProgressForm({ title, isBusy, onSubmit, onLeave, children }: ProgressFormProps) {
  const { t } = useTranslation('measure');
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
      <h4 tabIndex={-1} ref={heading}>
        {title}
      </h4>
      {children}
      <div className="inline">
        <Button type="submit" isBusy={isBusy} busyLabel={t('saving')}>
          {t('save')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
