import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';

/** A client's mistakes, by status. Their own words may quote what was sent, so none is repeated. */
const CODES: Readonly<Record<number, string>> = {
  400: 'malformed',
  404: 'not-found',
  405: 'not-allowed',
  408: 'too-slow',
  413: 'too-large',
  414: 'too-large',
  415: 'unsupported-type',
};

/** When storage fails a device shall come back, and not at once. */
const RETRY_AFTER_S = 30;

/**
 * The net under every route. A client's mistake has a code; a database that does not answer is an outage (503, come back later); everything
 * else is a defect, with a reference by which the log knows it.
 */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ code: CODES[status] ?? 'refused' });
    const reference = randomBytes(4).toString('hex');
    request.log.error({ reference, err: error });
    if (error.code === 'ERR_SQLITE_ERROR')
      return reply.code(503).header('retry-after', RETRY_AFTER_S).send({ code: 'storage', reference });
    return reply.code(500).send({ code: 'defect', reference });
  });
}
