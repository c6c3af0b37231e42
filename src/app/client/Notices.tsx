import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Loop } from '#sync/client/loop.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { DemonstrationMark } from './DemonstrationMark.tsx';
import './notices.css';
import { useUpdate } from './use-update.ts';

/** What must be said on every screen: that this is a demonstration, that she must sign in again, that a newer app waits. */
export function Notices({ loop }: { loop: Loop }) {
  const { t } = useTranslation('app');
  const { isSignedOut, isOld, isRunning } = useSyncExternalStore(loop.subscribe, loop.state);
  const update = useUpdate();
  return (
    <div className="notices no-print" role="status">
      <DemonstrationMark />
      {isSignedOut && (
        <Banner state="waiting" title={t('signedOut.title')}>
          <p>
            {t('signedOut.text')} <Link href="/sign-in">{t('signedOut.again')}</Link>
          </p>
        </Banner>
      )}
      {(update.isThere || isOld) && (
        <Banner state="waiting" title={t('update.title')}>
          <p>{t('update.text')}</p>
          {update.isThere && (
            <Button kind="second" isBusy={isRunning} onClick={update.take}>
              {t('update.take')}
            </Button>
          )}
        </Banner>
      )}
    </div>
  );
}
