import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { complaint, type Complaint } from '../domain/complaint.ts';
import type { ComplaintEvent } from '../domain/words-of-a-case.ts';
import { isVisible } from './is-visible.ts';
import { Speaker } from './Speaker.tsx';
import { useUnits } from './use-units.ts';

/**
 * How a case stands, in a sentence or two: whose it is, and what was done last. Of a case that is not hers to see nothing is said, not even that it
 * is there.
 */
export function CaseNow({ id }: { id: string }) {
  const { t } = useTranslation('complaint');
  const { language } = useLanguage();
  const me = useMe();
  const units = useUnits();
  const view = useView<Complaint>(complaint.type, id);
  if (!view) return null;
  const now = view.state;
  if (!now || now.status === 'none' || !isVisible(me, now)) return <p>{t('now.unseen')}</p>;
  const unit = now.unit && (units.find((one) => one.id === now.unit)?.name ?? t('case.someUnit'));
  const last = now.history.at(-1);
  return (
    <>
      <p>
        {unit ? t(`now.${now.status}`, { unit }) : t(now.status === 'closed' ? 'now.closedByNone' : 'now.unassigned')}
      </p>
      {last && <LastWord event={last} at={formatInstant(last.facts.at, language)} unit={unit} />}
      <Link className="go" href={`/complaints/${id}`}>
        {t('saved.open')}
      </Link>
    </>
  );
}

function LastWord({ event, at, unit }: { event: ComplaintEvent; at: string; unit: string | undefined }) {
  const { t } = useTranslation('complaint');
  const what =
    event.type === 'assigned' ? t('case.assigned', { unit: unit ?? t('case.someUnit') }) : t(`case.${event.type}`);
  const text = event.type === 'noted' || event.type === 'closed' ? event.personal?.text : undefined;
  return (
    <>
      <p>
        {t('now.last', { what, at })} <Speaker id={event.facts.by} />
      </p>
      {text !== undefined && <p className="told">{text}</p>}
    </>
  );
}
