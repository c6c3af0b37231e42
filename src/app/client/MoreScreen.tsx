import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mayKeepKiosks } from '#identity/domain/kiosk.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { LanguageToggle } from '#i18n/client/LanguageToggle.tsx';
import { useMe, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { mayKeepEit } from '#survey/domain/eit.ts';
import { mayTellImprovements } from '#survey/domain/improvement.ts';
import { mayRuleKiosks } from '#survey/domain/kiosk-rules.ts';
import { mayTypePaper } from '#survey/domain/pile.ts';
import { Button } from '#ui/client/Button.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';

/** Everything that has no place of its own at the foot of a phone, and the way out. */
export function MoreScreen({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('app');
  const me = useMe();
  const waiting = useOutbox()?.length ?? 0;
  const links = [
    ...(hasRole(me, 'administrator')
      ? ([
          ['/points', t('places.points')],
          ['/people', t('places.people')],
          ['/backups', t('places.backups')],
        ] as const)
      : []),
    ...(hasRole(me, 'clerk') ? ([['/comments', t('places.comments')]] as const) : []),
    ...(mayTellImprovements(me) ? ([['/improvements', t('places.improvements')]] as const) : []),
    ...(mayTypePaper(me) ? ([['/paper', t('places.paper')]] as const) : []),
    ...(mayKeepEit(me) ? ([['/eit', t('places.eit')]] as const) : []),
    ...(mayKeepKiosks(me) ? ([['/kiosks', t('places.kiosks')]] as const) : []),
    ...(mayRuleKiosks(me) ? ([['/kiosk-rules', t('places.kioskRules')]] as const) : []),
    ['/reports', t('places.reports')],
    ['/questionnaires', t('places.questionnaires')],
    ['/account', t('places.account')],
    ['/sync', t('places.sync')],
    ['/attention', t('places.attention')],
  ] as const;
  return (
    <Page>
      <h1>{t('places.more')}</h1>
      <ul className="rows">
        {links.map(([href, label]) => (
          <li key={href}>
            <Link className="row" href={href}>
              <span className="what">
                <b>{label}</b>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
      <section className="stack">
        {waiting > 0 && <p>{t('signOut.waiting', { count: waiting })}</p>}
        <div className="inline">
          <Button kind="second" icon="leave" onClick={onSignOut}>
            {t('signOut.button')}
          </Button>
          <LanguageToggle />
        </div>
      </section>
    </Page>
  );
}
