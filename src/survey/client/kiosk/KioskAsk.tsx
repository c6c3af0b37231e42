import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { Stepper } from '#ui/client/Stepper.tsx';
import { IDLE_MS } from '../../domain/kiosk.ts';
import { Countdown } from './Countdown.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { ReadAloud } from './ReadAloud.tsx';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

interface KioskAskProps extends KioskPart {
  /** The side of the service that is asked about. */
  readonly aspect?: string | undefined;
  readonly title: string;
  readonly hint: string;
  /** From 0; the reasons come after the last question, and what has no place comes before the first. */
  readonly place: number | undefined;
  readonly canSkip: boolean;
  readonly children: ReactNode;
}

/** The frame of everything that is asked: where one is, what is asked, the way back, the time that is left, the way past. */
export function KioskAsk({
  page,
  state,
  dispatch,
  secondsLeft = 0,
  aspect,
  title,
  hint,
  place = -1,
  canSkip,
  children,
}: KioskAskProps) {
  const words = RESIDENT_WORDS[state.language];
  const heading = useRef<HTMLHeadingElement>(null);
  const { questions, reasons } = page.questionnaire;
  const of = questions.length + Math.sign(reasons.length);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className="ask">
      <Stepper words={place < 0 ? words.kiosk.before : words.kiosk.progress(place + 1, of)} at={place + 1} of={of} />
      <div className="asked" role="group" aria-labelledby="asked">
        <div className="question">
          <div>
            {aspect && <p className="soft">{aspect}</p>}
            <h1 id="asked" ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </div>
          <ReadAloud text={title} language={state.language} />
        </div>
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
