/** A newer app, and a newer questionnaire of this point, come with the page. */
export const REOPEN_MS = 3_600_000;
/** At rest for so long: nobody is about to tap. And so long it waits where the page cannot be had. */
export const REST_MS = 10_000;

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

export interface ReopenDeps {
  /** Can the page be had from the municipality at this moment? */
  readonly isThere: () => Promise<boolean>;
  readonly reopen: () => void;
}

/**
 * A kiosk is never closed: about once an hour, when it is at rest, it opens its page anew. Only when the page can be had: without a worker a browser
 * would show its own error page and stay there. Returns what wants to be told about rest.
 */
export function reopenNowAndThen({ isThere, reopen }: ReopenDeps): (isAtRest: boolean) => void {
  const opened = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const wait = (ms: number) => {
    timer = setTimeout(() => void look(turn), ms);
  };
  const look = async (asked: number) => {
    const is = await isThere();
    if (asked !== turn) return; // somebody tapped meanwhile
    if (is) reopen();
    else wait(REST_MS);
  };
  return (isAtRest) => {
    turn += 1;
    clearTimeout(timer);
    if (isAtRest) wait(Math.max(REST_MS, opened + REOPEN_MS - performance.now()));
  };
}

/** Asks for this page past the service worker, which answers only those who go somewhere. A portal's page is not ours. */
export const isPageThere = (): Promise<boolean> =>
  fetch(location.pathname, { cache: 'no-store', signal: AbortSignal.timeout(REST_MS) }).then(
    async (answer) => answer.ok && (await answer.text()).includes('id="page"'),
    () => false,
  );
