import { useTranslation } from 'react-i18next';
import { useAttention, useJournal, useMeta, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { Status } from '#ui/client/Status.tsx';
import { KeptRows } from './KeptRows.tsx';
import type { Loop } from './loop.ts';
import { StorageSection } from './StorageSection.tsx';
import type { Describe } from './telling.ts';
import { useLoop } from './use-loop.ts';
import { useSpokenTime } from './use-spoken-time.ts';

/** As many as fit on two screens; the rest is in the rooms. */
const LATELY = 20;

/** What waits on this device, what has left it, and when the municipality was last heard. */
export function SyncScreen({ loop, describe }: { loop: Loop; describe: Describe }) {
  const { t } = useTranslation('sync');
  const { isRunning } = useLoop(loop);
  const [waiting, settled, refused, meta] = [useOutbox(), useJournal(LATELY), useAttention(), useMeta()];
  const spoken = useSpokenTime();
  if (!waiting || !settled || !refused || !meta)
    return (
      <Page>
        <Skeleton />
      </Page>
    );
  const { heardAt } = meta;
  return (
    <Page>
      <section className="stack-s">
        <h1 tabIndex={-1} ref={focusHeading}>
          {waiting.length
            ? t('sync.waiting', { count: waiting.length })
            : t(heardAt === null ? 'sync.nothing' : 'sync.allSent')}
        </h1>
        <p>{t(waiting.length ? 'sync.safe' : 'sync.byItself')}</p>
        <p className="soft">{heardAt === null ? t('sync.neverHeard') : t('sync.heardAt', { at: spoken(heardAt) })}</p>
      </section>
      <Button kind="second" icon="exchange" isBusy={isRunning} busyLabel={t('sync.sending')} onClick={loop.now}>
        {t('sync.sendNow')}
      </Button>
      {refused.length > 0 && (
        <section>
          <h2>{t('sync.needsYou')}</h2>
          <Rows>
            <Row
              href="/attention"
              state="needs-you"
              title={t('sync.refused', { count: refused.length })}
              sub={t('sync.refusedText')}
              end={<Status state="needs-you">{t('fate.rejected')}</Status>}
            />
          </Rows>
        </section>
      )}
      <KeptRows heading={t('sync.waiting', { count: waiting.length })} rows={waiting} describe={describe} />
      <KeptRows heading={t('sync.lately')} rows={settled} describe={describe} />
      <StorageSection />
    </Page>
  );
}
