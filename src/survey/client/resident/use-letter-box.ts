import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LetterBox, LetterBoxState, MaybeLetterBox } from './letter-box.ts';

const UNKNOWN: LetterBoxState = { lying: new Map(), road: 'unknown' };
const never = () => () => {};
const unknown = () => UNKNOWN;

/** Opens the box after the page has woken, so that no first byte waits for it. A browser that cannot keep anything has none. */
export function useLetterBox(open: (() => Promise<LetterBox>) | undefined): {
  readonly box: MaybeLetterBox;
  readonly state: LetterBoxState;
} {
  const [box, setBox] = useState<MaybeLetterBox>();
  useEffect(() => {
    if (open) open().then(setBox, () => setBox(null));
    else setBox(null);
  }, [open]);
  const state = useSyncExternalStore(box?.subscribe ?? never, box?.state ?? unknown, unknown);
  return { box, state };
}
