import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { businessDay } from '#kernel/domain/business-day.ts';
import { useMe, useMeta, useView } from '#ledger/client/LedgerProvider.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { complaint, isResponsible, type Complaint } from '../domain/complaint.ts';
import { referenceCode } from '../domain/reference-code.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseStatus } from './CaseStatus.tsx';
import { titleOf } from './case-title.ts';
import { isVisible } from './is-visible.ts';
import { useUnits } from './use-units.ts';

/** One case from the first word to the last, and what may be done with it by whoever is responsible. */
export function CaseScreen({ id }: { id: string }) {
  const { t } = useTranslation('complaint');
  const me = useMe();
  const meta = useMeta();
  const view = useView<Complaint>(complaint.type, id);
  const units = useUnits();
  const [kept, setKept] = useState<string>();
  const forget = useCallback(() => setKept(undefined), []);
  if (!view || !meta) return <LoadingPage />;
  const now = view.state;
  if (!now || now.status === 'none' || !isVisible(me, now)) {
    const text = meta.complete ? t('case.goneText') : t('incomplete');
    return <NotHerePage title={t('case.gone')} text={text} href="/complaints" to={t('case.toList')} />;
  }
  const code = referenceCode(id);
  const unitOf = (unit: string | undefined) => units.find((one) => one.id === unit)?.name;
  return (
    <Page>
      <div>
        <Link className="go" href="/complaints">
          <Icon name="back" className="small" />
          {t('list.title')}
        </Link>
        <div className="inline between">
          <h1 tabIndex={-1} ref={focusHeading}>
            {titleOf(now.words) ?? t('case.untitled', { code })}
          </h1>
          <span className="inline">
            <CaseStatus status={now.status} isWaiting={view.isWaiting} />
          </span>
        </div>
        <p className="soft">{[code, t(`kind.${now.kind}`), unitOf(now.unit)].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="two">
        <section className="stack">
          <h2>{t('case.history')}</h2>
          <CaseHistory now={now} unitOf={unitOf} isWaiting={view.isWaiting} />
        </section>
        <aside className="stack">
          {isResponsible(me, now) && now.status !== 'closed' && (
            <>
              <CaseActions
                id={id}
                unit={now.unit}
                units={units}
                today={businessDay(Date.now() + meta.offset)}
                onKept={() => setKept(t('case.kept'))}
              />
              <hr />
            </>
          )}
          <CaseFacts now={now} unit={unitOf(now.unit)} />
        </aside>
      </div>
      <Toast message={kept} onGone={forget} />
    </Page>
  );
}
