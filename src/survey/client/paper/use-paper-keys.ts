import { useEffect, useRef } from 'react';

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
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey, repeat } = event;
      if (ctrlKey || altKey || metaKey || document.querySelector('dialog[open]')) return;
      const isElsewhere = target instanceof Element && target.closest(OTHERS) !== null;
      const act = actOf(latest.current, key);
      if (!act || (isElsewhere && key === 'Enter')) return;
      event.preventDefault();
      if (!repeat) act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function actOf({ onSign, onNext, onBack }: PaperKeys, key: string): (() => void) | undefined {
  if (/^[0-9-]$/.test(key)) return () => onSign(key);
  if (key === 'Enter') return onNext;
  return key === 'Backspace' || key === 'ArrowUp' ? onBack : undefined;
}
