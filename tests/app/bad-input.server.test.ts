import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { namedId } from '#kernel/domain/named-id.ts';
import { aCase, aLog, commandText, personal, uuid } from '../support/words.ts';
import { aServer, round, signInBody, type AServer } from './a-server.ts';

type Bad = readonly [what: string, url: string, payload: string, status: number, code: string, contentType?: string];
const LONG = 'ก'.repeat(3_000);

/** What cannot be read at all: a clear no, and nothing is stored. */
const UNREADABLE: readonly Bad[] = [
  ['no JSON', '/api/sync', '{"protocol":', 400, 'malformed'],
  ['no body', '/api/sync', '', 400, 'malformed'],
  ['another type', '/api/sync', 'protocol=1', 415, 'unsupported-type', 'text/plain'],
  ['a form', '/api/drop', 'protocol=1', 415, 'unsupported-type', 'application/x-www-form-urlencoded'],
  ['a type of nothing', '/api/drop', '{}', 415, 'unsupported-type', 'application/x-nothing'],
  ['an empty envelope', '/api/sync', '{}', 400, 'malformed'],
  ['a stream that is none', '/api/sync', JSON.stringify({ ...round(), stream: 'mine' }), 400, 'malformed'],
  [
    'commands that are none',
    '/api/sync',
    JSON.stringify({ ...round(), commands: [{ n: 0, text: '' }] }),
    400,
    'malformed',
  ],
  [
    'more commands than a batch',
    '/api/sync',
    JSON.stringify(round(Array.from({ length: 201 }, (_, n) => ({ n: n + 1, text: '' })))),
    400,
    'malformed',
  ],
  [
    'a prototype in the envelope',
    '/api/sync',
    `{"__proto__":{"protocol":1},${JSON.stringify(round()).slice(1)}`,
    400,
    'malformed',
  ],
  [
    'a constructor in the envelope',
    '/api/drop',
    '{"protocol":1,"commands":[],"constructor":{"prototype":{"isAdmin":true}}}',
    400,
    'malformed',
  ],
  [
    'more than the open door takes',
    '/api/drop',
    JSON.stringify({ protocol: 1, commands: [{ text: LONG }] }),
    413,
    'too-large',
  ],
  ['more than a round', '/api/sync', JSON.stringify(round([{ n: 1, text: 'x'.repeat(1_100_000) }])), 413, 'too-large'],
  ['more than a sign-in', '/api/sign-in', JSON.stringify(signInBody('boss', 'x'.repeat(17_000))), 413, 'too-large'],
  [
    'a passphrase that is too long',
    '/api/sign-in',
    JSON.stringify(signInBody('boss', 'x'.repeat(201))),
    400,
    'malformed',
  ],
  [
    'a login that is an object',
    '/api/sign-in',
    JSON.stringify({ ...signInBody('boss'), login: { $ne: '' } }),
    400,
    'malformed',
  ],
  ['nothing there', '/api/nothing', '{}', 404, 'not-found'],
  [
    'a form that is too long',
    '/s/nowhere',
    `smile=${'5'.repeat(18_000)}`,
    413,
    'too-large',
    'application/x-www-form-urlencoded',
  ],
  ['JSON for a form', '/s/nowhere', '{"smile":5}', 415, 'unsupported-type'],
];

