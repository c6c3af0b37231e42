import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '#i18n/domain/format-date.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { Button } from '#ui/client/Button.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import type { Device } from '../domain/wire.ts';
import { useDeviceName } from './use-device-name.ts';

const STATES: Readonly<Record<Device['status'], State>> = {
  'signed-in': 'done',
  'signed-out': 'quiet',
  lost: 'needs-you',
};

interface DeviceRowProps {
  readonly device: Device;
  readonly onEnd: () => void;
  readonly onLose: () => void;
}

/** One device: what it is, when it was used, and how to shut it out. One cannot shut out the device that one holds: there one signs out. */
export function DeviceRow({ device, onEnd, onLose }: DeviceRowProps) {
  const { t } = useTranslation('identity');
  const { language } = useLanguage();
  const name = useDeviceName()(device);
  const { installation, firstAt, usedAt, status, isThis } = device;
  return (
    <Row
      title={isThis ? `${name} (${t('devices.this')})` : name}
      sub={[
        t('devices.used', { at: formatInstant(usedAt, language) }),
        firstAt !== undefined && t('devices.first', { on: formatDay(businessDay(firstAt), 'short', language) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={<Status state={STATES[status]}>{t(`devices.${status}`)}</Status>}
    >
      {!isThis && installation !== undefined && status !== 'lost' && (
        <span className="inline">
          {status === 'signed-in' && (
            <Button kind="quiet" aria-label={t('devices.endOf', { device: name })} onClick={onEnd}>
              {t('devices.end')}
            </Button>
          )}
          <Button kind="quiet" aria-label={t('devices.loseOf', { device: name })} onClick={onLose}>
            {t('devices.lose')}
          </Button>
        </span>
      )}
    </Row>
  );
}
