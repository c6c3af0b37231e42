import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { inTurn } from './in-turn.ts';
import { useDecide } from './use-decide.ts';

interface VouchForAllProps {
  /** Of the person who said them. */
  readonly name: string;
  /** Of commands, as they were said. */
  readonly ids: readonly string[];
  readonly onVouched: () => void;
}

interface Begun {
  readonly done: number;
  readonly count: number;
  readonly refusal?: string;
}

/** Vouches in one go for everything of one person that is held, in the order in which it was said: so nothing overtakes. It can be stopped. */
export function VouchForAll({ name, ids, onVouched }: VouchForAllProps) {
  const { t } = useTranslation('sync');
  const decide = useDecide();
  // What she was asked about is what she vouches for: the list goes on changing.
  const [asked, setAsked] = useState<readonly string[]>();
  const [isBusy, setBusy] = useState(false);
  const [begun, setBegun] = useState<Begun>();
  const isStopped = useRef(false);
  const vouch = async (all: readonly string[]) => {
    isStopped.current = false;
    setBusy(true);
    const now = await inTurn(
      all,
      (id) => decide(id, 'vouch'),
      () => isStopped.current,
    );
    const isWhole = now.done === all.length;
    // Closed before the focus goes elsewhere.
    flushSync(() => {
      setBusy(false);
      setAsked(undefined);
      setBegun(isWhole ? undefined : { ...now, count: all.length });
    });
    if (isWhole) onVouched();
  };
  const stop = () => {
    isStopped.current = true;
    setAsked(undefined);
  };
  return (
    <>
      {begun?.refusal !== undefined && <Banner state="needs-you" title={begun.refusal} role="alert" />}
      <p role="status">{begun && t('attention.vouchedSome', { done: begun.done, count: begun.count })}</p>
      <Button kind="second" icon="check" isBusy={isBusy} onClick={() => setAsked(ids)}>
        {t('attention.vouchAll', { count: ids.length })}
      </Button>
      <Dialog
        isOpen={asked !== undefined}
        title={t('attention.vouchAllSure', { count: asked?.length ?? 0, name })}
        yes={t('act.vouchYes')}
        no={t('act.cancel')}
        isBusy={isBusy}
        onYes={() => asked && void vouch(asked)}
        onNo={stop}
      >
        <p>{t('act.vouchSureText')}</p>
      </Dialog>
    </>
  );
}
