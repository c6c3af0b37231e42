import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useJournal, useMeta, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { readCommand } from '#ledger/domain/command.ts';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { Page } from '#ui/client/Page.tsx';
import './attention.css';
import { KeptWay } from './KeptWay.tsx';
import type { Tellings } from './telling.ts';
import { TypedWords } from './TypedWords.tsx';

/** Many more than the page before shows. */
const KEPT = 1_000;

/** One record of this device: what was written, and how far on its way it is. */
export function KeptScreen({ id, tellings }: { id: string; tellings: Tellings }) {
  const { t } = useTranslation('sync');
  const [waiting, settled, meta] = [useOutbox(KEPT), useJournal(KEPT), useMeta()];
  if (!waiting || !settled || !meta) return <LoadingPage />;
  const row = [...waiting, ...settled].find((one) => one.id === id);
  if (!row)
    return <NotHerePage title={t('record.gone')} text={t('record.goneText')} href="/sync" to={t('sync.title')} />;
  const command = readCommand(row.text);
  const told = command && tellings.describe(command);
  return (
    <Page>
      <div>
        <Link className="go" href="/sync">
          <Icon name="back" className="small" />
          {t('sync.title')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {told?.title ?? t('unreadable')}
        </h1>
      </div>
      <div className="two attention">
        <section className="stack-s">
          <h2>{t('record.where')}</h2>
          <KeptWay row={row} command={command} explain={tellings.explain} />
        </section>
        <section className="stack-s">
          <h2>{t('typed.title')}</h2>
          {command ? (
            <TypedWords command={command} supervisor={undefined} Typed={tellings.Typed} />
          ) : (
            <p className="soft">{t('typed.none')}</p>
          )}
          {told?.href !== undefined && (
            <Link className="go" href={told.href}>
              {t('record.open')}
            </Link>
          )}
        </section>
      </div>
    </Page>
  );
}
