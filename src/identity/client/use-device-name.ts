import { useTranslation } from 'react-i18next';
import type { DeviceKind } from '../domain/wire.ts';

/** What a device is called: by browser and system, as far as it says. */
export function useDeviceName(): (kind: DeviceKind) => string {
  const { t } = useTranslation('identity');
  return ({ browser, system }) =>
    browser && system ? t('devices.name', { browser, system }) : browser || system || t('devices.unnamed');
}
