import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { useStorageHealth } from './use-storage-health.ts';

const MEGABYTE = 1024 * 1024;

/** From here on it is worth saying that the device fills up: photos would soon find no place. */
const FULL = 0.7;

/** How safe it is on this device, in a sentence. */
export function StorageSection() {
  const { t } = useTranslation('sync');
  const health = useStorageHealth();
  if (!health) return null;
  const { isPersisted, usedBytes, quotaBytes } = health;
  const isFull = usedBytes > FULL * quotaBytes;
  return (
    <section className="stack-s">
      <h2>{t('storage.title')}</h2>
      <p>{t(isFull ? 'storage.full' : isPersisted ? 'storage.persisted' : 'storage.notPersisted')}</p>
      <p className="soft small">
        {t('storage.used', {
          used: formatNumber(Math.ceil(usedBytes / MEGABYTE)),
          quota: formatNumber(Math.floor(quotaBytes / MEGABYTE)),
        })}
      </p>
    </section>
  );
}
