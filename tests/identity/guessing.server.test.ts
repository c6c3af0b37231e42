import { expect, test, vi } from 'vitest';
import type { StaffMember } from '#identity/domain/person.ts';
import { networkOf } from '#identity/server/network-of.ts';
import { createPassphraseGate } from '#identity/server/passphrase-gate.ts';
import { hashPassphrase } from '#identity/server/passphrase.ts';
import { createSignInDelays } from '#identity/server/sign-in-delays.ts';
import { NOW } from '../support/words.ts';
import { aServer, INSTALLATION, PASSPHRASE, signInBody, type AServer } from '../app/a-server.ts';

// Every guess costs a slow hash.
vi.setConfig({ testTimeout: 60_000 });

const ANOTHER = 'รหัสใหม่ของสมศรี';
const MINUTE_MS = 60_000;
const HALL = '203.0.113.9';

test('[ID25] a passphrase is changed by who knows it, on record, and her other sessions end', async () => {
  const { server, somsri, change } = await aChange();
  const elsewhere = await server.signIn('somsri');
  server.wait(1_000);
  expect((await change(PASSPHRASE)).statusCode).toBe(200);
  expect(await isSignedIn(server, somsri.cookie), 'she goes on').toBe(true);
  expect(await isSignedIn(server, elsewhere.cookie)).toBe(false);
  const signIn = async (passphrase: string) =>
    (await server.call('POST', '/api/sign-in', { body: signInBody('somsri', passphrase) })).statusCode;
  expect([await signIn(PASSPHRASE), await signIn(ANOTHER)]).toEqual([401, 200]);
  const her = server.house.store.transaction((tx) => tx.row({ type: 'person', id: somsri.id })!.state as StaffMember);
  expect(her.joinedAt).toBe(NOW + 1_000);
});

test('[ID25] who does not know it changes nothing, and guesses are slowed', async () => {
  const { server, somsri, change } = await aChange();
  const before = server.identity.accounts.passphraseOf(somsri.id);
  const replies = await Promise.all([1, 2, 3, 4, 5].map(() => change('not her passphrase')));
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([403, 403, 403, 429, 429]);
  expect(replies.find(({ statusCode }) => statusCode === 403)!.json()).toEqual({ code: 'wrong-passphrase' });
  expect(server.identity.accounts.passphraseOf(somsri.id)).toBe(before);
  expect(await isSignedIn(server, somsri.cookie)).toBe(true);
  server.wait(MINUTE_MS);
  expect((await change(PASSPHRASE, 'too short')).statusCode).toBe(400);
  expect((await change(PASSPHRASE)).statusCode).toBe(200);
});

test('[ID25] a passphrase that was renewed in the meantime is not overwritten', async () => {
  const { server, somsri, change } = await aChange();
  const { accounts } = server.identity;
  const { passphraseOf } = accounts;
  const renewed = await hashPassphrase('chosen by a link');
  // As when a link is used while hers is being tried.
  const isRead = (id: string) => {
    queueMicrotask(() => accounts.keep(id, renewed));
    return passphraseOf(id);
  };
  Object.assign(accounts, { passphraseOf: isRead });
  const changed = await change(PASSPHRASE);
  Object.assign(accounts, { passphraseOf });
  expect([changed.statusCode, accounts.passphraseOf(somsri.id)]).toEqual([403, renewed]);
});

test('[ID26] an address that tries many logins is slowed for seconds, and nobody at another address', () => {
  const gate = createPassphraseGate();
  let now = NOW;
  const wrong = (address: string, login: string) => {
    const attempt = { login, address, isKnown: false };
    const wait = gate.begin(attempt, now);
    if (!wait) gate.end(attempt, false, now);
    return wait;
  };
  const waits = Array.from({ length: 40 }, (_, tries) => {
    const wait = wrong(HALL, `nobody${tries}`);
    now += wait;
    return wait;
  });
  expect(waits.slice(0, 20), 'so many mistype on a Monday').toEqual(Array(20).fill(0));
  expect(Math.max(...waits)).toBe(5_000);
  expect(wrong(HALL, 'her'), 'who sits in the same hall').toBe(5_000);
  expect(wrong('203.0.113.10', 'her')).toBe(0);
  now += 5_000;
  expect(wrong(HALL, 'her'), 'soon it is her turn').toBe(0);
});

