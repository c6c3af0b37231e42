import { signOfKey } from '../sign-of-key.ts';
import { useKeys } from '../use-keys.ts';

interface PaperKeys {
  /** A digit or the dash. */
  readonly onSign: (sign: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Whatever else can be worked with keys keeps its own. */
const OTHERS = 'a, input, select, textarea, dialog, button:not([data-paper])';

/** The keyboard belongs to the form in hand, wherever the focus is; a key that is held down counts once. */
export function usePaperKeys(keys: PaperKeys): void {
  useKeys((event) => {
    if (document.querySelector('dialog[open]')) return;
    const isElsewhere = event.target instanceof Element && event.target.closest(OTHERS) !== null;
    const act = actOf(keys, event);
    if (!act || (isElsewhere && event.key === 'Enter')) return;
    event.preventDefault();
    if (!event.repeat) act();
  });
}

function actOf({ onSign, onNext, onBack }: PaperKeys, event: KeyboardEvent): (() => void) | undefined {
  const [sign, { key }] = [signOfKey(event), event];
  if (sign) return () => onSign(sign);
  if (key === 'Enter') return onNext;
  return key === 'Backspace' || key === 'ArrowUp' ? onBack : undefined;
}
