import { expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { say } from '#sync/server/say.ts';
import { aLog } from '../support/words.ts';
import { aServer, INSTALLATION, PASSPHRASE, round, type AServer } from '../app/a-server.ts';

const DAY_MS = 24 * 3_600_000;

test('[ID7] of a session, a link and a passphrase the file holds nothing that opens a door', async () => {
  const { setUp, addPerson, call, house } = await aServer();
  const [boss, somsri] = [await setUp(), await addPerson('somsri', 'counter')];
  const { token } = (
    await call('POST', '/api/invitations', { body: { person: somsri.id }, cookie: boss.cookie })
  ).json<{ token: string }>();
  const kept = JSON.stringify(
    ['accounts', 'sessions', 'links'].map((table) => house.db.prepare(`SELECT * FROM ${table}`).all()),
  );
  for (const person of [boss.id, somsri.id]) expect(kept.split(person).length, 'it has looked').toBeGreaterThan(2);
  expect(house.db.prepare('SELECT person FROM links').all(), 'an open link too').toEqual([{ person: somsri.id }]);
  for (const secret of [boss.cookie, somsri.cookie, token, PASSPHRASE]) expect(kept).not.toContain(secret);
});

test('[ID7] a session ends after thirty days without use, and lives on while it is used', async () => {
  const { setUp, call, wait } = await aServer();
  const { cookie } = await setUp();
  const status = async () => (await call('GET', '/api/session', { cookie })).statusCode;
  for (let weeks = 0; weeks < 8; weeks++) {
    wait(7 * DAY_MS);
    expect(await status()).toBe(200);
  }
  wait(30 * DAY_MS);
  expect(await status()).toBe(401);
});

test('[ID7] the cookie is bound to the host and to TLS wherever there is TLS, and no script reads it', async () => {
  const { setUp, call, app } = await aServer(false, undefined, { trustedProxies: ['127.0.0.1'] });
  await setUp();
  const body = { login: 'boss', passphrase: 'สวัสดีชาวตำบลทุกคน', installation: '22222222-2222-4222-8222-222222222222' };
  const plain = await call('POST', '/api/sign-in', { body });
  expect(plain.headers['set-cookie']).toMatch(/^session=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Strict$/);
  const headers = { host: 'prongsai.example', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'prongsai.example' };
  const behindTls = await app.inject({ method: 'POST', url: '/api/sign-in', headers, payload: body });
  expect(behindTls.headers['set-cookie']).toMatch(
    /^__Host-session=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(behindTls.headers['strict-transport-security']).toBe('max-age=31536000');
});

test('[ID7] a session ends with the account, and stays ended when the account is given back', async () => {
  const { setUp, addPerson, signIn, call, house, wait } = await aServer();
  await setUp();
  const { cookie } = await addPerson('wichai', 'counter');
  const status = async (of: string) => (await call('GET', '/api/session', { cookie: of })).statusCode;
  wait(DAY_MS);
  expect(await status(cookie)).toBe(200);
  wait(1_000);
  changeAccount(house, 'wichai', false);
  wait(DAY_MS);
  changeAccount(house, 'wichai', true);
  expect(await status(cookie), 'begun before').toBe(401);
  const again = await signIn('wichai');
  expect(await status(again.cookie), 'begun afterwards').toBe(200);
  expect(await status(cookie)).toBe(401);
});

test('[ID8] signing out ends the session and not the delivery: what was said arrives, and no state comes back', async () => {
  const { setUp, call } = await aServer();
  const { cookie, delivery } = await setUp();
  const signedIn = await call('POST', '/api/sync', { body: round(), cookie, delivery });
  expect(signedIn.json()).toMatchObject({ sync: 1, feed: { more: false } });

  expect((await call('POST', '/api/sign-out', { cookie })).statusCode).toBe(204);
  expect((await call('GET', '/api/session', { cookie })).statusCode).toBe(401);
  const after = await call('POST', '/api/sync', { body: round([{ n: 1, text: aLog(1, 1) }]), cookie, delivery });
  expect(after.json()).toMatchObject({ outcomes: [{ n: 1, status: 'accepted' }] });
  expect(after.json()).not.toHaveProperty('feed');
});

test('[ID9] a delivery token speaks for its own person, whoever is signed in', async () => {
  const { setUp, addPerson, call, house } = await aServer();
  const boss = await setUp();
  const somsri = await addPerson('somsri', 'counter');
  const reply = await call('POST', '/api/sync', {
    body: round([{ n: 1, text: aLog(1, 1) }]),
    cookie: boss.cookie,
    delivery: somsri.delivery,
  });
  expect(reply.json()).toMatchObject({ outcomes: [{ n: 1, status: 'accepted' }] });
  expect(reply.json(), 'the other’s session lets nothing out').not.toHaveProperty('feed');
  expect(authorOf(house, 1)).toBe(somsri.id);
  const stolen = await call('POST', '/api/sync', {
    body: round([{ n: 2, text: aLog(2, 2) }]),
    delivery: boss.delivery,
  });
  expect(stolen.json(), 'her stream is not another’s').toMatchObject({ restart: 'stream', outcomes: [] });
});

test('[ID9] a token that nobody gave, or that was sealed for something else, delivers nothing', async () => {
  const { setUp, call, house } = await aServer();
  const { id, cookie, delivery } = await setUp();
  const witness = (await call('POST', '/api/sync', { body: round(), cookie, delivery })).json<{ witness: string }>()
    .witness;
  const lookalike = house.seal.seal(
    JSON.stringify({ for: 'something else', person: id, installation: INSTALLATION, id: INSTALLATION }),
  );
  const altered = delivery.replace(/./g, (sign, at) => (at === 40 ? (sign === 'A' ? 'B' : 'A') : sign));
  for (const token of [lookalike, '', 'made-up', altered, witness, undefined]) {
    const reply = await call('POST', '/api/sync', {
      body: round([{ n: 1, text: aLog(1, 1) }]),
      cookie,
      delivery: token,
    });
    expect([reply.statusCode, reply.json()]).toEqual([401, { code: 'delivery-not-known' }]);
  }
  expect(authorOf(house, 1)).toBeUndefined();
});

test('[ID9] what comes with a revoked token is held, and so is what somebody says whose account is ended', async () => {
  const { setUp, addPerson, call, identity, house } = await aServer();
  await setUp();
  const [somsri, wichai] = [await addPerson('somsri', 'counter'), await addPerson('wichai', 'counter')];
  identity.installations.revoke(somsri.id, INSTALLATION, house.now());
  const held = (code: string) => ({ outcomes: [{ n: 1, status: 'held', code }] });
  const body = round([{ n: 1, text: aLog(1, 1) }]);
  expect((await call('POST', '/api/sync', { body, delivery: somsri.delivery })).json()).toMatchObject(
    held('author-revoked'),
  );

  changeAccount(house, 'wichai', false);
  expect((await call('GET', '/api/session', { cookie: wichai.cookie })).statusCode).toBe(401);
  const his = round([{ n: 1, text: aLog(2, 2) }], '33333333-3333-4333-8333-333333333333');
  const reply = await call('POST', '/api/sync', { body: his, cookie: wichai.cookie, delivery: wichai.delivery });
  expect(reply.json()).toMatchObject(held('author-away'));
  expect(reply.json()).not.toHaveProperty('feed');
});

const authorOf = (house: AServer['house'], serial: number) =>
  house.store.transaction((tx) => tx.command(JSON.parse(aLog(serial, serial)).id as string)?.author);

function changeAccount(house: AServer['house'], login: string, active: boolean) {
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const body = { type: 'person.change', roles: ['counter'], units: [], active };
  house.store.transaction((tx) =>
    say(tx, boss, { target: { type: 'person', id: personId(login) }, body }, { ...house, at: house.now() }),
  );
}