test('[ID26] a device that carries her own words, and a link, open the door whatever is tried from there', async () => {
  const server = await aServer();
  const boss = await server.setUp();
  const { cookie } = await server.signIn('boss');
  const invited = await server.call('POST', '/api/invitations', { body: { person: boss.id }, cookie });
  for (let tries = 0; tries < 20; tries++)
    expect((await from(server, HALL, `nobody${tries}`)).statusCode, 'heard').toBe(401);
  const slowed = await from(server, HALL, 'boss', PASSPHRASE);
  expect([slowed.statusCode, slowed.headers['retry-after']]).toEqual([429, '1']);
  expect((await from(server, '203.0.113.10', 'boss', PASSPHRASE)).statusCode).toBe(200);
  expect((await from(server, HALL, 'boss', PASSPHRASE, boss.delivery)).statusCode).toBe(200);
  const { token } = invited.json<{ token: string }>();
  const payload = { token, passphrase: ANOTHER, installation: INSTALLATION };
  const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin' };
  const joined = await server.app.inject({ method: 'POST', url: '/api/join', payload, headers, remoteAddress: HALL });
  expect(joined.statusCode).toBe(200);

  expect(server.log.length, 'it has looked').toBeGreaterThan(20);
  expect(server.log.join()).not.toContain('203.0.113');
  const tables = server.house.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const kept = tables.map(({ name }) => server.house.db.prepare(`SELECT * FROM "${String(name)}"`).all());
  expect(kept.length, 'it has looked').toBeGreaterThan(10);
  expect(JSON.stringify(kept), 'addresses are written nowhere').not.toContain('203.0.113');
});

test('[ID26] who signs in rightly counts for nothing, and a try that was not heard neither', () => {
  const gate = createPassphraseGate();
  const attempt = (login: string) => ({ login, address: HALL, isKnown: false });
  for (let times = 0; times < 100; times++) {
    expect(gate.begin(attempt('somsri'), NOW)).toBe(0);
    gate.end(attempt('somsri'), true, NOW);
  }
  for (let times = 0; times < 100; times++)
    if (gate.begin(attempt('wichai'), NOW) === 0) gate.end(attempt('wichai'), false, NOW);
  expect(gate.begin(attempt('wichai'), NOW)).toBeGreaterThan(0);
  expect(gate.begin(attempt('somsri'), NOW), 'one login is not many').toBe(0);
});

test('[ID26] addresses are remembered for a quarter of an hour, and not without end', () => {
  const delays = createSignInDelays({ free: 1, longestMs: 5_000 });
  delays.count('first', NOW);
  for (let n = 0; n < 9_999; n++) delays.count(`address ${n}`, NOW);
  expect(delays.wait('first', NOW)).toBe(1_000);
  delays.count('one more', NOW);
  expect(delays.wait('first', NOW), 'the oldest goes').toBe(0);
  for (let times = 0; times < 9; times++) delays.count('one more', NOW);
  expect([delays.wait('one more', NOW), delays.wait('one more', NOW + 15 * MINUTE_MS)]).toEqual([5_000, 0]);
  delays.count('one more', NOW + 15 * MINUTE_MS);
  expect(delays.wait('one more', NOW + 15 * MINUTE_MS), 'begun anew').toBe(1_000);
});

test('[ID26] an address is a line’s: of an IPv6 address its first half', () => {
  for (const [address, network] of [
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ] as const)
    expect(networkOf(address), address).toBe(network);
});

async function aChange() {
  const server = await aServer();
  await server.setUp();
  const somsri = await server.addPerson('somsri', 'counter');
  const change = (old: string, passphrase = ANOTHER) =>
    server.call('POST', '/api/passphrase', { body: { old, passphrase }, cookie: somsri.cookie });
  return { server, somsri, change };
}

const isSignedIn = async ({ call }: AServer, cookie: string) =>
  (await call('GET', '/api/session', { cookie })).statusCode === 200;

/** A try from an address. */
const from = (
  { app }: AServer,
  remoteAddress: string,
  login: string,
  passphrase = 'not her passphrase',
  delivery?: string,
) =>
  app.inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress,
    payload: signInBody(login, passphrase),
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', ...(delivery && { 'x-delivery': delivery }) },
  });
