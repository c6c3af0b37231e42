import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { Stepper } from '#ui/client/Stepper.tsx';
import { IDLE_MS } from '../domain/kiosk.ts';
import { Countdown } from './Countdown.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

interface KioskAskProps extends KioskPart {
  readonly title: string;
  readonly hint: string;
  /** From 0; the reasons come after the last question. */
  readonly place: number;
  readonly canSkip: boolean;
  readonly children: ReactNode;
}

/** The frame of everything that is asked: where one is, what is asked, the way back, the time that is left, the way past. */
export function KioskAsk({
  page,
  state,
  dispatch,
  secondsLeft = 0,
  title,
  hint,
  place,
  canSkip,
  children,
}: KioskAskProps) {
  const words = RESIDENT_WORDS[state.language];
  const heading = useRef<HTMLHeadingElement>(null);
  const { questions, reasons } = page.questionnaire;
  const of = questions.length + Math.sign(reasons.length);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="ask">
      <Stepper words={words.kiosk.progress(place + 1, of)} at={place + 1} of={of} />
      <div role="group" aria-labelledby="asked">
        <h1 id="asked" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="soft" role="alert">
          {state.isUnsaved ? words.kiosk.unsaved : hint}
        </p>
        {children}
      </div>
      <div className="ends">
        <Button kind="second" icon="back" onClick={() => dispatch({ type: 'stepped-back' })}>
          {words.kiosk.back}
        </Button>
        <Countdown text={words.kiosk.idle(secondsLeft)} left={secondsLeft} of={IDLE_MS / 1000} />
        {canSkip && (
          <Button kind="second" onClick={() => dispatch({ type: 'skipped' })}>
            {words.kiosk.skip}
            <Icon name="forward" />
          </Button>
        )}
      </div>
    </main>
  );
}
