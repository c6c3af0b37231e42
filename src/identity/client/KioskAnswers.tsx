import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#kernel/domain/ids.ts';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import type { KioskCommand, KioskRefusal } from '../domain/kiosk.ts';

const DECISIONS = ['count', 'refuse'] as const;
type Decision = (typeof DECISIONS)[number];

interface KioskAnswersProps {
  readonly id: string;
  readonly count: number;
  /** When `count` was told. */
  readonly asOf: Instant;
  /** What was said of the tablet here has not arrived. */
  readonly isWaiting: boolean;
}

/** A tablet's answers that are held: all of them count, or none. Nobody reads single ones. What comes after a decision is asked about anew. */
export function KioskAnswers({ id, count, asOf, isWaiting }: KioskAnswersProps) {
  const { t } = useTranslation('kiosk');
  const say = useSay();
  const [decision, setDecision] = useState<Decision>('count');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<KioskRefusal | SayRefusal>();
  /** The newest count that was told before her decision had arrived: it knows nothing of it. */
  const [saidAsOf, setSaidAsOf] = useState<Instant>();
  const isSaid = saidAsOf !== undefined && (isWaiting || asOf <= saidAsOf);
  useEffect(() => {
    if (isSaid && isWaiting) setSaidAsOf(asOf);
  }, [isSaid, isWaiting, asOf]);
  const decide = async () => {
    setBusy(true);
    const target = { type: 'kiosk' as const, id };
    const command: KioskCommand = { type: `kiosk.${decision}-answers`, target };
    const said = await say(target, command);
    setRefusal(said.ok ? undefined : (said.error as KioskRefusal | SayRefusal));
    if (said.ok) setSaidAsOf(asOf);
    setAsked(false);
    setBusy(false);
  };
  return (
    <>
      {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
      {isSaid ? (
        <p role="status" tabIndex={-1} ref={focusHeading}>
          {t('answers.said')}
        </p>
      ) : (
        <span className="inline">
          {DECISIONS.map((one) => (
            <Button
              key={one}
              kind="quiet"
              onClick={() => {
                setDecision(one);
                setAsked(true);
              }}
            >
              {t(`answers.${one}.do`)}
            </Button>
          ))}
        </span>
      )}
      <Dialog
        isOpen={isAsked}
        kind={decision === 'refuse' ? 'danger' : 'primary'}
        title={t(`answers.${decision}.title`, { count })}
        yes={t(`answers.${decision}.do`)}
        no={t('answers.later')}
        isBusy={isBusy}
        onYes={() => void decide()}
        onNo={() => setAsked(false)}
      >
        <p>{t(`answers.${decision}.text`)}</p>
      </Dialog>
    </>
  );
}
