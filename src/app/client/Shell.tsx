import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { mayKeepKiosks } from '#identity/domain/kiosk.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe, useNeeds, useOutbox, useView } from '#ledger/client/LedgerProvider.tsx';
import type { StorageWatch } from '#ledger/client/storage-watch.ts';
import { countOf } from '#ledger/domain/needs.ts';
import { ORGANISATION, type Organisation } from '#organisation/domain/organisation.ts';
import type { Unit } from '#organisation/domain/unit.ts';
import type { Loop } from '#sync/client/loop.ts';
import { SyncStatusLink } from '#sync/client/SyncStatusLink.tsx';
import { useRoad } from '#sync/client/use-road.ts';
import { Frame } from '#ui/client/Frame.tsx';
import { Head } from '#ui/client/Head.tsx';
import type { Place } from '#ui/client/Place.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { SignedInMember } from './installation.ts';
import { Notices } from './Notices.tsx';

interface ShellProps {
  readonly loop: Loop;
  readonly storage: StorageWatch;
  readonly member: SignedInMember;
  readonly children: ReactNode;
}

/** Head, rooms at the side or at the foot, and what must be said on every screen. */
export function Shell({ loop, storage, member, children }: ShellProps) {
  const { t } = useTranslation('app');
  const me = useMe();
  const road = useRoad(loop);
  const organisation = useView<Organisation>(ORGANISATION.type, ORGANISATION.id)?.state;
  const unit = useView<Unit>('unit', me.units[0] ?? '')?.state;
  const places = usePlaces();
  const keeping = [
    ...(hasRole(me, 'administrator') ? [places.points, places.people] : []),
    ...(mayKeepKiosks(me) ? [places.kiosks] : []),
  ];
  const groups = [
    [places.home, places.complaints, places.measures, places.results],
    ...(keeping.length ? [keeping] : []),
    [places.sync, places.attention, places.more],
  ];
  return (
    <>
      <Head
        title={organisation?.name || t('name')}
        line={[unit?.name, member.name].filter(Boolean).join(' · ')}
        road={road.road}
      >
        <SyncStatusLink road={road} />
      </Head>
      <Notices loop={loop} storage={storage} />
      <Frame
        label={t('rooms')}
        groups={groups}
        tabs={[
          places.home,
          { ...places.complaints, label: t('tabs.complaints') },
          { ...places.measures, label: t('tabs.measures') },
          places.results,
          places.more,
        ]}
      >
        <ErrorBoundary>{children}</ErrorBoundary>
      </Frame>
    </>
  );
}

/** The rooms, with how many things in them need her or wait. */
function usePlaces() {
  const { t } = useTranslation('app');
  const [path] = useLocation();
  const waiting = useOutbox()?.length ?? 0;
  const needs = useNeeds();
  const needed = needs ? countOf(needs) : 0;
  const place = (href: string, icon: Place['icon'], label: string, count?: Place['count']): Place => ({
    href,
    icon,
    label,
    isCurrent: href === '/' ? path === '/' : path.startsWith(href),
    ...(count && { count }),
  });
  const needsYou = { value: needed, kind: 'needs-you', label: t('needYou', { count: needed }) } as const;
  return {
    home: place('/', 'home', t('places.home')),
    complaints: place('/complaints', 'speech', t('places.complaints')),
    measures: place('/measures', 'list', t('places.measures')),
    results: place('/results', 'chart', t('places.results')),
    points: place('/points', 'place', t('places.points')),
    people: place('/people', 'person', t('places.people')),
    kiosks: place('/kiosks', 'device', t('places.kiosks')),
    sync: place('/sync', 'exchange', t('places.sync'), {
      value: waiting,
      kind: 'waiting',
      label: t('waiting', { count: waiting }),
    }),
    attention: place('/attention', 'alert', t('places.attention'), needsYou),
    more: place('/more', 'more', t('places.more'), needsYou),
  };
}
