import type { FastifyReply } from 'fastify';

/** "Later", and when. */
export const slowDown = (reply: FastifyReply, waitMs: number) =>
  reply
    .code(429)
    .header('retry-after', Math.ceil(waitMs / 1_000))
    .send({ code: 'too-many-tries' } as const);
