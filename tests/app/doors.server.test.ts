import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import Fastify from 'fastify';
import { guard } from '#app/server/guard.ts';
import { ROLES, type Role } from '#kernel/domain/principal.ts';
import { aServer, INSTALLATION, routesOf, setUpBody } from './a-server.ts';

/** Bodies that are well formed and open nothing: a link's routes look into them. */
const BODIES: Readonly<Record<string, object>> = {
  '/api/set-up': setUpBody('a guess'),
  '/api/kiosk-enrolments': { code: '22222222', kiosk: INSTALLATION },
  '/api/join': { token: 'a guess', passphrase: 'a long passphrase', installation: INSTALLATION },
};

test('[AP10] the folder is for the server’s own account alone, and so is every file of the ledger', async () => {
  const { house, setUp } = await aServer();
  await setUp();
  const ledger = house.db.location()!;
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  expect(modeOf(dirname(ledger))).toBe('700');
  for (const file of ['', '-wal', '-shm']) expect(modeOf(ledger + file), file).toBe('600');
});

test('[AP10] what the API answers is kept nowhere on the way, be it a yes or a no', async () => {
  const { call, setUp } = await aServer();
  const { cookie, delivery } = await setUp();
  const replies = [
    await call('GET', '/api/session', { cookie }),
    await call('GET', '/api/session'),
    await call('POST', '/api/sync', { body: {}, delivery }),
    await call('POST', '/api/sign-out', { cookie, headers: { 'sec-fetch-site': 'cross-site' } }),
    await call('GET', '/api/nothing'),
  ];
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 401, 400, 403, 404]);
  for (const { headers } of replies) expect(headers['cache-control']).toBe('no-store');
});

test('[AP11] every route says who may use it, and nobody else is let in', async () => {
  const server = await aServer();
  const { app, call, setUp, addPerson } = server;
  app.addHook('onSend', async ({ routeOptions }, reply) => void reply.header('x-access', routeOptions.config.access));
  const routes = routesOf(server);
  expect(routes.length, 'it has looked').toBeGreaterThan(20);
  expect(routes.map(({ url }) => url)).toEqual(expect.arrayContaining(['/api/backup', '/api/backups']));
  await setUp();
  const signedIn = new Map<Role, string>();
  for (const role of ROLES.filter((role) => role !== 'administrator'))
    signedIn.set(role, (await addPerson(`a-${role}`.slice(0, 15), role)).cookie);

  const seen = new Set<string>();
  for (const { method, url } of routes) {
    const ask = (cookie?: string) =>
      call(method, url.replace('*', 'resident-1.js').replace(':code', 'x'), {
        cookie,
        ...(method === 'POST' && { body: BODIES[url] ?? {} }),
      });
    const status = async (cookie: string | undefined) => (await ask(cookie)).statusCode;
    const { statusCode: asNobody, headers } = await ask();
    const access = String(headers['x-access']);
    seen.add(access);
    switch (access) {
      case 'anyone':
        expect([401, 403], url).not.toContain(asNobody);
        break;
      case 'link':
        expect(asNobody, url).toBe(410);
        break;
      case 'delivery':
        expect(asNobody, url).toBe(401);
        expect(await status(signedIn.get('clerk')), 'a session alone delivers nothing').toBe(401);
        break;
      case 'session':
        expect(asNobody, url).toBe(401);
        expect(await status('a made-up session'), url).toBe(401);
        break;
      default:
        expect(asNobody, url).toBe(401);
        for (const [role, cookie] of signedIn) expect(await status(cookie), `${url} as ${role}`).toBe(403);
    }
  }
  expect([...seen].sort()).toEqual(['administrator', 'anyone', 'delivery', 'link', 'session']);
});

test('[AP11] a route that does not say who may use it is not registered', async () => {
  const { identity } = await aServer();
  const app = Fastify();
  guard(app, identity);
  expect(() => app.get('/forgotten', () => 'everything')).toThrow('/forgotten does not say who may use it');
  expect(() => app.route({ method: ['PUT', 'DELETE'], url: '/too', handler: () => 'everything' })).toThrow('/too');
});

test('[AP12] what changes something comes from a page of ours', async () => {
  const { call, setUp, app } = await aServer();
  const { cookie } = await setUp();
  const signOut = async (headers: Readonly<Record<string, string>>) =>
    (
      await app.inject({
        method: 'POST',
        url: '/api/sign-out',
        headers: { host: 'localhost', cookie: `session=${cookie}`, ...headers },
      })
    ).statusCode;
  for (const from of ['cross-site', 'same-site']) expect(await signOut({ 'sec-fetch-site': from })).toBe(403);
  expect(await signOut({}), 'who says nothing of herself').toBe(403);
  expect(await signOut({ origin: 'http://elsewhere.example' })).toBe(403);
  expect((await call('GET', '/api/session', { cookie })).statusCode, 'nothing was ended').toBe(200);
  expect(await signOut({ origin: 'http://localhost' }), 'an old browser').toBe(204);
});

test('[AP13] a page loads nothing from elsewhere, runs nothing inline and stands in nobody’s frame', async () => {
  const { call } = await aServer();
  for (const url of ['/', '/app', '/s/nowhere', '/api/session', '/assets/none.js', '/nowhere']) {
    const { headers } = await call('GET', url);
    const policy = String(headers['content-security-policy']);
    expect(policy, url).toMatch(/^default-src 'none';script-src 'self';style-src 'self'( 'sha256-[\w+/=]{44}')+;/);
    expect(policy).toContain("frame-ancestors 'none';base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(headers['strict-transport-security'], 'without TLS').toBeUndefined();
  }
});
