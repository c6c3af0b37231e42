import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import type { KioskCommand, KioskRefusal } from '../domain/kiosk.ts';

const DECISIONS = ['count', 'refuse'] as const;
type Decision = (typeof DECISIONS)[number];

/** A tablet's answers that are held: all of them count, or none. Nobody reads single ones. */
export function KioskAnswers({ id, count }: { id: string; count: number }) {
  const { t } = useTranslation('kiosk');
  const say = useSay();
  const [asked, ask] = useState<Decision>();
  const [isSaid, setSaid] = useState(false);
  const [refusal, setRefusal] = useState<KioskRefusal | SayRefusal>();
  const decide = async (decision: Decision) => {
    const target = { type: 'kiosk' as const, id };
    const command: KioskCommand = { type: `kiosk.${decision}-answers`, target };
    const said = await say(target, command);
    setSaid(said.ok);
    setRefusal(said.ok ? undefined : (said.error as KioskRefusal | SayRefusal));
    ask(undefined);
  };
  if (isSaid) return <p role="status">{t('answers.said')}</p>;
  return (
    <>
      {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
      <span className="inline">
        {DECISIONS.map((decision) => (
          <Button key={decision} kind="quiet" onClick={() => ask(decision)}>
            {t(`answers.${decision}.do`)}
          </Button>
        ))}
      </span>
      {asked && (
        <Dialog
          isOpen
          kind={asked === 'refuse' ? 'danger' : 'primary'}
          title={t(`answers.${asked}.title`, { count })}
          yes={t(`answers.${asked}.do`)}
          no={t('answers.later')}
          onYes={() => void decide(asked)}
          onNo={() => ask(undefined)}
        >
          <p>{t(`answers.${asked}.text`)}</p>
        </Dialog>
      )}
    </>
  );
}
