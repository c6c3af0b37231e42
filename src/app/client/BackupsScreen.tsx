import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallBanner } from '#identity/client/CallBanner.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { backupState, type Backups, type CheckedBackup } from '../domain/backups.ts';
import { BackupRows } from './BackupRows.tsx';
import { useBackups } from './use-backups.ts';
import { useBackupWords } from './use-backup-words.ts';

/** Whether the municipality's data would be there again tomorrow: for the administrator. The server knows it, so it needs a connection. */
export function BackupsScreen() {
  const { t } = useTranslation('backups');
  const { backups, refusal, isBusy, look } = useBackups();
  const [isAskedAgain, setAskedAgain] = useState(false);
  const isBack = isAskedAgain && backups !== undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with the answer.
  useEffect(() => focusHeading(heading.current), [isBack]);
  const again = () => {
    setAskedAgain(true);
    look();
  };
  return (
    <Page>
      <div className="stack-s">
        <h1 tabIndex={-1} ref={heading}>
          {t('title')}
        </h1>
        <p className="soft">{t('intro')}</p>
        {isBack && <p role="status">{t('come')}</p>}
      </div>
      <CallBanner refusal={refusal} />
      {!backups && !refusal && <Skeleton />}
      {!backups && refusal && (
        <Button kind="second" isBusy={isBusy} busyLabel={t('busy')} onClick={again}>
          {t('again')}
        </Button>
      )}
      {backups && <Standing backups={backups} />}
    </Page>
  );
}

function Standing({ backups }: { backups: Backups }) {
  const { t } = useTranslation('backups');
  const { spoken } = useBackupWords();
  const { last, concerns } = backupState(backups, Date.now());
  const { second } = backups;
  const isRecent = !concerns.includes('too-old');
  return (
    <>
      {concerns.map((concern) => (
        <Banner key={concern} state="needs-you" title={t(`concerns.${concern}.title`)}>
          <p>{t(`concerns.${concern}.text`)}</p>
        </Banner>
      ))}
      {last && (
        <Banner state={isRecent ? 'done' : 'waiting'} title={t('last', { day: spoken(last.madeAt) })}>
          {second !== 'behind' && <p>{t(`second.${second}`)}</p>}
        </Banner>
      )}
      {last && <TakeHome last={last} />}
      <BackupRows backups={backups.backups} />
    </>
  );
}

/** The file leaves by an ordinary download: it may be larger than what a page can hold. */
function TakeHome({ last }: { last: CheckedBackup }) {
  const { t } = useTranslation('backups');
  const { size } = useBackupWords();
  return (
    <section className="stack">
      <div className="stack-s">
        <h2>{t('home.title')}</h2>
        <p>{t('home.text')}</p>
      </div>
      <p>
        <a className="button" href="/api/backup" download>
          <Icon name="download" />
          {t('home.take', { size: size(last.bytes) })}
        </a>
      </p>
    </section>
  );
}
