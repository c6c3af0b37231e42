import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { MOST_AT_ONCE, headersTimeout } from '#app/server/patience.ts';
import { aServer, signInBody, type AServer } from './a-server.ts';

const PROXY = '10.1.2.3';
/** What Caddy says of somebody who came to it by TLS. */
const FORWARDED = { host: 'localhost', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'prongsai.example.go.th' };

/** Signs in from an address with these headers: the cookie that comes back, and whether TLS is promised. */
async function signedInFrom(server: AServer, remoteAddress: string, headers: Readonly<Record<string, string>>) {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    payload: signInBody('boss'),
  });
  expect(reply.statusCode).toBe(200);
  const [cookie] = reply.cookies as unknown as readonly { name: string; value: string; secure?: boolean }[];
  return { cookie: cookie!, promisesTls: reply.headers['strict-transport-security'] !== undefined };
}

test(
  '[AP33] what a trusted proxy says of TLS and name holds for the cookie, for HSTS and for where a page came from',
  { timeout: 60_000 },
  async () => {
    const server = await aServer(false, undefined, { trustedProxies: ['10.0.0.0/8'] });
    await server.setUp();
    const { cookie, promisesTls } = await signedInFrom(server, PROXY, FORWARDED);
    expect([cookie.name, cookie.secure, promisesTls]).toEqual(['__Host-session', true, true]);
    const signOut = async (origin: string) =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/api/sign-out',
          remoteAddress: PROXY,
          headers: { ...FORWARDED, origin, cookie: `__Host-session=${cookie.value}` },
        })
      ).statusCode;
    expect(await signOut('http://localhost'), 'an old browser at another address').toBe(403);
    expect(await signOut('https://prongsai.example.go.th'), 'an old browser at the right one').toBe(204);
    const inside = await signedInFrom(server, PROXY, { host: 'localhost' });
    expect([inside.cookie.name, inside.promisesTls], 'a proxy that says nothing').toEqual(['session', false]);
  },
);

test('[AP33] of everybody else forwarded headers change nothing', { timeout: 60_000 }, async () => {
  for (const [trustedProxies, from] of [
    [[], '127.0.0.1'],
    [[], PROXY],
    [['10.0.0.0/8'], '127.0.0.1'],
    [['10.0.0.0/8'], '192.0.2.1'],
  ] as const) {
    const server = await aServer(false, undefined, { trustedProxies });
    await server.setUp();
    const { cookie, promisesTls } = await signedInFrom(server, from, FORWARDED);
    expect([cookie.name, cookie.secure ?? false, promisesTls], from).toEqual(['session', false, false]);
    const forged = await server.app.inject({
      method: 'POST',
      url: '/api/sign-out',
      remoteAddress: from,
      headers: { ...FORWARDED, origin: 'https://prongsai.example.go.th', cookie: `session=${cookie.value}` },
    });
    expect(forged.statusCode, 'its own page’s name does not let a foreign page in').toBe(403);
  }
});

test(
  '[AP35] the widest body arrives in time at 2 KiB a second, and who only holds a place is let go',
  { timeout: 60_000 },
  async () => {
    const { app } = await aServer();
    const { requestTimeout, keepAliveTimeout, timeout, maxConnections } = app.server;
    const WIDEST = 1024 * 1024;
    const HEAD = 16 * 1024;
    const [SLOW_PER_MS, DEVICE_QUIET_MS, CADDY_IDLE_MS] = [2.048, 30_000, 120_000];
    expect(requestTimeout).toBeGreaterThan(WIDEST / SLOW_PER_MS);
    expect([app.server.headersTimeout > HEAD / SLOW_PER_MS, app.server.headersTimeout]).toEqual([true, headersTimeout]);
    expect(timeout, 'a device gives up first').toBeGreaterThan(DEVICE_QUIET_MS);
    expect(keepAliveTimeout, 'a proxy gives up first').toBeGreaterThan(CADDY_IDLE_MS);
    for (const wait of [requestTimeout, timeout, keepAliveTimeout]) expect(wait).toBeLessThanOrEqual(600_000);
    expect(maxConnections).toBeGreaterThan(MOST_AT_ONCE);
  },
);

test(
  '[AP36] who comes while too much is in hand is asked to come back; what is in hand is finished',
  { timeout: 60_000 },
  async () => {
    const { app, call } = await aServer();
    const waiting: (() => void)[] = [];
    app.get(
      '/slow',
      { config: { access: 'anyone' } },
      () => new Promise((resolve) => waiting.push(() => resolve('done'))),
    );
    const slow = Array.from({ length: MOST_AT_ONCE }, async () => call('GET', '/slow'));
    await expect.poll(() => waiting.length).toBe(MOST_AT_ONCE);
    const refused = await call('GET', '/healthz');
    expect([refused.statusCode, refused.headers['retry-after'], refused.json()]).toEqual([503, '5', { code: 'busy' }]);
    const dropped = await call('POST', '/api/drop', { body: { protocol: 1, commands: [] } });
    expect([dropped.statusCode, dropped.headers['cache-control']]).toEqual([503, 'no-store']);
    for (const finish of waiting) finish();
    expect(new Set((await Promise.all(slow)).map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
      new Set(['200 done']),
    );
    expect((await call('GET', '/healthz')).statusCode).toBe(200);
  },
);

test(
  '[AP36] a connection that breaks is in hand no longer, whatever was begun on it',
  { timeout: 60_000 },
  async () => {
    const { app } = await aServer();
    let begun = 0;
    app.get('/never', { config: { access: 'anyone' } }, () => {
      begun += 1;
      return new Promise(() => undefined);
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const GET = 'GET /never HTTP/1.1\r\nhost: localhost\r\n\r\n';
    const HALF =
      'POST /api/drop HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    const open = async (text: string) => {
      const socket: Socket = connect(port, '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(text);
      return socket;
    };
    for (let wave = 0; wave < 3; wave++) {
      const sockets = await Promise.all(Array.from({ length: 200 }, (_, i) => open(i % 2 ? GET + GET : HALF)));
      await expect.poll(() => begun).toBeGreaterThanOrEqual(200 * (wave + 1));
      for (const socket of sockets) socket.destroy();
    }
    const isThere = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
    await expect.poll(isThere).toBe(200);
  },
);

test(
  '[AP36] hundreds of half-sent bodies keep nobody out: when there is no place left, who has been sending for long gives way',
  { timeout: 60_000 },
  async () => {
    const { app } = await aServer();
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const HALF =
      'POST /api/drop HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    const sockets = await Promise.all(
      Array.from({ length: MOST_AT_ONCE }, async () => {
        const socket = connect(port, '127.0.0.1').on('error', () => undefined);
        await once(socket, 'connect');
        socket.write(HALF);
        return socket;
      }),
    );
    const ask = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
    await expect.poll(ask).toBe(503);
    const now = performance.now.bind(performance);
    const later = vi.spyOn(performance, 'now').mockImplementation(() => now() + 11_000);
    expect(await ask()).toBe(200);
    later.mockRestore();
    for (const socket of sockets) socket.destroy();
  },
);
