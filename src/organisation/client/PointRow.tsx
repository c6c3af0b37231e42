import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { publicAddress } from '#ui/client/public-address.ts';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import { servicePointId, type ServicePoint } from '../domain/service-point.ts';

interface PointRowProps {
  readonly point: ServicePoint;
  readonly unit: string | undefined;
  readonly isWaiting: boolean;
}

/** A service point with the addresses of its two pages; they are there once the municipality has heard of it. */
export function PointRow({ point: { code, name }, unit, isWaiting }: PointRowProps) {
  const { t } = useTranslation('organisation');
  const address = publicAddress() ?? location.origin;
  const phone = `${address}/s/${code}`;
  return (
    <Row
      title={name}
      sub={[unit, phone].filter(Boolean).join(' · ')}
      {...(isWaiting && {
        state: 'waiting' as const,
        end: (
          <Status state="waiting" icon="unsent">
            {t('waiting')}
          </Status>
        ),
      })}
    >
      {!isWaiting && (
        <span className="inline">
          <a className="go" href={phone} target="_blank" rel="noreferrer">
            {t('points.phone')}
          </a>
          <a className="go" href={`${address}/k/${code}`} target="_blank" rel="noreferrer">
            {t('points.kiosk')}
          </a>
          <Link className="go" href={`/points/${servicePointId(code)}/poster`}>
            {t('points.poster')}
          </Link>
        </span>
      )}
    </Row>
  );
}
