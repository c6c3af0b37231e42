import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useJournal, useMeta, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { readCommand } from '#ledger/domain/command.ts';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
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
  if (!waiting || !settled || !meta) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  const row = [...waiting, ...settled].find((one) => one.id === id);
  const command = row && readCommand(row.text);
  const told = command && tellings.describe(command);
  return (
    <Page>
      <div>
        <Link className="go" href="/sync">
          <Icon name="back" className="small" />
          {t('sync.title')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {row ? (told?.title ?? t('unreadable')) : t('record.gone')}
        </h1>
      </div>
      {!row && (
        <Empty
          icon="check"
          title={t('record.goneText')}
          action={
            <ButtonLink href="/sync" kind="second">
              {t('sync.title')}
            </ButtonLink>
          }
        />
      )}
      {row && (
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
      )}
    </Page>
  );
}
