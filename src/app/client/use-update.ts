import { useEffect, useState } from 'react';
import { Workbox } from 'workbox-window';
import { isHalfFilled } from '#ui/client/use-leave-warning.ts';
import type { LoopState } from '#sync/client/loop.ts';

const WORKER = '/staff-worker.js';

interface Update {
  /** A newer app waits, or rules already while this page is still the older one. */
  readonly isThere: boolean;
  /** Something was half filled when it was asked for, in this tab or another: nothing was done. */
  readonly isRefused: boolean;
  readonly take: () => Promise<void>;
}

/**
 * Keeps the staff's own service worker, and tells when a newer app waits; when the municipality says that there is one, it is looked for. `take`
 * lets it take over. Then every tab opens itself anew, after its round; one in which something was begun meanwhile stays as it is and says so.
 */
export function useUpdate({ isRunning, isOld }: LoopState): Update {
  const [registration, setRegistration] = useState<ServiceWorkerRegistration>();
  const [isThere, setThere] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    const { serviceWorker } = navigator;
    // At the first visit nobody ruled, or the residents' worker, whose scope is wider: the page that is here is the newest.
    let isFirst = !serviceWorker.controller?.scriptURL.endsWith(WORKER);
    const onRuled = async () => {
      if (isFirst) isFirst = false;
      else if (await isHalfFilled()) setThere(true);
      else setLeaving(true);
    };
    const ruled = () => void onRuled();
    serviceWorker.addEventListener('controllerchange', ruled);
    const worker = new Workbox(WORKER, { scope: '/app' });
    worker.addEventListener('waiting', () => setThere(true));
    void worker.register().then(setRegistration);
    return () => serviceWorker.removeEventListener('controllerchange', ruled);
  }, []);
  useEffect(() => {
    if (isOld) void registration?.update().catch(() => undefined);
  }, [isOld, registration]);
  useEffect(() => {
    if (!isLeaving || isRunning) return;
    const leave = async () => {
      // A round is long enough to begin a form in it.
      if (!(await isHalfFilled())) return location.reload();
      setLeaving(false);
      setThere(true);
      setRefused(true);
    };
    void leave();
  }, [isLeaving, isRunning]);

  const take = async () => {
    const isTooEarly = await isHalfFilled();
    setRefused(isTooEarly);
    if (isTooEarly) return;
    if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
    else setLeaving(true);
  };
  return { isThere, isRefused, take };
}
