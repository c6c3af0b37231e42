import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { IDLE_MS } from '../../domain/kiosk.ts';
import { waitSeconds, type Lock, type Tries } from '../../domain/leave-code.ts';
import { Countdown } from './Countdown.tsx';
import { KIOSK_WORDS } from './kiosk-words.ts';
import type { KioskPart } from './kiosk-part.ts';
import { opens } from './leave-lock.ts';
import { LeavePad } from './LeavePad.tsx';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

interface KioskStaffProps extends KioskPart {
  readonly tries: Tries;
  /** So many are wrong from now on. */
  readonly onTried: (wrong: number) => Promise<void>;
}

/** Where staff leave the kiosk by its code. Without one it says how to set it. */
export function KioskStaff({ page, state: { language, now }, dispatch, secondsLeft = 0, ...tried }: KioskStaffProps) {
  const words = KIOSK_WORDS[language];
  const lock = page.kiosk?.lock;
  const [isLeft, setLeft] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [isLeft]);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    setLeft(true);
  };
  return (
    <main className="ask leaving">
      <h1 ref={heading} tabIndex={-1}>
        {isLeft ? words.left : words.staffTitle}
      </h1>
      <div>
        {!lock && (
          <>
            <p>{words.noCode}</p>
            <p className="soft">{words.setCode}</p>
          </>
        )}
        {lock && !isLeft && <CodeAsked {...tried} lock={lock} now={now} language={language} onRight={leave} />}
        {isLeft && (
          <div className="reasons">
            <Button onClick={() => location.assign('/app')}>{words.toStaff}</Button>
            <Button kind="second" onClick={() => location.assign('/k')}>
              {words.toDoor}
            </Button>
          </div>
        )}
      </div>
      <div className="ends">
        <Button kind="second" icon="back" onClick={() => dispatch({ type: 'finished' })}>
          {words.back}
        </Button>
        <Countdown text={RESIDENT_WORDS[language].kiosk.idle(secondsLeft)} left={secondsLeft} of={IDLE_MS / 1000} />
      </div>
    </main>
  );
}

interface CodeAskedProps extends Pick<KioskStaffProps, 'tries' | 'onTried'> {
  readonly lock: Lock;
  readonly now: number;
  readonly language: KioskPart['state']['language'];
  readonly onRight: () => void;
}

/** The pad, and what came of the last code. */
function CodeAsked({ lock, now, language, tries, onTried, onRight }: CodeAskedProps) {
  const words = KIOSK_WORDS[language];
  const [isWrong, setWrong] = useState(false);
  const waits = waitSeconds(tries, now);
  const check = async (code: string) => {
    const isRight = await opens(code, lock);
    await onTried(isRight ? 0 : tries.wrong + 1); // nobody learns of a code before it is counted
    setWrong(!isRight);
    if (isRight) onRight();
  };
  return (
    <>
      <p>{words.code}</p>
      <p className="soft" role="alert">
        {waits > 0 ? words.waits(waits) : isWrong && words.wrong}
      </p>
      <LeavePad words={words} isWaiting={waits > 0} onTyped={check} onBegun={() => setWrong(false)} />
    </>
  );
}
