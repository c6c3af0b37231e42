import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/**
 * How long the server waits for whom, in ms. A slow line is not a dead one: the widest body (1 MiB) arrives in time at 2 KiB/s, and only who says
 * nothing is gone.
 */
export const PATIENCE = {
  /** A whole request: 1 MiB at 2 KiB/s is 512 s. */
  requestTimeout: 600_000,
  /** Nothing in either direction. A device gives up after 30 s; a phone between two masts comes back sooner than this. */
  connectionTimeout: 120_000,
  /** Longer than a proxy keeps its idle connections (Caddy 120 s): it must not send into one that is just being closed. */
  keepAliveTimeout: 130_000,
} as const;

/** What comes before a body, 16 KiB at most: 8 s at 2 KiB/s. Who takes longer only holds a place. */
export const headersTimeout = 30_000;

/** Half a dozen for each of some hundred devices and phones; more would only cost memory. */
const MOST_CONNECTIONS = 2_000;

/** A body of nobody is 16 KiB at most: together they fit into the memory of the smallest machine. */
export const MOST_AT_ONCE = 500;
const RETRY_AFTER_S = 5;
/** So long a body may take while others are turned away for want of a place: then it has kept it long enough, and says it again. */
const LONG_MS = 10_000;

interface InHand {
  readonly raw: IncomingMessage;
  readonly since: number;
}

/**
 * Who comes while too much is in hand shall come back, so that what is in hand is finished; but whoever has been sending for long gives way, or some
 * hundred half-sent bodies would keep everybody out. Counted are connections, each of which has one request at a time: one that breaks is counted
 * no longer, whatever was begun on it. Connections beyond all measure are not taken.
 */
export function limitWhatIsInHand(app: FastifyInstance): void {
  app.server.maxConnections = MOST_CONNECTIONS;
  const inHand = new Map<Socket, InHand>();
  const makeRoom = (): boolean => {
    const now = performance.now();
    const slowest = [...inHand].find(([, { raw, since }]) => !raw.complete && now - since > LONG_MS);
    if (!slowest) return false;
    slowest[0].destroy();
    return inHand.delete(slowest[0]);
  };
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { socket } = raw;
    if (inHand.size >= MOST_AT_ONCE && !makeRoom())
      return reply.code(503).header('retry-after', RETRY_AFTER_S).send({ code: 'busy' });
    inHand.set(socket, { raw, since: performance.now() });
    reply.raw.once('close', () => inHand.delete(socket));
  });
}

/** A handler needs milliseconds. What is still coming or going after so long is cut: its device says it again. Docker kills after 10 s. */
const FINISH_MS = 5_000;

/** Takes nothing new, finishes what is in hand, and lets go of every connection as soon as it is idle. */
export async function finish(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(cut);
}
