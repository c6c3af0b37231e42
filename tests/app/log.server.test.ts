import { expect, test } from 'vitest';
import { aCase, aLog, commandText, SALT } from '../support/words.ts';
import { aServer, INSTALLATION, PASSPHRASE, printedLink, round, setUpBody, signInBody } from './a-server.ts';

const CANARY = { name: 'นางสาวขมิ้น เหลืองอ่อน', phone: '081-555-0199', words: 'ท่อแตกหน้าบ้านป้าขมิ้น' };

test('[AP16] nothing personal is in the log, whatever comes through whichever door, and whatever breaks', async () => {
  const server = await aServer();
  const { call, identity, log, house } = server;
  const link = printedLink(identity);
  const begin = setUpBody(link);
  const begun = await call('POST', '/api/set-up', {
    body: { ...begin, administrator: { ...begin.administrator, name: CANARY.name } },
  });
  const { delivery } = begun.json<{ delivery: string }>();
  const cookie = begun.cookies[0]!.value;
  const personal = { text: CANARY.words, name: CANARY.name, phone: CANARY.phone, salt: SALT };
  const text = commandText(1, 'complaint.log', aCase(1), { kind: 'water', personal });
  const drop = { protocol: 1, commands: [{ text }] };
  const headers = {
    'user-agent': CANARY.name,
    referer: `http://localhost/?${CANARY.phone}`,
    'x-forwarded-for': '203.0.113.99',
  };

  await call('POST', '/api/sync', { body: round([{ n: 1, text }]), cookie, delivery, headers });
  await server.drop(drop, { headers });
  await call('POST', '/api/drop', { body: drop, headers });
  await call('POST', '/api/sign-in', { body: signInBody('boss', CANARY.words), headers });
  await call('POST', '/api/sign-in', {
    form: JSON.stringify(signInBody('boss')).slice(0, 40),
    headers: { ...headers, 'content-type': 'application/json' },
  });
  await call('POST', '/api/join', {
    body: { token: CANARY.phone, passphrase: PASSPHRASE, installation: INSTALLATION },
    headers,
  });
  await call('GET', `/api/${CANARY.phone}?name=${encodeURIComponent(CANARY.name)}`, { headers });
  await call('GET', `/s/${CANARY.phone}`, { headers });
  await call('POST', '/s/nowhere', { form: `smile=5&name=${encodeURIComponent(CANARY.name)}`, headers });
  await call('GET', `/assets/..%2f${CANARY.phone}`, { headers });
  house.db.exec('DROP TABLE slots');
  const broken = await call('POST', '/api/sync', {
    body: round([{ n: 2, text: aLog(2, 2) }]),
    cookie,
    delivery,
    headers,
  });
  expect(broken.statusCode).toBe(503);
  house.db.exec('DROP TABLE sessions');
  await call('GET', `/api/session?${CANARY.phone}`, { cookie, headers });

  const all = log.join('');
  expect(log.length, 'it has looked').toBeGreaterThan(8);
  expect(all).toContain('"route":"/api/sync","status":200');
  const secrets = [
    ...Object.values(CANARY),
    link,
    cookie,
    delivery,
    PASSPHRASE,
    '203.0.113.99',
    'boss',
    aCase(1).id,
    'Mozilla',
    'light-my-request',
  ];
  for (const secret of secrets) {
    expect(all).not.toContain(secret);
    expect(all).not.toContain(encodeURIComponent(secret));
  }
});

test('[AP16] what nobody does leaves no line: its hour would tell whose answer it was', async () => {
  const { call, log, setUp } = await aServer();
  await setUp();
  const before = log.length;
  await call('GET', '/s/nowhere');
  await call('GET', '/k/nowhere');
  await call('POST', '/s/nowhere', { form: 'smile=5' });
  await call('POST', '/api/drop', { body: { protocol: 1, commands: [] } });
  expect(log.slice(before)).toEqual([]);
  await call('GET', '/healthz');
  expect(log.slice(before)).toHaveLength(1);
});
