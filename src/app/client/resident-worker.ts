import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { filesNamedIn, keyOfPage } from './resident-pages.ts';

/** What a service worker's `self` has beyond a window's. */
interface Waited {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
const worker = self as unknown as {
  readonly clients: {
    readonly matchAll: (which: object) => Promise<readonly { readonly url: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: 'install' | 'activate', listener: (event: Waited) => void) => void;
};

// Residents' and kiosks' own files and pages, and nothing else: no POST is touched, nothing of the staff's door, no answer of the API.
const entries = self.__WB_MANIFEST;
const files = new Set(entries.map(({ url }) => url));
precacheAndRoute(entries);

/** A page is kept under the files that it was made with: a newer worker throws old files away, and their pages with them. */
const PAGES = 'pages ';
const cacheName = PAGES + [...files].join(' ');

/** A slow line must not keep somebody waiting in front of a page that is here already. */
const PATIENCE_S = 3;

registerRoute(
  ({ request, url }) => request.mode === 'navigate' && keyOfPage(url) !== undefined,
  new NetworkFirst({
    cacheName,
    networkTimeoutSeconds: PATIENCE_S,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => keyOfPage(new URL(request.url)) ?? request,
        // In the other language rather than not at all: the page changes its language by itself.
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
          cachedResponse ?? caches.match(request, { cacheName, ignoreSearch: true }),
        cacheWillUpdate: async ({ response }) => ((await isOurs(response)) ? response : null),
      },
    ],
  }),
);

// An installed kiosk starts at the door of all kiosks, and goes on to the point that was open here last.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === '/k/',
  async ({ request }) => {
    const kept = await (await caches.open(cacheName)).keys();
    const last = kept.findLast(({ url }) => new URL(url).pathname.startsWith('/k/'));
    return last ? Response.redirect(last.url) : fetch(request);
  },
);

/** Only a page whose every file is here opens without network; a portal's page names none of them. */
async function isOurs(response: Response): Promise<boolean> {
  const named = response.status === 200 ? filesNamedIn(await response.clone().text()) : [];
  return named.length > 0 && named.every((file) => files.has(file));
}

/** The pages that are open or were kept by the worker before: they shall open without network with this one too. */
async function keepPages(): Promise<void> {
  const before = (await caches.keys()).filter((name) => name.startsWith(PAGES));
  const kept = await Promise.all(before.map(async (name) => (await caches.open(name)).keys()));
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const urls = [...kept.flat(), ...open].flatMap(({ url }) => keyOfPage(new URL(url)) ?? []);
  const cache = await caches.open(cacheName);
  for (const url of new Set(urls)) {
    const page = await fetch(url);
    if (await isOurs(page)) await cache.put(url, page);
  }
}

async function forgetOlderPages(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

worker.addEventListener('install', (event) => event.waitUntil(keepPages()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlderPages()));
clientsClaim();
// It takes over at the next load, when no form is touched: a page says so.
self.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: string } | null>) => {
  if (data?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
