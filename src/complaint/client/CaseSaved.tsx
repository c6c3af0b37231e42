import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useFate, useMe, useMeta, useView } from '#ledger/client/LedgerProvider.tsx';
import { Button } from '#ui/client/Button.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Timeline } from '#ui/client/Timeline.tsx';
import { complaint, type Complaint } from '../domain/complaint.ts';
import { referenceCode } from '../domain/reference-code.ts';
import './complaint.css';
import { isVisible } from './is-visible.ts';
import { SecretNotice } from './SecretNotice.tsx';

/** A case that is on the disk; `command` is the id of the words that made it. */
export interface SavedCase {
  readonly id: string;
  readonly command: string;
}

/** What the resident takes along. It says where the case is now, and changes by itself when it has arrived. */
export function CaseSaved({ saved: { id, command }, onAnother }: { saved: SavedCase; onAnother: () => void }) {
  const { t } = useTranslation('complaint');
  const { language } = useLanguage();
  const [at] = useState(Date.now);
  const meta = useMeta();
  const me = useMe();
  const view = useView<Complaint>(complaint.type, id);
  const where = useFate(complaint.type, id, command) ?? 'waiting';
  const [isRefused, isSent] = [where === 'refused', where === 'sent'];
  const isHers = view?.state !== undefined && isVisible(me, view.state);
  return (
    <Page>
      <div className={isSent ? 'got' : 'kept'} role="status">
        <Icon name={isRefused ? 'alert' : isSent ? 'check' : 'device'} />
        <div>
          <h1 tabIndex={-1} ref={focusHeading}>
            {t(`saved.${where}`)}
          </h1>
          <p className="soft">{t(`saved.${where}Text`)}</p>
          {isRefused && (
            <Link className="go" href={`/attention/${command}`}>
              {t('saved.refusedGo')}
            </Link>
          )}
        </div>
      </div>
      {!isRefused && (
        <section className="slip">
          <p className="soft">{t('saved.keep')}</p>
          <dl>
            <dt>{t('saved.code')}</dt>
            <dd className="code" data-kind="secret" translate="no">
              {referenceCode(id)}
            </dd>
          </dl>
        </section>
      )}
      {view && !isHers && !isRefused && <SecretNotice />}
      {!isRefused && (
        <Timeline
          moments={[
            {
              key: 'here',
              title: t('saved.here'),
              body: meta && <p className="by">{formatInstant(at + meta.offset, language)}</p>,
            },
            { key: 'there', title: isSent ? t('saved.sent') : t('saved.toGo'), isWaiting: !isSent },
          ]}
        />
      )}
      <div className="inline">
        <Button icon="plus" onClick={onAnother}>
          {t('saved.another')}
        </Button>
        {isHers && (
          <ButtonLink kind="second" href={`/complaints/${id}`}>
            {t('saved.open')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
