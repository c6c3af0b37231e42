import fastifyStatic from '@fastify/static';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from '#kernel/server/schemas.ts';
import type { House } from './create-house.ts';
import { escapeHtml } from './html.ts';
import { frontPage, noSuchPage } from './plain-pages.ts';
import type { ResidentAssets } from './resident-assets.ts';

export interface FileDeps {
  readonly house: House;
  readonly clientDir: string;
  readonly isDemo: boolean;
  readonly assets: ResidentAssets;
  readonly publicUrl: string | undefined;
}

/** A file with a hash in its name is never another. */
const FOR_EVER = { immutable: true, maxAge: '1y' } as const;
/** A worker, a manifest, a page: asked for again each time, so that an update is found. */
const ASK_AGAIN = 'no-cache';

const STAFF_WORKER = 'staff-worker.js';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The built files, as they were compressed when they were built; and the pages that are the same for everybody. */
export async function fileRoutes(app: App, { house, clientDir, isDemo, assets, publicUrl }: FileDeps): Promise<void> {
  const root = resolve(clientDir);
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true });
  const config = { access: 'anyone' } as const;

  app.get<{ Params: { '*': string } }>('/assets/*', { config }, (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`, FOR_EVER),
  );
  const own = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz|html)$/.test(entry.name))
    .map(({ name }) => name);
  for (const name of own.filter((name) => name !== STAFF_WORKER))
    app.get(`/${name}`, { config }, (_, reply) =>
      reply.header('cache-control', ASK_AGAIN).sendFile(name, { cacheControl: false }),
    );

  // What is true of this server is written into the page itself: it must be there without network too.
  const index = readFileSync(join(root, 'index.html'), 'utf8');
  const marks = `${isDemo ? ' data-demo' : ''}${publicUrl ? ` data-address="${escapeHtml(publicUrl)}"` : ''}`;
  const staff = index.replace('<body', `<body${marks}`);
  // And the worker must notice when that is no longer so: it fetches the page again when its digest changed.
  const worker = readFileSync(join(root, STAFF_WORKER), 'utf8').replaceAll(digestOf(index), digestOf(staff));
  app.get(`/${STAFF_WORKER}`, { config }, (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', ASK_AGAIN).send(worker),
  );
  for (const path of ['/app', '/app/*', '/index.html'])
    app.get(path, { config }, (_, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', ASK_AGAIN).send(staff),
    );
  app.get('/', { config }, (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', ASK_AGAIN)
      .send(house.store.transaction((tx) => frontPage(tx, { ...assets, isDemo }))),
  );
  app.setNotFoundHandler(({ method, url }, reply) =>
    method !== 'GET' || url.startsWith('/api/') || url.startsWith('/assets/')
      ? reply.code(404).send({ code: 'not-found' })
      : reply
          .code(404)
          .type('text/html; charset=utf-8')
          .send(noSuchPage({ ...assets, isDemo })),
  );
}
