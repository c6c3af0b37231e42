import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAttention } from '#ledger/client/LedgerProvider.tsx';
import { readCommand } from '#ledger/domain/command.ts';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import type { Describe, Explain } from './telling.ts';
import { useSpokenTime } from './use-spoken-time.ts';

interface AttentionScreenProps {
  readonly describe: Describe;
  readonly explain: Explain;
}

/** What the municipality did not take: what was written, why not, and where to put it right. No "no" is silent. */
export function AttentionScreen({ describe, explain }: AttentionScreenProps) {
  const { t } = useTranslation('sync');
  const refused = useAttention()?.map(({ id, text, code }) => ({ id, code, command: readCommand(text) }));
  const spoken = useSpokenTime();
  const newestFirst = refused?.toSorted((a, b) => (b.command?.saidAt ?? 0) - (a.command?.saidAt ?? 0));
  return (
    <Page>
      <div className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t(newestFirst?.length ? 'attention.title' : 'attention.none', { count: newestFirst?.length ?? 0 })}
        </h1>
        {newestFirst && newestFirst.length > 0 && <p className="soft">{t('attention.intro')}</p>}
      </div>
      {!newestFirst && <Skeleton />}
      {newestFirst?.length === 0 && (
        <Empty icon="check" title={t('attention.emptyTitle')}>
          {t('attention.emptyText')}
        </Empty>
      )}
      {newestFirst && newestFirst.length > 0 && (
        <Rows>
          {newestFirst.map(({ id, code, command }) => {
            const told = command && describe(command);
            return (
              <Row
                key={id}
                state="needs-you"
                title={told?.title ?? t('unreadable')}
                sub={told?.sub}
                end={command && <span className="sub">{t('saidAt', { at: spoken(command.saidAt) })}</span>}
              >
                <span className="sub">
                  {command
                    ? t('attention.because', { reason: explain(code, command) })
                    : t('attention.becauseUnreadable')}
                </span>
                {told?.href !== undefined && (
                  <Link className="go" href={told.href}>
                    {t('attention.open')}
                  </Link>
                )}
              </Row>
            );
          })}
        </Rows>
      )}
    </Page>
  );
}
