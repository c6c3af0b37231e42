import { use, useEffect } from 'react';
import { LeavingContext } from './LeaveGuard.tsx';

/** Each form on which something is written and not saved holds this lock, in whichever tab: the browser itself lets go of a tab's that is no more. */
const HALF_FILLED = 'half filled';

/**
 * While something is written and not saved, it is asked before the page is closed and before another one of the app takes its place, and no newer
 * app takes over. `isKept`: moving on inside the app loses nothing, because it is there again afterwards.
 */
export function useLeaveWarning(isDirty: boolean, isKept = false): void {
  const { unsaved } = use(LeavingContext);
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
  useEffect(() => {
    if (!isDirty || isKept) return;
    const form = {};
    unsaved.add(form);
    return () => void unsaved.delete(form);
  }, [isDirty, isKept, unsaved]);
}

/** Is something written and not saved, in any tab of this browser? */
export async function isHalfFilled(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === HALF_FILLED);
}
