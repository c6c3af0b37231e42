import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeBackup } from '#app/server/make-backup.ts';
import { restore } from '#app/server/restore.ts';
import { Devices, SignedIn, type Device } from '#identity/domain/wire.ts';
import { deviceKindOf } from '#identity/server/device-kind.ts';
import { hashOf } from '#identity/server/token.ts';
import { aLog, NOW } from '../support/words.ts';
import { aServer, INSTALLATION, round, signInBody, type AServer } from '../app/a-server.ts';

// Everybody who comes in costs a slow hash.
vi.setConfig({ testTimeout: 60_000 });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const hourOf = (at: number) => at - (at % HOUR_MS);

const PHONE = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const TABLET = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

test('[ID20] of a device the family of browser and system is known, and nothing finer', () => {
  const named = (userAgent: string | undefined) => Object.values(deviceKindOf(userAgent)).join(' ');
  const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
  for (const [userAgent, name] of [
    [ANDROID, 'Chrome Android'],
    [`${ANDROID} SamsungBrowser/27.0`, 'Samsung Internet Android'],
    [`${ANDROID} Line/14.19.1/IAB`, 'LINE Android'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) … Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', 'Edge Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox Linux'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) … Chrome/131.0.0.0 Safari/537.36', 'Chrome ChromeOS'],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) ${safari}`, 'Safari iPhone'],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) CriOS/131.0 ${safari}`, 'Chrome iPhone'],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari}`, 'Safari Mac'],
    ['นางสาวขมิ้น เหลืองอ่อน', ' '],
    [undefined, ' '],
  ] as const)
    expect(named(userAgent), userAgent).toBe(name);
});

test('[ID20] where she has signed in is listed, to the hour, and the device that she holds is marked', async () => {
  const { server, somsri, phone } = await atTwoPlaces();
  server.wait(3 * HOUR_MS + 60_000);
  await server.call('GET', '/api/session', { cookie: phone.cookie });
  const [here, there] = await devices(server, somsri.cookie);
  expect(there).toEqual({
    installation: PHONE,
    browser: 'Chrome',
    system: 'Android',
    firstAt: hourOf(NOW),
    usedAt: hourOf(NOW + 3 * HOUR_MS + 60_000),
    status: 'signed-in',
    isThis: false,
  });
  expect(here).toMatchObject({ installation: INSTALLATION, browser: '', status: 'signed-in', isThis: true });
  await server.call('POST', '/api/sign-out', { cookie: phone.cookie });
  expect(await statuses(server, somsri.cookie)).toEqual({ [INSTALLATION]: 'signed-in', [PHONE]: 'signed-out' });
  server.wait(31 * DAY_MS);
  expect(server.identity.sessions.of(somsri.id, server.house.now(), ''), 'those that live').toEqual([]);
  const again = await server.signIn('somsri');
  expect(await statuses(server, again.cookie)).toEqual({ [INSTALLATION]: 'signed-in', [PHONE]: 'signed-out' });
});

test('[ID20] a device is forgotten after a year, and nothing that it brings is lost', async () => {
  const { server, phone } = await atTwoPlaces();
  server.wait(366 * DAY_MS);
  const { cookie } = await server.signIn('somsri');
  expect(Object.keys(await statuses(server, cookie))).toEqual([INSTALLATION]);
  expect(await tell(server, phone.delivery, 1)).toBe('accepted');
  expect(Object.keys(await statuses(server, cookie)), 'it is heard of again').toContain(PHONE);
});

test('[ID20] nobody but an administrator sees or ends what is not hers', async () => {
  const { server, somsri, phone, boss } = await atTwoPlaces();
  const wichai = await server.addPerson('wichai', 'counter');
  for (const [url, body] of [
    ['/api/devices/end', { installation: PHONE }],
    ['/api/devices/end', {}],
    ['/api/devices/lost', { installation: PHONE }],
  ] as const)
    await server.call('POST', url, { body, cookie: wichai.cookie });
  expect(await isSignedIn(server, phone.cookie)).toBe(true);
  expect(await tell(server, phone.delivery, 1)).toBe('accepted');

  const asked = await server.call('POST', '/api/people/devices', { body: { person: somsri.id }, cookie: boss.cookie });
  const listed = Devices.parse(asked.json()).devices;
  expect(listed.map(({ installation }) => installation)).toEqual(expect.arrayContaining([PHONE, INSTALLATION]));
  expect(listed.filter(({ isThis }) => isThis)).toEqual([]);
});

test('[ID21] she ends a session from another device, and what was said there still arrives', async () => {
  const { server, somsri, phone } = await atTwoPlaces();
  const tablet = await signInAt(server, TABLET);
  const ended = await server.call('POST', '/api/devices/end', {
    body: { installation: PHONE },
    cookie: somsri.cookie,
  });
  const stillThere = { [INSTALLATION]: 'signed-in', [TABLET]: 'signed-in' };
  expect(statusesIn(ended)).toEqual({ ...stillThere, [PHONE]: 'signed-out' });
  expect(await isSignedIn(server, phone.cookie)).toBe(false);
  for (const { cookie } of [somsri, tablet]) expect(await isSignedIn(server, cookie)).toBe(true);
  expect(await tell(server, phone.delivery, 1)).toBe('accepted');
});

test('[ID21] she ends all others at once, and an administrator ends anybody’s', async () => {
  const { server, somsri, phone, boss } = await atTwoPlaces();
  const tablet = await signInAt(server, TABLET);
  await server.call('POST', '/api/devices/end', { body: {}, cookie: somsri.cookie });
  expect([await isSignedIn(server, phone.cookie), await isSignedIn(server, tablet.cookie)]).toEqual([false, false]);
  expect([await isSignedIn(server, somsri.cookie), await isSignedIn(server, boss.cookie)]).toEqual([true, true]);
  const body = { person: somsri.id };
  await server.call('POST', '/api/people/devices/end', { body, cookie: boss.cookie });
  expect([await isSignedIn(server, somsri.cookie), await isSignedIn(server, boss.cookie)]).toEqual([false, true]);
});

test('[ID22] what a lost device still brings is held, its session ends, and her other devices go on', async () => {
  const { server, somsri, phone, boss } = await atTwoPlaces();
  const older = phone.delivery;
  server.wait(1_000);
  const latest = await signInAt(server, PHONE);
  const body = { person: somsri.id, installation: PHONE };
  const lost = await server.call('POST', '/api/people/devices/lost', { body, cookie: boss.cookie });
  expect(statusesIn(lost)).toEqual({ [INSTALLATION]: 'signed-in', [PHONE]: 'lost' });
  for (const { cookie } of [phone, latest]) expect(await isSignedIn(server, cookie)).toBe(false);
  expect(await tell(server, older, 1), 'every token that was given there').toBe('author-revoked');
  expect(await tell(server, latest.delivery, 2)).toBe('author-revoked');
  expect(await tell(server, somsri.delivery, 3)).toBe('accepted');
});

test('[ID22] she says herself that a device was lost, without being signed out where she says it', async () => {
  const { server, somsri, phone } = await atTwoPlaces();
  await server.call('POST', '/api/devices/lost', { body: { installation: PHONE }, cookie: somsri.cookie });
  expect([await isSignedIn(server, phone.cookie), await isSignedIn(server, somsri.cookie)]).toEqual([false, true]);
  expect(await tell(server, phone.delivery, 1)).toBe('author-revoked');
});

test('[ID22] a device that was found again is signed in on again, and what it says then is taken', async () => {
  const { server, somsri, phone } = await atTwoPlaces();
  const body = { installation: PHONE };
  await server.call('POST', '/api/devices/lost', { body, cookie: somsri.cookie });
  const stream = randomUUID();
  expect(await tell(server, phone.delivery, 1, { stream, n: 1 })).toBe('author-revoked');
  const found = await signInAt(server, PHONE);
  expect(await statuses(server, found.cookie)).toMatchObject({ [PHONE]: 'signed-in' });
  expect(await tell(server, found.delivery, 2, { stream, n: 2 }), 'in the same stream').toBe('accepted');
  expect(await tell(server, phone.delivery, 3, { stream, n: 3 }), 'with the old token').toBe('author-revoked');
});

test('[ID23] a server that was restored takes tokens that it has not listed, and has forgotten what was taken back since', async () => {
  const { server, somsri, phone } = await atTwoPlaces();
  const made = await makeBackup({ dataDir: server.dataDir, at: NOW });
  if (!made.ok) throw new Error(made.error);
  const kept = join(aFolder(), 'kept.sqlite');
  copyFileSync(join(server.dataDir, 'backups', made.value.name), kept);
  server.wait(DAY_MS);
  const tablet = await signInAt(server, TABLET);
  await server.call('POST', '/api/devices/lost', { body: { installation: PHONE }, cookie: somsri.cookie });
  await server.close();

  const dataDir = join(aFolder(), 'data');
  expect(await restore(kept, dataDir)).toMatchObject({ ok: true, value: expect.stringContaining('หาย') as string });
  const restored = await aServer(false, dataDir);
  restored.wait(2 * DAY_MS);
  expect(await tell(restored, tablet.delivery, 1)).toBe('accepted');
  const again = await restored.signIn('somsri');
  expect(await statuses(restored, again.cookie)).toMatchObject({ [TABLET]: 'signed-out', [PHONE]: 'signed-in' });
  expect(await tell(restored, phone.delivery, 2), 'nobody has said it again yet').toBe('accepted');
  for (const installation of [PHONE, TABLET])
    await restored.call('POST', '/api/devices/lost', { body: { installation }, cookie: again.cookie });
  expect([await tell(restored, phone.delivery, 3), await tell(restored, tablet.delivery, 4)]).toEqual([
    'author-revoked',
    'author-revoked',
  ]);
});

test('[ID24] a file of the first version is opened: its sessions and tokens go on, and its devices are listed as they are heard', async () => {
  const dataDir = join(aFolder(), 'data');
  const [cookie, elsewhere] = ['a session of the first version', 'another one'];
  const { id, delivery } = await firstVersion(dataDir, [cookie, elsewhere]);
  const server = await aServer(false, dataDir);
  server.wait(1_000);
  expect(await isSignedIn(server, cookie)).toBe(true);
  expect((await devices(server, cookie)).map(({ installation, isThis }) => [installation, isThis])).toEqual(
    expect.arrayContaining([
      [undefined, true],
      [undefined, false],
    ]),
  );
  const told = await server.call('POST', '/api/sync', { body: round([{ n: 1, text: aLog(1, 1) }]), cookie, delivery });
  expect(told.json()).toMatchObject({ outcomes: [{ status: 'accepted' }], feed: {} });
  const { installation, firstAt } = (await devices(server, cookie)).find(({ isThis }) => isThis)!;
  expect({ installation, firstAt }).toEqual({ installation: TABLET, firstAt: hourOf(NOW + 1_000) });

  const phone = await signInAt(server, PHONE, 'boss');
  expect(phone.id).toBe(id);
  await server.call('POST', '/api/devices/lost', { body: { installation: TABLET }, cookie: phone.cookie });
  expect(await tell(server, delivery, 2)).toBe('author-revoked');
  for (const one of [cookie, elsewhere])
    expect(await isSignedIn(server, one), 'whoever might be there is signed out').toBe(false);
  expect(await isSignedIn(server, phone.cookie)).toBe(true);
});

/** Somebody who is signed in at a counter and on a phone. */
async function atTwoPlaces() {
  const server = await aServer();
  const boss = await server.setUp();
  const somsri = await server.addPerson('somsri', 'counter');
  return {
    server,
    boss: await server.signIn('boss').then(({ cookie }) => ({ ...boss, cookie })),
    somsri,
    phone: await signInAt(server, PHONE),
  };
}

async function signInAt({ call }: AServer, installation: string, login = 'somsri') {
  const body = { ...signInBody(login), installation };
  const reply = await call('POST', '/api/sign-in', { body, headers: { 'user-agent': ANDROID } });
  const { person, delivery } = SignedIn.parse(reply.json());
  return { id: person.id, delivery, cookie: reply.cookies[0]!.value };
}

const devices = async ({ call }: AServer, cookie: string): Promise<readonly Device[]> =>
  Devices.parse((await call('GET', '/api/devices', { cookie })).json()).devices;

const statusesIn = (reply: { json: () => unknown }) =>
  Object.fromEntries(
    Devices.parse(reply.json())
      .devices.map(({ installation, status }) => [installation ?? '', status] as const)
      .sort(),
  );
const statuses = async (server: AServer, cookie: string) =>
  statusesIn(await server.call('GET', '/api/devices', { cookie }));

const isSignedIn = async ({ call }: AServer, cookie: string) =>
  (await call('GET', '/api/session', { cookie })).statusCode === 200;

/** What became of something said with this token. */
async function tell(
  { call }: AServer,
  delivery: string,
  serial: number,
  at = { stream: randomUUID() as string, n: 1 },
) {
  const body = round([{ n: at.n, text: aLog(serial, serial) }], at.stream);
  const [outcome] = (await call('POST', '/api/sync', { body, delivery })).json<{
    outcomes: { status: string; code?: string }[];
  }>().outcomes;
  return outcome?.code ?? outcome?.status;
}

/** Data as the first version left them: identity's tables as it made them, two sessions, and a token without a moment. */
async function firstVersion(dataDir: string, cookies: readonly string[]) {
  const server = await aServer(false, dataDir);
  const { id } = await server.setUp();
  const delivery = server.house.seal.seal(
    JSON.stringify({ for: 'delivery', person: id, installation: TABLET, id: randomUUID() }),
  );
  const passphrase = server.identity.accounts.passphraseOf(id)!;
  await server.close();
  const db = new DatabaseSync(join(dataDir, 'ledger.sqlite'));
  db.exec(`
    DROP TABLE accounts; DROP TABLE sessions; DROP TABLE links; DROP TABLE installations;
    CREATE TABLE accounts (person TEXT PRIMARY KEY, passphrase TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE sessions (hash TEXT PRIMARY KEY, person TEXT NOT NULL, seenAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX sessions_of ON sessions (person);
    CREATE TABLE links (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, person TEXT NOT NULL, expiresAt INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE revoked_deliveries (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `);
  db.prepare('INSERT INTO accounts VALUES (?, ?)').run(id, passphrase);
  for (const cookie of cookies) db.prepare('INSERT INTO sessions VALUES (?, ?, ?)').run(hashOf(cookie), id, NOW);
  db.close();
  return { id, delivery };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-devices-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
