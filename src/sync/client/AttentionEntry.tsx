import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import type { Need, Needs } from '#ledger/domain/needs.ts';
import { Facts, type Fact } from '#ui/client/Facts.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import './attention.css';
import { AttentionActions } from './AttentionActions.tsx';
import { AttentionDecision } from './AttentionDecision.tsx';
import { AttentionReason } from './AttentionReason.tsx';
import type { Tellings } from './telling.ts';
import { TypedWords } from './TypedWords.tsx';
import type { Done } from './use-decide.ts';
import { useName } from './use-name.ts';

interface AttentionEntryProps {
  readonly need: Need;
  readonly kind: keyof Needs;
  readonly tellings: Tellings;
  readonly onDone: (done: Done) => void;
}

/** What was written, what there is now, why it has no effect, by whom and when; and what this person can do about it. */
export function AttentionEntry({ need, kind, tellings, onDone }: AttentionEntryProps) {
  const { t } = useTranslation('sync');
  const { language } = useLanguage();
  const me = useMe();
  const { command, outcome } = need;
  const { Now, Typed } = tellings;
  const name = useName(outcome?.author ?? me.id);
  const facts: readonly Fact[] = [
    [t('attention.by'), name],
    ...(command ? ([[t('attention.at'), formatInstant(command.saidAt, language)]] as const) : []),
    ...(outcome?.supervisor && kind !== 'hers'
      ? ([[t('attention.supervisor'), tellings.roleName(outcome.supervisor)]] as const)
      : []),
  ];
  return (
    <Page>
      <div>
        <Link className="go" href="/attention">
          <Icon name="back" className="small" />
          {t('attention.name')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {command ? tellings.describe(command).title : t('unreadable')}
        </h1>
      </div>
      <AttentionReason need={need} tellings={tellings} />
      <div className="two attention">
        <div className="stack">
          <section className="stack-s">
            <h2>{t('typed.title')}</h2>
            {command ? (
              <TypedWords command={command} supervisor={outcome?.supervisor} Typed={Typed} />
            ) : (
              <p className="soft">{t('typed.none')}</p>
            )}
          </section>
          {command && (
            <section className="stack-s">
              <h2>{t('attention.now')}</h2>
              <Now command={command} />
            </section>
          )}
        </div>
        <aside className="stack">
          {kind === 'held' && <AttentionDecision id={need.id} name={name} onDone={onDone} />}
          {kind !== 'held' && outcome?.status !== 'held' && (
            <AttentionActions need={need} tellings={tellings} onDone={onDone} />
          )}
          <Facts facts={facts} />
        </aside>
      </div>
    </Page>
  );
}
