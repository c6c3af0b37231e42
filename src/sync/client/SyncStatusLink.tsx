import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Road } from '../domain/road.ts';
import { Icon, type IconName } from '#ui/client/Icon.tsx';
import { useSpokenTime } from './use-spoken-time.ts';

/** The shape and the colour beside the words. */
const LOOKS: Readonly<Record<Road['state'], readonly [icon: IconName, state: 'open' | 'waiting' | 'trouble']>> = {
  'no-network': ['cut', 'waiting'],
  'signed-out': ['person', 'trouble'],
  'needs-you': ['alert', 'trouble'],
  'on-its-way': ['exchange', 'waiting'],
  'not-heard-yet': ['exchange', 'open'],
  'all-sent': ['road', 'open'],
};

/** The road in words, in every header. On a phone the words that the line already says are left out; what follows brings its own space, because Thai words have none between them. */
export function SyncStatusLink({ road }: { road: Road }) {
  const words = useWords(road);
  const [icon, state] = LOOKS[road.state];
  return (
    <Link className="sync" data-state={state} href={road.state === 'needs-you' ? '/attention' : '/sync'}>
      <Icon name={icon} />
      <span>
        {words.before && <span className="wide">{words.before} </span>}
        {words.core}
        {words.after && <span className="wide">{words.after}</span>}
      </span>
    </Link>
  );
}

function useWords(road: Road): { readonly before?: string; readonly core: string; readonly after?: string } {
  const { t } = useTranslation('sync');
  const spoken = useSpokenTime();
  switch (road.state) {
    case 'no-network':
      if (road.waiting === 0) return { core: t('road.noNetwork') };
      return {
        before: t('road.noNetworkAnd'),
        core: t('road.waiting', { count: road.waiting }),
        after: t('road.items', { count: road.waiting }),
      };
    case 'signed-out':
      return { core: t('road.signedOut') };
    case 'needs-you':
      return { core: t('road.needsYou', { count: road.attention }) };
    case 'on-its-way':
      return { core: t('road.onItsWay'), after: t('road.soMany', { count: road.waiting }) };
    case 'not-heard-yet':
      return { core: t('road.notHeardYet') };
    case 'all-sent':
      return { core: t('road.allSent'), after: t('road.since', { at: spoken(road.heardAt) }) };
  }
}