test('[AP14] what cannot be read gets a clear no, and nothing is stored', async () => {
  const server = await aServer();
  const { delivery } = await server.setUp();
  const before = everything(server);
  for (const [what, url, payload, status, code, contentType = 'application/json'] of UNREADABLE) {
    const reply = await server.call('POST', url, { delivery, form: payload, headers: { 'content-type': contentType } });
    expect([reply.statusCode, reply.json()], what).toEqual([status, { code }]);
    expect(everything(server), what).toEqual(before);
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

/** What can be read and is wrong: it has an outcome, it is kept, and what comes after it goes on. */
const WRONG: readonly (readonly [what: string, text: string, outcome: object])[] = [
  ['no JSON', 'ไม่ใช่ JSON', { status: 'rejected', code: 'unreadable' }],
  [
    'a type that does not fit its target',
    commandText(1, 'measure.plan', aCase(1), {}),
    { status: 'rejected', code: 'unreadable' },
  ],
  [
    'a type that nobody knows yet',
    commandText(1, 'ticket.call', { type: 'ticket', id: uuid(7) }, {}),
    { status: 'held', code: 'not-known-yet' },
  ],
  [
    'a type from the prototype',
    commandText(1, 'constructor.log', { type: 'constructor', id: uuid(7) }, {}),
    { status: 'held', code: 'not-known-yet' },
  ],
  ['a later version', aLog(1, 1).replace('"v":1', '"v":9'), { status: 'held', code: 'not-known-yet' }],
  [
    'a kind that there is not',
    commandText(1, 'complaint.log', aCase(1), { kind: 'ufo', personal: personal('x') }),
    { status: 'rejected', code: 'unreadable' },
  ],
  [
    'a prototype in the text',
    aLog(1, 1).replace('{"id"', '{"__proto__":{"isAdmin":true},"id"'),
    { status: 'accepted' },
  ],
  [
    'too long a text',
    commandText(1, 'complaint.log', aCase(1), { kind: 'road', personal: personal('ก'.repeat(12_000)) }),
    { status: 'rejected', code: 'too-large' },
  ],
  [
    'a unit that there is not',
    commandText(1, 'complaint.assign', aCase(1), { unit: namedId('unit-none') }),
    { status: 'rejected', code: 'not-known-here' },
  ],
];

test('[AP14] what can be read and is wrong has an outcome, is kept, and stops nobody', async () => {
  for (const [what, text, outcome] of WRONG) {
    const server = await aServer();
    const { delivery } = await server.setUp();
    const body = round([
      { n: 1, text },
      { n: 2, text: aLog(2, 2) },
    ]);
    const first = (await server.call('POST', '/api/sync', { delivery, body })).json<{ outcomes: object }>();
    expect(first, what).toMatchObject({
      outcomes: [
        { n: 1, ...outcome },
        { n: 2, status: 'accepted' },
      ],
    });
    const again = (await server.call('POST', '/api/sync', { delivery, body })).json<{ outcomes: object }>();
    expect(again.outcomes, `${what}, said again`).toEqual(first.outcomes);
    const kept = server.house.db.prepare('SELECT 1 FROM commands WHERE text = ?').get(text);
    expect(kept, `${what}, is kept`).toBeDefined();
  }
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('[AP14] another text under a number or an id that is known loses nothing of what was there', async () => {
  const server = await aServer();
  const { delivery } = await server.setUp();
  const post = async (commands: readonly object[], stream?: string) =>
    (await server.call('POST', '/api/sync', { delivery, body: round(commands, stream) })).json<object>();
  await post([{ n: 1, text: aLog(1, 1) }]);
  const other = aLog(1, 1, 'light');
  expect(await post([{ n: 1, text: other }]), 'a known number').toMatchObject({ restart: 'stream', outcomes: [] });
  expect(await post([{ n: 1, text: other }], randomUUID()), 'a known id').toMatchObject({
    outcomes: [{ n: 1, status: 'rejected', code: 'id-taken' }],
  });
  const { state } = server.house.store.transaction((tx) => tx.row(aCase(1))!);
  expect(state).toMatchObject({ kind: 'road' });
  const texts = server.house.db
    .prepare('SELECT text FROM commands')
    .all()
    .map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([aLog(1, 1), other]));
});

test('[AP14] at the open door each stands alone, and the garbage of nobody is not kept', async () => {
  const server = await aServer();
  await server.setUp();
  const answer = (scores: object) =>
    commandText(
      5,
      'response.give',
      { type: 'response', id: uuid(5) },
      { point: uuid(1), questionnaire: uuid(2), source: 'phone', scores },
    );
  const texts = [
    'nonsense',
    answer({ smile: 5 }),
    answer({ constructor: 5 }),
    commandText(6, 'complaint.log', aCase(6), { kind: 'road', personal: personal('ไฟดับ') }),
  ];
  const before = everything(server);
  const reply = await server.drop({ protocol: 1, commands: texts.map((text) => ({ text })) });
  const { outcomes } = reply.json<{ outcomes: readonly { status: string; code?: string }[] }>();
  expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
    ['rejected', 'unreadable'],
    ['rejected', 'not-known-here'],
    ['rejected', 'unreadable'],
    ['accepted', undefined],
  ]);
  expect(everything(server)['loose']).toEqual(before['loose']);
  expect(everything(server)['responses']).toEqual(before['responses']);
});

test('[AP15] when the storage fails nothing is an outcome: come back later', async () => {
  const server = await aServer();
  const { delivery } = await server.setUp();
  const rename = (from: string, to: string) => server.house.db.exec(`ALTER TABLE slots RENAME COLUMN ${from} TO ${to}`);
  const before = everything(server);
  rename('hash', 'gone');
  const reply = await server.call('POST', '/api/sync', { delivery, body: round([{ n: 1, text: aLog(1, 1) }]) });
  expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '30']);
  const { code, reference, ...rest } = reply.json<{ code: string; reference: string }>();
  expect([code, rest]).toEqual(['storage', {}]);
  expect(server.log.join(''), 'the log knows it by its reference').toContain(reference);
  rename('gone', 'hash');
  expect(everything(server)).toEqual(before);
  const again = await server.call('POST', '/api/sync', { delivery, body: round([{ n: 1, text: aLog(1, 1) }]) });
  expect(again.json(), 'later').toMatchObject({ outcomes: [{ n: 1, status: 'accepted' }] });
});

/** All that is stored. */
function everything({ house: { db } }: AServer) {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as {
    name: string;
  }[];
  return Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
}
