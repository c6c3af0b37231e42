import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import type { Device } from '../domain/wire.ts';
import { CallBanner } from './CallBanner.tsx';
import { DeviceRow } from './DeviceRow.tsx';
import { useDeviceName } from './use-device-name.ts';
import { useDevices } from './use-devices.ts';

/** Where somebody is signed in, and how that is ended. Without `person`: where I am. The municipality knows it, so it needs a connection. */
export function DevicesSection({ person }: { person?: string }) {
  const { t } = useTranslation('identity');
  const { devices, refusal, isBusy, done, look, end, lose } = useDevices(person);
  const [losing, setLosing] = useState<Device>();
  const nameOf = useDeviceName();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with the answer.
  useEffect(() => {
    if (done) focusHeading(heading.current);
  }, [done]);
  const isMine = person === undefined;
  const others = devices?.filter(({ isThis, status }) => !isThis && status === 'signed-in') ?? [];
  return (
    <section className="stack" aria-busy={isBusy}>
      <div className="stack-s">
        <h2 tabIndex={-1} ref={heading}>
          {t(isMine ? 'devices.mine' : 'devices.hers')}
        </h2>
        {isMine && <p className="soft">{t('devices.mineText')}</p>}
      </div>
      <CallBanner refusal={refusal} />
      {done && <Banner state="done" title={t(`devices.done.${done}`)} role="status" />}
      {!devices && !refusal && <Skeleton />}
      {!devices && refusal && (
        <Button kind="second" isBusy={isBusy} busyLabel={t('devices.busy')} onClick={look}>
          {t('devices.again')}
        </Button>
      )}
      {devices?.length === 0 && (
        <Empty icon="device" title={t('devices.none')}>
          {t('devices.noneText')}
        </Empty>
      )}
      {devices && devices.length > 0 && (
        <Rows>
          {devices.map((device, index) => (
            <DeviceRow
              key={device.installation ?? index}
              device={device}
              onEnd={() => end(device.installation)}
              onLose={() => setLosing(device)}
            />
          ))}
        </Rows>
      )}
      {others.length > 0 && (
        <Button kind="second" icon="leave" isBusy={isBusy} busyLabel={t('devices.busy')} onClick={() => end()}>
          {t(isMine ? 'devices.endOthers' : 'devices.endAll')}
        </Button>
      )}
      <Dialog
        isOpen={losing !== undefined}
        title={losing ? t('devices.loseTitle', { device: nameOf(losing) }) : ''}
        kind="danger"
        yes={t('devices.loseYes')}
        no={t('devices.loseNo')}
        onYes={() => {
          if (losing?.installation) lose(losing.installation);
          setLosing(undefined);
        }}
        onNo={() => setLosing(undefined)}
      >
        <p>{t('devices.loseText')}</p>
        <p>{t('devices.loseSeen')}</p>
        <p>{t('devices.loseFound')}</p>
      </Dialog>
    </section>
  );
}
