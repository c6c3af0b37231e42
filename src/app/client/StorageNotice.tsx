import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageWatch } from '#ledger/client/storage-watch.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';

/** The browser took the storage away under an open page: nothing is saved now, and what stands in a form stays there until she says so. */
export function StorageNotice({ storage }: { storage: StorageWatch }) {
  const { t } = useTranslation('device');
  const state = useSyncExternalStore(storage.subscribe, storage.state);
  if (state !== 'gone' && state !== 'shut' && state !== 'stuck') return null;
  return (
    <Banner state="needs-you" title={t(`${state}.title`)} role="alert">
      <p>{t(`${state}.text`)}</p>
      {state !== 'stuck' && (
        <Button kind="second" onClick={state === 'gone' ? () => location.assign('/app') : storage.reopen}>
          {t(`${state}.again`)}
        </Button>
      )}
    </Banner>
  );
}
