import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay, formatInstant, formatTime } from '#i18n/domain/format-date.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { Button } from '#ui/client/Button.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import type { Kiosk } from '../domain/kiosk.ts';
import type { KioskState } from '../domain/kiosk-state.ts';
import type { KioskContact } from '../domain/kiosk-wire.ts';
import { KioskAnswers } from './KioskAnswers.tsx';

const SHOWN_AS: Readonly<Record<Exclude<KioskState, 'unknown'>, State>> = {
  'in-service': 'done',
  silent: 'waiting',
  copied: 'needs-you',
  revoked: 'quiet',
};

interface KioskRowProps {
  readonly kiosk: Kiosk;
  /** What it is called: its label, or its point. */
  readonly name: string;
  readonly point: string;
  readonly state: KioskState;
  readonly contact: KioskContact | undefined;
  /** When the municipality told of all contacts. */
  readonly asOf: Instant | undefined;
  /** What was said of it here has not arrived. */
  readonly isWaiting: boolean;
  readonly nameOf: (person: string) => string | undefined;
  readonly onRevoke?: (() => void) | undefined;
}

/** One tablet: where it stands, who set it up, how it is. */
export function KioskRow(props: KioskRowProps) {
  const { kiosk, name, point, state, contact, asOf, isWaiting, nameOf, onRevoke } = props;
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const done = (what: 'row.enrolled' | 'row.revoked', said: Kiosk['enrolled']) =>
    said &&
    t(what, {
      name: nameOf(said.by) ?? t('row.somebody'),
      day: formatDay(businessDay(said.at), 'short', language),
    });
  const heard = (at: number) =>
    businessDay(at) === businessDay(Date.now())
      ? t('row.heardToday', { at: formatTime(at, language) })
      : t('row.heard', { at: formatInstant(at, language) });
  const facts = [
    state !== 'unknown' && (contact?.lastContact === undefined ? t('row.neverHeard') : heard(contact.lastContact)),
    contact?.waiting ? t('row.waiting', { count: contact.waiting }) : undefined,
    contact?.held ? t('row.held', { count: contact.held }) : undefined,
  ];
  return (
    <Row
      title={name}
      sub={[name !== point && point, done('row.enrolled', kiosk.enrolled), done('row.revoked', kiosk.revoked)]
        .filter(Boolean)
        .join(' · ')}
      {...(state === 'copied' && { state: 'needs-you' as const })}
      {...(isWaiting && { state: 'waiting' as const })}
      end={
        <>
          {isWaiting ? (
            <Status state="waiting" icon="unsent">
              {t('row.unsent')}
            </Status>
          ) : (
            state !== 'unknown' && <Status state={SHOWN_AS[state]}>{t(`states.${state}`)}</Status>
          )}
          {onRevoke && (
            <Button kind="quiet" onClick={onRevoke}>
              {t('row.revoke')}
            </Button>
          )}
        </>
      }
    >
      <span className="sub">{facts.filter(Boolean).join(' · ')}</span>
      {contact?.held && asOf !== undefined ? (
        <KioskAnswers id={contact.id} count={contact.held} asOf={asOf} isWaiting={isWaiting} />
      ) : null}
      {state === 'copied' && <span className="sub">{t('row.copied')}</span>}
    </Row>
  );
}
