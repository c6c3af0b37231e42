import { useEffect, useState } from 'react';
import { Workbox } from 'workbox-window';

/** Keeps the staff's own service worker, and tells when a newer app waits. `take` lets it take over and opens the page anew. */
export function useUpdate(): { readonly isThere: boolean; readonly take: () => void } {
  const [waiting, setWaiting] = useState<Workbox>();
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    const worker = new Workbox('/staff-worker.js', { scope: '/app' });
    worker.addEventListener('waiting', () => setWaiting(worker));
    void worker.register();
  }, []);
  const take = () => {
    waiting?.addEventListener('controlling', () => location.reload());
    waiting?.messageSkipWaiting();
  };
  return { isThere: waiting !== undefined, take };
}
