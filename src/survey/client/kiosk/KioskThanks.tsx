import { useEffect, useRef } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { THANKS_MS } from '../../domain/kiosk.ts';
import { Countdown } from './Countdown.tsx';
import type { KioskPart } from './kiosk-part.ts';
import type { AnswerFate } from '../resident/letter-box.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';
import { Wai } from '../resident/Wai.tsx';

/** One of the five faces stands up and thanks. It says "arrived" only of what has arrived. */
export function KioskThanks({ state, dispatch, secondsLeft = 0, fate }: KioskPart & { fate: AnswerFate }) {
  const words = RESIDENT_WORDS[state.language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="thanks">
      <div className="say">
        <h1 ref={heading} tabIndex={-1}>
          {words.thanks}
        </h1>
        <p role="status">
          {fate === 'sent' ? words.sent : words.kiosk.kept}
          <br />
          {fate === 'waiting' && words.kiosk.later}
        </p>
        <div className="ends">
          <Button icon="check" onClick={() => dispatch({ type: 'finished' })}>
            {words.kiosk.done}
          </Button>
        </div>
        <Countdown text={words.kiosk.soon(secondsLeft)} left={secondsLeft} of={THANKS_MS / 1000} />
      </div>
      <Wai />
    </main>
  );
}
