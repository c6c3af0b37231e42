import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';

/** Stands where something was removed, until something else is done. The button that removed it has gone: the focus is here. */
export function BringBack({ what, onBack }: { what: string; onBack: () => void }) {
  const { t } = useTranslation('survey');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="inline" role="status">
      <span>{what}</span>
      <Button kind="second" ref={button} onClick={onBack}>
        {t('editor.bringBack')}
      </Button>
    </p>
  );
}
