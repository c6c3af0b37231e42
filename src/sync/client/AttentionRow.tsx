import { useTranslation } from 'react-i18next';
import type { Need, Needs } from '#ledger/domain/needs.ts';
import { Row } from '#ui/client/Row.tsx';
import { Status } from '#ui/client/Status.tsx';
import type { Tellings } from './telling.ts';
import { useName } from './use-name.ts';
import { useSpokenTime } from './use-spoken-time.ts';
import { useWhy } from './use-why.ts';

interface AttentionRowProps {
  readonly need: Need;
  readonly kind: keyof Needs;
  readonly tellings: Tellings;
}

/** One command that needs somebody: what it is, why it has no effect, and whom it comes from or waits for. */
export function AttentionRow({ need, kind, tellings }: AttentionRowProps) {
  const { t } = useTranslation('sync');
  const spoken = useSpokenTime();
  const why = useWhy(tellings);
  const { id, command, outcome } = need;
  const name = useName(outcome?.author ?? '');
  const told = command && tellings.describe(command);
  const isElsewhere = kind === 'elsewhere';
  return (
    <Row
      href={`/attention/${id}`}
      state={isElsewhere ? 'waiting' : 'needs-you'}
      title={told?.title ?? t('unreadable')}
      sub={told?.sub}
      end={
        <>
          {isElsewhere && outcome?.supervisor && (
            <Status state="waiting">{t('attention.with', { role: tellings.roleName(outcome.supervisor) })}</Status>
          )}
          {kind === 'handed' && <span className="sub">{t('attention.handedBy', { name })}</span>}
          {command && <span className="sub">{t('saidAt', { at: spoken(command.saidAt) })}</span>}
        </>
      }
    >
      <span className="sub">{why(need)}</span>
    </Row>
  );
}
