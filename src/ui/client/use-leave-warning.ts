import { useEffect } from 'react';

/** Each form on which something is written and not saved holds this lock, in whichever tab: the browser itself lets go of a tab's that is no more. */
const HALF_FILLED = 'half filled';

/** The browser asks before a page is closed on which something is written and not saved, and no newer app takes over. */
export function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    const { promise: over, resolve } = Promise.withResolvers<void>();
    void navigator.locks?.request(HALF_FILLED, { mode: 'shared' }, () => over);
    return () => {
      window.removeEventListener('beforeunload', warn);
      resolve();
    };
  }, [isDirty]);
}

/** Is something written and not saved, in any tab of this browser? */
export async function isHalfFilled(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === HALF_FILLED);
}
