import { expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { hashPassphrase, isPassphrase, NO_PASSPHRASE } from '#identity/server/passphrase.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { fiscalYear, businessDay } from '#kernel/domain/business-day.ts';
import { measureId, type Measure } from '#measure/domain/measure.ts';
import { ORGANISATION } from '#organisation/domain/organisation.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { NOW } from '../support/words.ts';
import { aServer, INSTALLATION, PASSPHRASE, printedLink, setUpBody, signInBody } from '../app/a-server.ts';

const DAY_MS = 24 * 3_600_000;

test('[ID3] a municipality is set up once, by who has the printed link, with its units, its question and the eight measures of this year', async () => {
  const { call, identity, house } = await aServer();
  const token = printedLink(identity);
  expect((await call('POST', '/api/set-up', { body: setUpBody('somebody’s guess') })).statusCode).toBe(410);
  const first = await call('POST', '/api/set-up', { body: setUpBody(token) });
  expect(first.json()).toMatchObject({ person: { login: 'boss', roles: ['administrator'] } });
  expect((await call('GET', '/api/session', { cookie: first.cookies[0]!.value })).statusCode).toBe(200);

  const again = await call('POST', '/api/set-up', { body: setUpBody(token) });
  expect([again.statusCode, again.json()]).toEqual([410, { code: 'link-used' }]);
  const second = await call('POST', '/api/set-up', { body: setUpBody(printedLink(identity)) });
  expect(second.statusCode, 'another link does not begin it anew').toBe(410);

  house.store.transaction((tx) => {
    expect(tx.row(ORGANISATION)?.state).toEqual({ kind: 'municipality', name: 'เทศบาลตำบลทดสอบ' });
    for (const { id, name } of DEFAULT_UNITS) expect(tx.row({ type: 'unit', id })?.state).toEqual({ name });
    expect(tx.row({ type: 'questionnaire', id: SMILE_ID })).toBeDefined();
    const year = fiscalYear(businessDay(NOW));
    const units = [1, 2, 3, 4, 5, 6, 7, 8].map(
      (number) => (tx.row({ type: 'measure', id: measureId(year, number) })!.state as Measure).units,
    );
    expect(units[6], 'the lunch hour is the treasury’s').toEqual([DEFAULT_UNITS[1].id]);
    expect(units[1], 'the charts are every unit’s').toEqual([]);
  });
});

test('[ID3] of two who use the link at the same moment one begins', async () => {
  const { call, identity } = await aServer();
  const body = setUpBody(printedLink(identity));
  const replies = await Promise.all([1, 2, 3].map(() => call('POST', '/api/set-up', { body })));
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
});

test('[ID4] a passphrase is kept as a slow hash only, and is the same however its signs were put together', async () => {
  const stored = await hashPassphrase('caf\u00e9 ที่เทศบาล น\u0e33');
  expect(stored).toMatch(/^argon2id\$m=19456,t=2,p=1\$/);
  expect(await isPassphrase('cafe\u0301 ที่เทศบาล น\u0e4d\u0e32', stored)).toBe(true);
  expect(await isPassphrase('cafe ที่เทศบาล น\u0e33', stored)).toBe(false);
  expect(await hashPassphrase('the same words')).not.toBe(await hashPassphrase('the same words'));
  expect(await isPassphrase('', NO_PASSPHRASE)).toBe(false);
});

test('[ID4] parameters of the day it was stored open it later too', async () => {
  const cheaper = 'argon2id$m=8192,t=1,p=1$';
  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.alloc(16, 7);
  const tag = argon2Sync('argon2id', {
    message: Buffer.from('old words here'),
    nonce,
    memory: 8_192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const stored = `${cheaper}${nonce.toString('base64url')}$${tag.toString('base64url')}`;
  expect(await isPassphrase('old words here', stored)).toBe(true);
  expect(await isPassphrase('new words here', stored)).toBe(false);
});

test('[ID5] who is not there and who mistyped get the same answer', async () => {
  const { call, setUp } = await aServer();
  await setUp();
  const [wrong, nobody] = await Promise.all([
    call('POST', '/api/sign-in', { body: signInBody('boss', 'not her passphrase') }),
    call('POST', '/api/sign-in', { body: signInBody('nobody', 'not her passphrase') }),
  ]);
  expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'not-recognised' }]);
  expect([nobody.statusCode, nobody.json()]).toEqual([401, { code: 'not-recognised' }]);
  expect(nobody.headers['set-cookie']).toBeUndefined();
});

