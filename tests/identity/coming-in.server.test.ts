import { expect, test } from 'vitest';
import { personId, type StaffMember } from '#identity/domain/person.ts';
import { createHashPlaces } from '#identity/server/hash-places.ts';
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

test('[ID5] what strangers try at her login does not slow her on a device that carries her own words', async () => {
  const { call, setUp, addPerson, identity } = await aServer();
  const boss = await setUp();
  const somsri = await addPerson('somsri', 'counter');
  const guess = (delivery?: string) =>
    call('POST', '/api/sign-in', { body: signInBody('boss', 'not her passphrase'), delivery });
  const right = async (delivery?: string) =>
    (await call('POST', '/api/sign-in', { body: signInBody('boss'), delivery })).statusCode;
  for (let tries = 0; tries < 4; tries++) await guess();
  expect(await right(), 'who might be a stranger').toBe(429);
  expect(await right(somsri.delivery), 'with another’s').toBe(429);
  const elsewhere = '22222222-2222-4222-8222-222222222222';
  const revoked = identity.deliveries.give(boss.id, elsewhere, NOW);
  identity.deliveries.read(revoked);
  identity.installations.revoke(boss.id, elsewhere, NOW);
  expect(await right(revoked), 'with one that is hers no more').toBe(429);
  expect(await right(boss.delivery)).toBe(200);
  for (let tries = 0; tries < 4; tries++) await guess(boss.delivery);
  expect(await right(boss.delivery), 'who found her tablet is slowed too').toBe(429);
});

test('[ID5] invented logins all at once leave a place for who is known here, and are no tries where there was none', async () => {
  const { call, setUp } = await aServer();
  const boss = await setUp();
  const invent = (_: unknown, n: number) => call('POST', '/api/sign-in', { body: signInBody(`nobody${n}`) });
  const flood = Array.from({ length: 60 }, invent);
  const hers = call('POST', '/api/sign-in', { body: signInBody('boss'), delivery: boss.delivery });
  const mistyped = Array.from({ length: 4 }, () =>
    call('POST', '/api/sign-in', { body: signInBody('boss', 'not her passphrase') }),
  );
  const replies = await Promise.all([...flood, ...mistyped]);
  const slowed = replies.filter(({ statusCode }) => statusCode === 429);
  expect(slowed.length).toBeGreaterThan(20);
  for (const { headers } of slowed) expect(headers['retry-after']).toBe('1');
  expect((await hers).statusCode).toBe(200);
  expect((await call('POST', '/api/sign-in', { body: signInBody('boss') })).statusCode).toBe(200);
});

test('[ID5] a place among the hashes is free again when one is done or has failed', async () => {
  const places = createHashPlaces();
  const ends: (() => void)[] = [];
  const takeOne = () => places.take(() => new Promise<void>((resolve) => ends.push(resolve)));
  const works = Array.from({ length: 8 }, takeOne);
  expect([places.isFull(false), places.isFull(true)]).toEqual([true, false]);
  works.push(...Array.from({ length: 8 }, takeOne));
  expect(places.isFull(true)).toBe(true);
  for (const end of ends) end();
  await Promise.all(works);
  for (let times = 0; times < 8; times++)
    await expect(places.take(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
  expect(places.isFull(false)).toBe(false);
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

test('[ID10] an invitation and who used it are on record, with who and when', async () => {
  const { call, setUp, addPerson, wait, house } = await aServer();
  const boss = await setUp();
  const { id } = await addPerson('integrity', 'integrity-officer');
  const her = () => house.store.transaction((tx) => tx.row({ type: 'person', id })!.state as StaffMember);
  const eventsOf = () =>
    house.db
      .prepare("SELECT json_extract(event, '$.type') AS type, by, at FROM events WHERE id = ? ORDER BY seq")
      .all(id)
      .map((row) => ({ ...row }));
  const before = eventsOf().length;
  wait(DAY_MS);
  const invitedAt = house.now();
  const { cookie } = (await call('POST', '/api/sign-in', { body: signInBody('boss') })).cookies.map(({ value }) => ({
    cookie: value,
  }))[0]!;
  const { token } = (await call('POST', '/api/invitations', { body: { person: id }, cookie })).json<{
    token: string;
  }>();
  expect(her()).toMatchObject({ invited: { by: boss.id, at: invitedAt }, joinedAt: NOW });
  wait(1_000);
  const join = () =>
    call('POST', '/api/join', { body: { token, passphrase: 'chosen by another', installation: INSTALLATION } });
  expect([(await join()).statusCode, (await join()).statusCode]).toEqual([200, 410]);
  expect(her().joinedAt).toBe(invitedAt + 1_000);
  expect(eventsOf().slice(before)).toEqual([
    { type: 'invited', by: boss.id, at: invitedAt },
    { type: 'joined', by: id, at: invitedAt + 1_000 },
  ]);
});

test('[ID10] no invitation and no joining without its record', async () => {
  const { call, setUp, addPerson, house, identity } = await aServer();
  const boss = await setUp();
  const { id } = await addPerson('integrity', 'integrity-officer');
  const invite = () => call('POST', '/api/invitations', { body: { person: id }, cookie: boss.cookie });
  const { token } = (await invite()).json<{ token: string }>();
  const [links, passphrase] = [
    () => house.db.prepare('SELECT * FROM links').all(),
    () => identity.accounts.passphraseOf(id),
  ];
  const before = [links(), passphrase()];
  house.db.exec('ALTER TABLE events RENAME COLUMN chain TO gone');
  const body = { token, passphrase: 'chosen by another', installation: INSTALLATION };
  const replies = [await invite(), await call('POST', '/api/join', { body })];
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([503, 503]);
  expect([links(), passphrase()]).toEqual(before);
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
