import { useState } from 'react';
import { Button } from '#ui/client/Button.tsx';
import { signOfKey } from '../sign-of-key.ts';
import { useKeys } from '../use-keys.ts';
import type { KIOSK_WORDS } from './kiosk-words.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const LENGTH = 6;

interface LeavePadProps {
  readonly words: (typeof KIOSK_WORDS)['th'];
  readonly isWaiting: boolean;
  /** Six digits were typed; resolves when they were looked at. */
  readonly onTyped: (code: string) => Promise<void>;
  readonly onBegun: () => void;
}

/** Ten digits to tap, or to type where there is a keyboard. What was typed is shown as dots: somebody may stand behind. */
export function LeavePad({ words, isWaiting, onTyped, onBegun }: LeavePadProps) {
  const [typed, setTyped] = useState('');
  const press = async (digit: string) => {
    if (isWaiting || typed.length >= LENGTH) return;
    const next = typed + digit;
    setTyped(next);
    onBegun();
    if (next.length < LENGTH) return;
    await onTyped(next);
    setTyped('');
  };
  const erase = () => typed.length < LENGTH && setTyped(typed.slice(0, -1)); // a whole code is being looked at
  useKeys((event) => {
    const sign = signOfKey(event);
    if (event.repeat) return;
    if (event.key === 'Backspace') erase();
    else if (sign && DIGITS.includes(sign)) void press(sign);
  });
  return (
    <>
      <p className="dots" role="img" aria-label={words.typed(typed.length)}>
        {Array.from({ length: LENGTH }, (_, place) => (place < typed.length ? '●' : '○')).join(' ')}
      </p>
      <div className="pad">
        {DIGITS.map((digit) => (
          <Button key={digit} kind="second" onClick={() => void press(digit)}>
            {digit}
          </Button>
        ))}
        <Button kind="quiet" className="erase" onClick={erase}>
          {words.erase}
        </Button>
      </div>
    </>
  );
}