test('[ID5] many tries are slowed for at most half a minute, also all at once, and nobody is locked out', async () => {
  const { call, setUp, wait } = await aServer();
  await setUp();
  const guess = () => call('POST', '/api/sign-in', { body: signInBody('boss', 'not her passphrase') });
  const statuses = (await Promise.all(Array.from({ length: 8 }, guess))).map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  let longest = 0;
  for (let tries = 0; tries < 12; tries++) {
    const { headers, statusCode } = await guess();
    const seconds = Number(headers['retry-after']);
    expect(statusCode === 429 ? seconds : 1).toBeGreaterThan(0);
    if (statusCode === 429) longest = Math.max(longest, seconds);
    wait(seconds * 1_000 || 0);
  }
  expect(longest).toBe(30);
  const right = () => call('POST', '/api/sign-in', { body: signInBody('boss') });
  const early = await right();
  wait(30_000);
  expect(early.statusCode === 200 || (await right()).statusCode === 200).toBe(true);
  expect((await guess()).statusCode, 'she begins anew').toBe(401);
});

test('[ID6] an invitation works once, within seven days, and a newer one makes it void', async () => {
  const { call, setUp, addPerson, wait } = await aServer();
  const boss = await setUp();
  const somsri = await addPerson('somsri', 'counter');
  const invite = async () =>
    (await call('POST', '/api/invitations', { body: { person: somsri.id }, cookie: boss.cookie })).json<{
      token: string;
    }>().token;
  const join = async (token: string) =>
    (await call('POST', '/api/join', { body: { token, passphrase: 'another passphrase', installation: INSTALLATION } }))
      .statusCode;

  const [older, newer] = [await invite(), await invite()];
  expect(await join(older)).toBe(410);
  expect(await join(newer)).toBe(200);
  expect(await join(newer)).toBe(410);
  const late = await invite();
  wait(7 * DAY_MS);
  expect(await join(late)).toBe(410);
  const nobody = await call('POST', '/api/invitations', {
    body: { person: personId('nobody') },
    cookie: (await call('POST', '/api/sign-in', { body: signInBody('boss') })).cookies[0]!.value,
  });
  expect([nobody.statusCode, nobody.json()]).toEqual([404, { code: 'nobody-there' }]);
});

test('[ID6] with an invitation a passphrase is renewed, and her other sessions end', async () => {
  const { call, setUp, addPerson, signIn } = await aServer();
  const boss = await setUp();
  const before = await addPerson('somsri', 'counter');
  const elsewhere = await signIn('somsri');
  const { token } = (
    await call('POST', '/api/invitations', { body: { person: before.id }, cookie: boss.cookie })
  ).json<{ token: string }>();
  await call('POST', '/api/join', { body: { token, passphrase: 'another passphrase', installation: INSTALLATION } });
  for (const { cookie } of [before, elsewhere])
    expect((await call('GET', '/api/session', { cookie })).statusCode).toBe(401);
  expect((await call('POST', '/api/sign-in', { body: signInBody('somsri', PASSPHRASE) })).statusCode).toBe(401);
  expect((await call('POST', '/api/sign-in', { body: signInBody('somsri', 'another passphrase') })).statusCode).toBe(
    200,
  );
  expect((await call('GET', '/api/session', { cookie: boss.cookie })).statusCode, 'nobody else’s').toBe(200);
});
