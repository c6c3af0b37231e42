import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { resolve } from 'node:path';

/** The whole server. */
export async function buildApp(): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  await app.register(fastifyStatic, { root: resolve('dist/client') });
  app.get('/healthz', () => ({ status: 'ok' }));
  return app;
}
