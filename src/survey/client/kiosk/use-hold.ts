import { useEffect, useRef } from 'react';

/** Longer than anybody rests a finger on a sign by chance. */
const HOLD_MS = 2_000;

/** Props of something that is pressed and held, with a finger or a key. */
export function useHold(onHeld: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const start = () => {
    timer.current ??= setTimeout(() => {
      stop();
      onHeld();
    }, HOLD_MS);
  };
  useEffect(() => stop, []);
  return {
    onPointerDown: start,
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onKeyDown: ({ key }: { readonly key: string }) => (key === 'Enter' || key === ' ') && start(),
    onKeyUp: stop,
    onBlur: stop,
    // A held finger would open the browser's own menu.
    onContextMenu: (event: { readonly preventDefault: () => void }) => event.preventDefault(),
  };
}
