import { useEffect, useRef } from 'react';

/** Hears each key that is pressed alone, wherever the focus is. It listens once: a listener that is changed while a key is told about misses that key. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.altKey && !event.metaKey) latest.current(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
