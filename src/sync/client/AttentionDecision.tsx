import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useDecide, type Done } from './use-decide.ts';

interface AttentionDecisionProps {
  readonly id: string;
  /** Of whoever said it. */
  readonly name: string;
  readonly onDone: (done: Done) => void;
}

/** A supervisor's word about what is held: her colleague said it, or it shall have no effect. */
export function AttentionDecision({ id, name, onDone }: AttentionDecisionProps) {
  const { t } = useTranslation('sync');
  const decide = useDecide();
  const [doing, setDoing] = useState<'vouch' | 'refuse'>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const place = useRef<HTMLElement>(null);
  const leave = () => {
    setDoing(undefined);
    place.current?.focus({ preventScroll: true });
  };
  const vouch = async () => {
    setBusy(true);
    const refused = await decide(id, 'vouch');
    setBusy(false);
    setDoing(undefined);
    setRefusal(refused);
    if (!refused) onDone('vouch');
  };
  return (
    <section className="stack-s" aria-label={t('act.title')} tabIndex={-1} ref={place}>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
      {doing !== 'refuse' && (
        <>
          <Button icon="check" isWide onClick={() => setDoing('vouch')}>
            {t('act.vouch', { name })}
          </Button>
          <Button kind="danger" icon="close" isWide onClick={() => setDoing('refuse')}>
            {t('act.refuse')}
          </Button>
        </>
      )}
      {doing === 'refuse' && (
        <ReasonForm
          title={t('act.refuse')}
          label={t('act.reason')}
          save={t('act.refuse')}
          ask={{ title: t('act.refuseSure'), text: t('act.refuseSureText') }}
          say={async (why) => {
            const refused = await decide(id, 'refuse', why);
            if (!refused) onDone('refuse');
            return refused;
          }}
          onLeave={leave}
        />
      )}
      <Dialog
        isOpen={doing === 'vouch'}
        title={t('act.vouchSure', { name })}
        yes={t('act.vouchYes')}
        no={t('act.cancel')}
        isBusy={isBusy}
        onYes={() => void vouch()}
        onNo={leave}
      >
        <p>{t('act.vouchSureText')}</p>
      </Dialog>
    </section>
  );
}
