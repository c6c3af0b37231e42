/** A newer app, and a newer questionnaire of this point, come with the page. */
const REOPEN_MS = 3_600_000;

/**
 * Hands this door to its service worker, so that the page opens without network too. A newer worker that has been waiting takes over now:
 * at a load no form is touched yet. This page goes on with the files that it has.
 */
export function keepPage(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.register('/resident-worker.js', { scope: '/' }).then(
    ({ waiting }) => waiting?.postMessage({ type: 'SKIP_WAITING' }),
    () => {}, // refused by the browser (private mode): the page works all the same, as long as there is network
  );
}

/** A kiosk is never closed: about once an hour, when it is at rest, it opens its page anew. Returns what wants to be told about rest. */
export function reopenNowAndThen(): (isAtRest: boolean) => void {
  const opened = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (isAtRest) => {
    clearTimeout(timer);
    if (isAtRest) timer = setTimeout(() => location.reload(), Math.max(10_000, opened + REOPEN_MS - performance.now()));
  };
}
