import { useTranslation } from 'react-i18next';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import type { IconName } from '#ui/client/Icon.tsx';

interface Action {
  readonly href: string;
  readonly icon: IconName;
  readonly key: 'log' | 'record' | 'results';
}

/** What she does most, by her roles; the first is the one filled button of the page. */
export function QuickActions() {
  const { t } = useTranslation('app');
  const me = useMe();
  const actions: readonly Action[] = [
    ...(hasRole(me, 'counter', 'field', 'unit-officer', 'integrity-officer', 'clerk', 'administrator')
      ? [{ href: '/complaints/new', icon: 'plus', key: 'log' } as const]
      : []),
    ...(hasRole(me, 'unit-officer', 'clerk', 'administrator')
      ? [{ href: '/measures', icon: 'pencil', key: 'record' } as const]
      : []),
    { href: '/results', icon: 'chart', key: 'results' },
  ];
  return (
    <div className="inline">
      {actions.map(({ href, icon, key }, index) => (
        <ButtonLink key={key} href={href} icon={icon} kind={index === 0 ? 'primary' : 'second'}>
          {t(`home.actions.${key}`)}
        </ButtonLink>
      ))}
    </div>
  );
}
