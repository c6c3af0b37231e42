import { useTranslation } from 'react-i18next';
import { useJournal, useMeta, useNeeds, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { countOf } from '#ledger/domain/needs.ts';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';
import { DiagnosisSection } from './DiagnosisSection.tsx';
import { KeptRows } from './KeptRows.tsx';
import type { Loop } from './loop.ts';
import { StorageSection } from './StorageSection.tsx';
import type { Tellings } from './telling.ts';
import { useLoop } from './use-loop.ts';
import { useSpokenTime } from './use-spoken-time.ts';

/** As many as fit on two screens; the rest is in the rooms. */
const LATELY = 20;

interface SyncScreenProps {
  readonly loop: Loop;
  readonly describe: Tellings['describe'];
  /** How many records of other people wait on this device. */
  readonly others: number;
  /** Writes the file for whoever helps from afar. */
  readonly diagnose: () => Promise<string>;
}

/** What waits on this device, what has left it, when the municipality was last heard, and how safe it is here. */
export function SyncScreen({ loop, describe, others, diagnose }: SyncScreenProps) {
  const { t } = useTranslation('sync');
  const { isRunning } = useLoop(loop);
  const [waiting, settled, needs, meta] = [useOutbox(), useJournal(LATELY), useNeeds(), useMeta()];
  const spoken = useSpokenTime();
  if (!waiting || !settled || !needs || !meta)
    return (
      <LoadingPage>
        <DiagnosisSection diagnose={diagnose} />
      </LoadingPage>
    );
  const { heardAt } = meta;
  const count = countOf(needs);
  return (
    <Page>
      <section className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {waiting.length
            ? t('sync.waiting', { count: waiting.length })
            : t(heardAt === null ? 'sync.nothing' : 'sync.allSent')}
        </h1>
        <p>{t(waiting.length ? 'sync.safe' : 'sync.byItself')}</p>
        {others > 0 && <p>{t('sync.others', { count: others })}</p>}
        <p className="soft">{heardAt === null ? t('sync.neverHeard') : t('sync.heardAt', { at: spoken(heardAt) })}</p>
      </section>
      <Button kind="second" icon="exchange" isBusy={isRunning} busyLabel={t('sync.sending')} onClick={loop.now}>
        {t('sync.sendNow')}
      </Button>
      {count > 0 && (
        <section>
          <h2>{t('sync.needsYou')}</h2>
          <Rows>
            <Row
              href="/attention"
              state="needs-you"
              title={t('sync.needs', { count })}
              sub={t('sync.needsText')}
              end={<Status state="needs-you">{t('sync.needsYou')}</Status>}
            />
          </Rows>
        </section>
      )}
      <KeptRows heading={t('sync.waiting', { count: waiting.length })} rows={waiting} describe={describe} />
      <KeptRows heading={t('sync.lately')} rows={settled} describe={describe} />
      <StorageSection />
      <DiagnosisSection diagnose={diagnose} />
    </Page>
  );
}
