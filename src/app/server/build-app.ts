import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { z } from 'zod/mini';
import type { Identity } from '#identity/server/identity.ts';
import { kioskRoutes } from '#identity/server/kiosk-routes.ts';
import { identityRoutes } from '#identity/server/routes.ts';
import { refusals, validate, type App, type SchemaTypes } from '#kernel/server/schemas.ts';
import { syncRoutes } from '#sync/server/routes.ts';
import { answerErrors } from './answer-errors.ts';
import { backupRoutes, type BackupDirs } from './backup-routes.ts';
import type { House } from './create-house.ts';
import { guard } from './guard.ts';
import { secureHeaders } from './headers.ts';
import { logAnswers, logOptions, type LogStream } from './log.ts';
import { describeApi } from './openapi.ts';
import { fileRoutes } from './file-routes.ts';
import type { OpenDoors } from './open-doors.ts';
import { openKiosks } from './open-kiosks.ts';
import { headersTimeout, limitWhatIsInHand, PATIENCE } from './patience.ts';
import { recountRoutes } from './recount-routes.ts';
import { residentAssets } from './resident-assets.ts';
import { residentRoutes, type ResidentDeps } from './resident-routes.ts';
import { resultsRoutes } from './results-routes.ts';

export interface AppDeps extends BackupDirs {
  readonly house: House;
  readonly identity: Identity;
  readonly version: string;
  readonly isDemo: boolean;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly log?: LogStream;
  /** Where the build put what browsers load. */
  readonly clientDir: string;
  readonly render: ResidentDeps['render'];
  readonly isDiskLow: () => boolean;
  readonly doors: OpenDoors;
  /** The address that people are to use, where somebody has said it. */
  readonly publicUrl?: string | undefined;
  /** Addresses and networks: what these say of who asks and how is believed, and of all others nothing. */
  readonly trustedProxies?: readonly string[];
}

/** A page of states: enough for a day's work, small enough for a bad line. */
const PAGE_SIZE = 200;
/** What no door needs more than: the widest is a set-up. */
const LONGEST_BODY = 16 * 1024;

/** A full disk is no reason to take the server away: it still answers, and somebody must see it. */
const Health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  demo: z.boolean(),
  disk: z.optional(z.literal('low')),
});

/** The whole server, not listening yet. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { house, identity, version, isDemo, tls, log, clientDir, render, isDiskLow, doors, publicUrl } = deps;
  const options: FastifyServerOptions = {
    logger: logOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LONGEST_BODY,
    trustProxy: [...(deps.trustedProxies ?? [])],
    ...PATIENCE,
    ...(tls ? { https: { ...tls, headersTimeout } } : { http: { headersTimeout } }),
  };
  const app: App = Fastify(options).withTypeProvider<SchemaTypes>();
  app.setValidatorCompiler(validate);
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
  app.removeContentTypeParser('text/plain');
  logAnswers(app);
  answerErrors(app);
  const assets = residentAssets(clientDir);
  await secureHeaders(app, assets.styleSheet);
  limitWhatIsInHand(app);
  await app.register(cookie);
  await app.register(compress, { globalDecompression: false });
  guard(app, identity);
  await describeApi(app, version);

  app.get(
    '/healthz',
    {
      config: { access: 'anyone' },
      schema: {
        summary: 'Is it there?',
        response: { 200: Health, ...refusals(503) },
      },
    },
    () => ({ status: 'ok' as const, version, demo: isDemo, ...(isDiskLow() && { disk: 'low' as const }) }),
  );
  const kiosks = openKiosks(house, identity);
  identityRoutes(app, identity);
  kioskRoutes(app, { ...identity, kiosks, publicUrl });
  const { recognise } = kiosks;
  syncRoutes(app, { ...house, ...doors, pageSize: PAGE_SIZE, recognise, allowance: doors.drops });
  backupRoutes(app, deps);
  recountRoutes(app, house);
  residentRoutes(app, { house, isDemo, assets, render, publicUrl, allowance: doors.forms, ownWords: doors.ownWords });
  resultsRoutes(app, { house, isDemo, assets });
  await fileRoutes(app, { house, isDemo, assets, clientDir, publicUrl });
  return app;
}
