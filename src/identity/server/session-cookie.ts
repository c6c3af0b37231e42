import type { FastifyReply, FastifyRequest } from 'fastify';

/** The browser keeps it as long as a browser keeps anything; how long it is good the server decides, from its last use. */
const KEPT_S = 400 * 24 * 3_600;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** `__Host-` binds a cookie to this host and to TLS. Not every browser takes that on plain http://localhost, so there it has a plain name. */
function shapeOf({ protocol, hostname }: FastifyRequest): { readonly name: string; readonly secure: boolean } {
  const isPlain = protocol === 'http' && LOOPBACK.includes(hostname);
  return isPlain ? { name: 'session', secure: false } : { name: '__Host-session', secure: true };
}

/** The session's token as it came along, if one came. */
export const readSessionCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[shapeOf(request).name];

/** Gives the browser its session: no script reads it, and no other site makes it travel. `undefined` takes it away. */
export function writeSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
  const { name, secure } = shapeOf(request);
  const rest = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  void (token === undefined
    ? reply.clearCookie(name, rest)
    : reply.setCookie(name, token, { ...rest, maxAge: KEPT_S }));
}
