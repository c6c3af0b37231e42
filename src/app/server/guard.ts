import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '#identity/server/identity.ts';
import { readSessionCookie } from '#identity/server/session-cookie.ts';
import type { Access } from '#kernel/server/access.ts';

/**
 * Deny by default: a route that does not say who may use it is not registered, and before a handler runs its caller has been looked at.
 * Knows nothing of bodies, so that nobody learns from a malformed one whether she would have been let in.
 */
export function guard(app: FastifyInstance, { sessions, deliveries, memberOf, now }: Identity): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) throw new Error(`${String(method)} ${url} does not say who may use it`);
  });
  app.decorateRequest('signedIn', undefined);
  app.decorateRequest('delivery', undefined);

  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (!access) return; // nothing is there
    const cookie = readSessionCookie(request);
    if (isChanging(request) && !isFromHere(request, cookie !== undefined)) return refuse(reply, 403, 'cross-site');
    const token = request.headers['x-delivery'];
    request.delivery = typeof token === 'string' ? deliveries.read(token) : undefined;
    const person = cookie ? sessions.personOf(cookie, now(), request.delivery) : undefined;
    const member = person ? memberOf(person) : undefined;
    request.signedIn = member?.id;
    switch (access) {
      case 'anyone':
      case 'link':
        return;
      case 'delivery':
        return request.delivery ? undefined : refuse(reply, 401, 'delivery-not-known');
      case 'session':
        return member ? undefined : refuse(reply, 401, 'signed-out');
      default:
        if (!member) return refuse(reply, 401, 'signed-out');
        return member.roles.includes(access) ? undefined : refuse(reply, 403, `${access satisfies Access}-only`);
    }
  });
}

const refuse = (reply: FastifyReply, status: number, code: string) => reply.code(status).send({ code });

const isChanging = ({ method }: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Did a page of ours send it, or the person herself? A foreign page must not vote either, so it is asked with and without a session. An old browser
 * that does not say so names at least its origin; that is needed only where a session came along.
 */
function isFromHere({ headers, protocol, host }: FastifyRequest, hasSession: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return !hasSession || headers.origin === `${protocol}://${host}`;
}
