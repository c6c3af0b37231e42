/** What of a document tells whether somebody can see it. */
type Seen = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen lit while its page is shown. A browser lets go of it whenever the page is hidden, so it is asked again when it is back. Where it
 * cannot be had (an old browser, a nearly empty battery) the tablet's own settings decide. Returns what ends it.
 */
export function keepAwake(page: Seen, wakeLock: Pick<WakeLock, 'request'> | undefined): () => void {
  if (!wakeLock) return () => {};
  let held: Promise<WakeLockSentinel | undefined> | undefined;
  const ask = () => {
    if (page.visibilityState === 'visible') held = wakeLock.request('screen').catch(() => undefined);
  };
  ask();
  page.addEventListener('visibilitychange', ask);
  return () => {
    page.removeEventListener('visibilitychange', ask);
    void held?.then((lock) => lock?.release());
  };
}
