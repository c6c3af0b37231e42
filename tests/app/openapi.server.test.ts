import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeBackup } from '#app/server/make-backup.ts';
import { personId } from '#identity/domain/person.ts';
import { aLog, NOW } from '../support/words.ts';
import {
  aServer,
  INSTALLATION,
  PASSPHRASE,
  printedLink,
  round,
  routesOf,
  setUpBody,
  signInBody,
  type AServer,
} from './a-server.ts';

type Described = { readonly content?: Readonly<Record<string, { readonly schema: object }>> };
type Paths = Readonly<
  Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Described>> }>>>
>;

const PHONE = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';

test('[AP17] the description of the API is what the server does: every route, every status, every body', async () => {
  const server = await aServer();
  const { call, identity, dataDir } = server;
  const { openapi, paths } = (await call('GET', '/api/openapi.json')).json<{ openapi: string; paths: Paths }>();
  expect(openapi).toBe('3.1.0');
  const routes = routesOf(server).filter(
    ({ method, url }) => method !== 'HEAD' && /^\/(api\/|healthz$|results\/.*\.)/.test(url),
  );
  expect(routes.length, 'it has looked').toBeGreaterThan(9);
  const listed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(listed.sort()).toEqual(routes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/, '{$1}')}`).sort());

  const seen = new Set<string>();
  const check = async (method: 'GET' | 'POST', path: string, details: Parameters<AServer['call']>[2] = {}) => {
    const reply = await call(method, path, details);
    const place = `${method} ${path} ${reply.statusCode}`;
    const described = paths[path.replace(/\d{4}/, '{year}')]?.[method.toLowerCase()]?.responses[reply.statusCode];
    expect(described, `${place} is described`).toBeDefined();
    const schema = described?.content?.['application/json']?.schema;
    const [type] = Object.keys(described?.content ?? {});
    if (type && !schema) expect(reply.headers['content-type'], place).toBe(type);
    else if (schema) expect(z.fromJSONSchema(schema as never).safeParse(reply.json()).error, place).toBeUndefined();
    else expect(reply.body, place).toBe('');
    seen.add(place);
    return reply;
  };

  const link = printedLink(identity);
  const begun = await check('POST', '/api/set-up', { body: setUpBody(link) });
  await check('POST', '/api/set-up', { body: setUpBody(link) });
  await check('POST', '/api/set-up', { body: {} });
  const cookie = begun.cookies[0]!.value;
  const { delivery } = begun.json<{ delivery: string }>();
  await check('GET', '/healthz');
  await check('GET', '/api/openapi.json');
  for (const file of ['json', 'csv']) {
    const { headers } = await check('GET', `/results/2569.${file}`);
    await check('GET', `/results/2569.${file}`, { headers: { 'if-none-match': headers.etag as string } });
    await check('GET', `/results/2999.${file}`);
  }
  await check('GET', '/api/session');
  await check('GET', '/api/session', { cookie });
  await check('POST', '/api/invitations', { body: { person: personId('boss') } });
  await check('POST', '/api/invitations', { body: { person: personId('nobody') }, cookie });
  const { token } = (await check('POST', '/api/invitations', { body: { person: personId('boss') }, cookie })).json<{
    token: string;
  }>();
  await check('POST', '/api/join', { body: { token, passphrase: 'short', installation: INSTALLATION } });
  await check('POST', '/api/join', { body: { token: 'a guess', passphrase: PASSPHRASE, installation: INSTALLATION } });
  const joined = await check('POST', '/api/join', {
    body: { token, passphrase: PASSPHRASE, installation: INSTALLATION },
  });
  await check('GET', '/api/backups');
  await check('GET', '/api/backup');
  const again = joined.cookies[0]!.value;
  await check('GET', '/api/backup', { cookie: again });
  expect(await makeBackup({ dataDir, at: NOW })).toMatchObject({ ok: true });
  await check('GET', '/api/backups', { cookie: again });
  await check('GET', '/api/backup', { cookie: again });
  await check('POST', '/api/recount', { body: {} });
  await check('POST', '/api/recount', { body: {}, cookie: again });
  await check('GET', '/api/devices');
  await check('GET', '/api/devices', { cookie: again });
  for (const [path, body] of [
    ['/api/devices/end', {}],
    ['/api/devices/lost', { installation: PHONE }],
    ['/api/people/devices', { person: personId('boss') }],
    ['/api/people/devices/end', { person: personId('boss') }],
    ['/api/people/devices/lost', { person: personId('boss'), installation: PHONE }],
  ] as const) {
    await check('POST', path, { body });
    await check('POST', path, { body: { person: 'x', installation: 'x' }, cookie: again });
    await check('POST', path, { body, cookie: again });
  }
  const wish = (old: string) => ({ body: { old, passphrase: PASSPHRASE }, cookie: again });
  await check('POST', '/api/passphrase', { body: {} });
  await check('POST', '/api/passphrase', { body: {}, cookie: again });
  await check('POST', '/api/passphrase', wish(PASSPHRASE));
  for (let tries = 0; tries < 4; tries++) await check('POST', '/api/passphrase', wish('not hers'));
  await check('POST', '/api/sync', { body: round() });
  await check('POST', '/api/sync', { body: {}, delivery });
  await check('POST', '/api/sync', { delivery, headers: { 'content-type': 'text/plain' }, form: 'x' });
  const commands = [
    { n: 1, text: aLog(1, 1) },
    { n: 2, text: 'nonsense' },
  ];
  await check('POST', '/api/sync', { body: round(commands), delivery, cookie: joined.cookies[0]!.value });
  await check('POST', '/api/sync', { body: round(), delivery, cookie, headers: { 'sec-fetch-site': 'cross-site' } });
  const nonsense = { protocol: 1, commands: [{ text: 'nonsense' }] };
  await check('POST', '/api/drop', { body: nonsense });
  await check('GET', '/api/challenge');
  await check('POST', '/api/drop', { body: { ...nonsense, work: await server.work() } });
  await check('POST', '/api/drop', { body: { protocol: 1, commands: [{ text: 'x'.repeat(9_000) }] } });
  for (let tries = 0; tries < 4; tries++)
    await check('POST', '/api/sign-in', { body: signInBody('nobody', 'not hers') });
  await check('POST', '/api/sign-in', { body: signInBody('boss') });
  await check('POST', '/api/sign-out', { cookie });
  expect(seen.size).toBeGreaterThan(49);
});
