import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { roomLeft } from '../domain/room-left.ts';
import { useStorageHealth } from './use-storage-health.ts';

const MEGABYTE = 1024 * 1024;

/** How safe it is on this device, in sentences, and what she can do for it. */
export function StorageSection() {
  const { t } = useTranslation('sync');
  const { health, persist } = useStorageHealth();
  const [isBusy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  if (!health) return null;
  const { isPersisted, usedBytes, quotaBytes } = health;
  const room = roomLeft(usedBytes, quotaBytes);
  const ask = async () => {
    setBusy(true);
    setRefused(!(await persist()));
    setBusy(false);
  };
  return (
    <section className="stack-s">
      <h2>{t('storage.title')}</h2>
      {room !== 'enough' && (
        <Banner state={room === 'full' ? 'needs-you' : 'waiting'} title={t(`storage.${room}`)} role="status" />
      )}
      <p>{t(isPersisted ? 'storage.persisted' : 'storage.notPersisted')}</p>
      {!isPersisted && (
        <>
          <p>{t('storage.private')}</p>
          <Button kind="second" icon="lock" isBusy={isBusy} busyLabel={t('storage.asking')} onClick={() => void ask()}>
            {t('storage.ask')}
          </Button>
        </>
      )}
      <p role="status">{isRefused && !isPersisted && t('storage.refused')}</p>
      <p className="soft small">
        {t('storage.room', {
          used: formatNumber(Math.ceil(usedBytes / MEGABYTE)),
          left: formatNumber(Math.max(0, Math.floor((quotaBytes - usedBytes) / MEGABYTE))),
        })}
      </p>
    </section>
  );
}
