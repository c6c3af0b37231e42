/** What came back, or `undefined` for an outage. */
type Answer = { readonly status: number; readonly text: string; readonly retryAfterMs: number | undefined } | undefined;
export type Post = (path: string, body: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** A round is given up after so long without a byte in either direction, not in total: a slow line is not a dead one. */
const QUIET_MS = 30_000;

/** XMLHttpRequest, because `fetch` does not tell how an upload goes on. */
export const post: Post = (path, body, headers = {}) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let timer = setTimeout(() => request.abort(), QUIET_MS);
    const goesOn = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), QUIET_MS);
    };
    request.upload.onprogress = goesOn;
    request.onprogress = goesOn;
    request.onloadend = () => {
      clearTimeout(timer);
      if (!request.status) return resolve(undefined);
      const seconds = Number.parseInt(request.getResponseHeader('retry-after') ?? '', 10);
      const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : undefined;
      resolve({ status: request.status, text: request.responseText, retryAfterMs });
    };
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  });
