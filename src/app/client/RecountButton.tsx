import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, type CallRefusal } from '#identity/client/call.ts';
import { CallBanner } from '#identity/client/CallBanner.tsx';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Recount } from '#survey/domain/recount.ts';
import { Button } from '#ui/client/Button.tsx';
import { RecountOutcome } from './RecountOutcome.tsx';

/** Whoever answers for the figures has them counted again by the municipality. Its answers are not on this device, so it needs a connection. */
export function RecountButton() {
  const { t } = useTranslation('recount');
  const id = useId();
  const [outcome, setOutcome] = useState<Recount>();
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [isBusy, setBusy] = useState(false);
  if (!hasRole(useMe(), 'administrator', 'clerk')) return null;
  const count = async () => {
    setBusy(true);
    const answer = await call('/api/recount', {}, Recount);
    setOutcome(answer.ok ? answer.value : undefined);
    setRefusal(answer.ok ? undefined : answer.error);
    setBusy(false);
  };
  return (
    <section className="stack">
      <div className="stack-s">
        <h2>{t('title')}</h2>
        <p className="soft" id={id}>
          {t('what')}
        </p>
      </div>
      <p>
        <Button
          kind="second"
          icon="exchange"
          isBusy={isBusy}
          busyLabel={t('busy')}
          aria-describedby={id}
          onClick={() => void count()}
        >
          {t('count')}
        </Button>
      </p>
      <CallBanner refusal={refusal} />
      <div className="stack" role="status">
        {outcome && <RecountOutcome outcome={outcome} />}
      </div>
    </section>
  );
}
