import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { useDecide } from './use-decide.ts';

interface VouchForAllProps {
  /** Of the person who said them. */
  readonly name: string;
  /** Of commands, as they were said. */
  readonly ids: readonly string[];
  readonly onVouched: () => void;
}

/** Vouches in one go for everything of one person that is held, in the order in which it was said: so nothing overtakes. */
export function VouchForAll({ name, ids, onVouched }: VouchForAllProps) {
  const { t } = useTranslation('sync');
  const decide = useDecide();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const vouch = async () => {
    setBusy(true);
    let refused: string | undefined;
    // No further than the first that is not kept.
    for (const id of ids) if ((refused = await decide(id, 'vouch'))) break;
    setBusy(false);
    setAsked(false);
    setRefusal(refused);
    if (!refused) onVouched();
  };
  return (
    <>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
      <Button kind="second" icon="check" onClick={() => setAsked(true)}>
        {t('attention.vouchAll', { count: ids.length })}
      </Button>
      <Dialog
        isOpen={isAsked}
        title={t('attention.vouchAllSure', { count: ids.length, name })}
        yes={t('act.vouchYes')}
        no={t('act.cancel')}
        isBusy={isBusy}
        onYes={() => void vouch()}
        onNo={() => setAsked(false)}
      >
        <p>{t('act.vouchSureText')}</p>
      </Dialog>
    </>
  );
}
