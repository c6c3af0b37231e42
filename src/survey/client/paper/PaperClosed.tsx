import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import type { PaperBox } from './paper-box.ts';

interface PaperClosedProps {
  /** How many answers the pile gave. */
  readonly count: number;
  readonly box: PaperBox;
  readonly onAnother: () => void;
}

/** The pile is on the disk as nobody's answers; it changes by itself when they have arrived. */
export function PaperClosed({ count, box, onAnother }: PaperClosedProps) {
  const { t } = useTranslation('pile');
  const lying = useSyncExternalStore(box.subscribe, box.state);
  const isSent = lying?.waiting === 0;
  return (
    <Page>
      <div className={isSent ? 'got' : 'kept'} role="status">
        <Icon name={isSent ? 'check' : 'device'} />
        <div>
          <h1 tabIndex={-1} ref={focusHeading}>
            {t('closed', { number: count })}
          </h1>
          <p className="soft">{isSent ? t('closedSent') : t('closedWaits', { number: lying?.waiting ?? count })}</p>
          {lying !== undefined && lying.rejected > 0 && <p>{t('closedRejected', { number: lying.rejected })}</p>}
        </div>
      </div>
      <Button icon="plus" onClick={onAnother}>
        {t('anotherPile')}
      </Button>
    </Page>
  );
}
