import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatTime } from '#i18n/domain/format-date.ts';
import { useList, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { kiosk, type Kiosk } from '../domain/kiosk.ts';
import { kioskState } from '../domain/kiosk-state.ts';
import { KioskContacts } from '../domain/kiosk-wire.ts';
import { person, type StaffMember } from '../domain/person.ts';
import { call } from './call.ts';
import { CallBanner } from './CallBanner.tsx';
import type { PointRead } from './kiosk-points.ts';
import { KioskRevoking, useRevoking } from './KioskRevoking.tsx';
import { KioskRow } from './KioskRow.tsx';
import { useAsked } from './use-asked.ts';
import './kiosk.css';

/** Contact is kept by the quarter of an hour: more often there is nothing new. */
const LOOK_MS = 60_000;
const askContacts = () => call('/api/kiosks', undefined, KioskContacts);

/** The tablets at the counters: for administrator and clerk. `onNews`: the municipality knows of one that this device has not heard of. */
export function KiosksScreen({ onNews }: { onNews: () => void }) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const kiosks = useList<Kiosk>({ type: kiosk.type, by: 'enrolledAt', isDescending: true });
  const isComplete = useMeta()?.complete ?? false;
  const points = useList<PointRead>({ type: 'service-point', by: 'name' });
  const people = useList<StaffMember>({ type: person.type, by: 'login' });
  const { last, refusal } = useAsked(askContacts, LOOK_MS);
  const contacts = last?.reply.kiosks;
  const isCut = refusal?.code === 'no-network';
  const revoking = useRevoking();
  const isBehind = kiosks && contacts?.some(({ id }) => !kiosks.some((one) => one.id === id));
  useEffect(() => {
    if (isBehind) onNews();
  }, [isBehind, onNews]);

  const rowOf = ({ id, state, isWaiting }: NonNullable<typeof kiosks>[number]) => {
    const point = points?.find((one) => one.id === state.point)?.state.name ?? t('list.noPoint');
    const name = state.label ?? point;
    return (
      <KioskRow
        key={id}
        kiosk={state}
        name={name}
        point={point}
        state={kioskState(id, state, contacts, Date.now())}
        contact={contacts?.find((one) => one.id === id)}
        asOf={last?.at}
        isWaiting={isWaiting}
        nameOf={(by) => people?.find((one) => one.id === by)?.state.name}
        onRevoke={state.revoked ? undefined : () => revoking.ask({ id, name })}
      />
    );
  };
  const retired = kiosks?.filter(({ state }) => state.revoked) ?? [];
  const serving = kiosks?.filter(({ state }) => !state.revoked);
  return (
    <Page>
      <div className="inline between">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('list.title')}
        </h1>
        <ButtonLink href="/kiosks/new" icon="plus">
          {t('list.add')}
        </ButtonLink>
      </div>
      <p className="soft">{t('list.intro')}</p>
      {!isCut && <CallBanner refusal={refusal} />}
      {(isCut || last) && (
        <p role="status">
          {isCut && `${t('list.notNow')} `}
          {last && t('list.asOf', { at: formatTime(last.at, language) })}
        </p>
      )}
      {(!serving || (!isComplete && serving.length === 0)) && <Skeleton />}
      {isComplete && serving?.length === 0 && (
        <Empty icon="device" title={t('list.emptyTitle')}>
          {t('list.emptyText')}
        </Empty>
      )}
      {serving && serving.length > 0 && <Rows>{serving.map(rowOf)}</Rows>}
      {retired.length > 0 && (
        <section>
          <h2 id="retired">{t('list.retired')}</h2>
          <Rows labelledBy="retired">{retired.map(rowOf)}</Rows>
        </section>
      )}
      <KioskRevoking revoking={revoking} />
    </Page>
  );
}
