import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { StorageWatch } from '#ledger/client/storage-watch.ts';
import type { Loop } from '#sync/client/loop.ts';
import { useLoop } from '#sync/client/use-loop.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { DemonstrationMark } from './DemonstrationMark.tsx';
import './notices.css';
import { StorageNotice } from './StorageNotice.tsx';
import { useUpdate } from './use-update.ts';

interface NoticesProps {
  readonly loop: Loop;
  readonly storage: StorageWatch;
}

/** What must be said on every screen: that this is a demonstration, that nothing can be saved, that she must sign in again, that a newer app waits. */
export function Notices({ loop, storage }: NoticesProps) {
  const { t } = useTranslation(['app', 'device']);
  const state = useLoop(loop);
  const update = useUpdate(state);
  const isOvertaken = useSyncExternalStore(storage.subscribe, storage.state) === 'newer';
  const isThere = update.isThere || isOvertaken;
  return (
    <div className="notices no-print" role="status">
      <DemonstrationMark />
      <StorageNotice storage={storage} />
      {state.isSignedOut && (
        <Banner state="waiting" title={t('signedOut.title')}>
          <p>
            {t('signedOut.text')} <Link href="/sign-in">{t('signedOut.again')}</Link>
          </p>
        </Banner>
      )}
      {(isThere || state.isOld) && (
        <Banner state="waiting" title={t('update.title')}>
          <p>{t('update.text')}</p>
          {update.isRefused && <p>{t('device:halfFilled')}</p>}
          {isThere && (
            <Button kind="second" isBusy={state.isRunning} onClick={() => void update.take()}>
              {t('update.take')}
            </Button>
          )}
        </Banner>
      )}
    </div>
  );
}
