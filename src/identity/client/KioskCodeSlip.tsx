import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatTime } from '#i18n/domain/format-date.ts';
import { Qr } from '#ui/client/Qr.tsx';
import { inGroups } from '../domain/kiosk-code.ts';
import type { KioskCodeGiven } from '../domain/kiosk-wire.ts';
import './kiosk.css';

/** What the tablet is shown: a picture for its camera, and the same as a code to type. The code is in the link's fragment, which no server logs. */
export function KioskCodeSlip({ given: { code, expiresAt, address = location.origin } }: { given: KioskCodeGiven }) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  return (
    <div className="slip kiosk-slip" role="status">
      <div className="pair">
        <div className="stack-s">
          <p>
            <b>{t('add.scan')}</b>
          </p>
          <p>{t('add.type', { address: `${address}/k` })}</p>
          <p className="code" data-kind="secret" lang="en">
            {inGroups(code)}
          </p>
          <p className="soft">{t('add.lives', { until: formatTime(expiresAt, language) })}</p>
        </div>
        <Qr text={`${address}/k#${code}`} label={t('add.qr')} />
      </div>
    </div>
  );
}
