import type { FastifyInstance } from 'fastify';

/** Where the log goes, a line of JSON each. */
export interface LogStream {
  readonly write: (line: string) => void;
}

/**
 * Nothing of a request but its method, its route as it was declared, its status and how long it took; of an error its name and place, since a
 * message may quote what somebody wrote. Never an address, a header, a cookie or a body.
 */
export const logOptions = (stream: LogStream | undefined) => ({
  level: 'info',
  base: null,
  serializers: { req: () => ({}), res: () => ({}), err: whatBroke },
  ...(stream && { stream }),
});

/** Name, code and place of an error, without its words; of the database's its own fixed words for the reason, such as a full disk. */
const whatBroke = ({
  name,
  code,
  errstr,
  stack = '',
}: Error & { readonly code?: unknown; readonly errstr?: unknown }) => ({
  type: name,
  code,
  ...(errstr !== undefined && { reason: errstr }),
  message: '',
  stack: stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n'),
});

/** One line for each answer, but for those of nobody: the log is kept too, and its hours would place an answer finer than a day. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ method, routeOptions, log }, { statusCode, elapsedTime }) => {
    if (routeOptions.config.traceless) return;
    log.info({ method, route: routeOptions.url ?? 'none', status: statusCode, ms: Math.round(elapsedTime) });
  });
}
