import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { BYTES_A_DAY, BYTES_IN_OWN_WORDS, BYTES_WITHOUT_SCRIPTS } from '#sync/server/allowance.ts';
import { aLog, commandText, personal, uuid } from '../support/words.ts';
import { addPoint, aKiosk, answersIn, codeFor } from './a-kiosk.ts';
import { aServer, INSTALLATION, round, type AServer } from './a-server.ts';

/** A municipality with an officer, a kiosk and a phone at one point; and how often its storage is opened. */
async function anOffice(bytes?: number) {
  const server = await aServer(false, undefined, { ...(bytes !== undefined && { bytes }) });
  const boss = await server.setUp();
  const point = addPoint(server, 'tax');
  const kiosk = aKiosk(() => server, 'tax');
  const enrolled = await kiosk.enrol(await codeFor(server, boss.cookie, point));
  if (!enrolled.ok) throw new Error(enrolled.error);
  const opened = vi.spyOn(server.house.store, 'transaction');
  const openings = async (work: () => Promise<unknown>) => {
    const before = opened.mock.calls.length;
    await work();
    return opened.mock.calls.length - before;
  };
  let said = 0;
  const staff = async () => {
    said += 1;
    const body = round([{ n: said, text: aLog(said, said) }], INSTALLATION);
    const reply = await server.call('POST', '/api/sync', { body, cookie: boss.cookie, delivery: boss.delivery });
    expect(reply.json()).toMatchObject({ outcomes: [{ status: 'accepted' }] });
  };
  const visitor = async () => {
    await kiosk.answer();
    await kiosk.send();
    expect(await kiosk.waiting()).toBe(0);
  };
  return { server, boss, phone: aKiosk(() => server, 'tax', 'phone'), kiosk, staff, visitor, openings };
}

const stepIn = async (server: AServer) =>
  (await server.call('GET', '/api/challenge')).json<{ challenge: { parameters: { data: { step: number } } } }>()
    .challenge.parameters.data.step;

const anAnswer = (n: number, rest: object = {}) =>
  commandText(n, 'response.give', { type: 'response', id: uuid(5_000 + n) }, { point: servicePointId('tax'), ...rest });

const SMILED = { questionnaire: SMILE_ID, source: 'phone', scores: { smile: 4 } };

const aComment = (n: number, text: string) =>
  commandText(
    20_000 + n,
    'comment.leave',
    { type: 'comment', id: uuid(30_000 + n) },
    { point: servicePointId('tax'), questionnaire: STANDARD_ID, personal: personal(text) },
  );

/** A request as large as the door takes, of which nothing can be read. */
const garbage = { protocol: 1, commands: [{ text: 'x'.repeat(7_000) }] };

test('[AP50] two thousand who have not worked are turned away before the storage is touched, while staff and a kiosk go on', async () => {
  const { server, staff, visitor, openings } = await anOffice();
  const quiet = await openings(async () => (await staff(), await visitor()));
  const used = await server.work();
  const body = { protocol: 1, commands: [{ text: anAnswer(1) }] };
  expect((await server.call('POST', '/api/drop', { body: { ...body, work: used } })).statusCode).toBe(200);
  const forged = (await server.work()).replace(/"signature":"../, '"signature":"zz');
  const floods = [
    { body },
    { body: { ...body, work: used } },
    { body: { ...body, work: forged } },
    { body, headers: { 'x-kiosk': 'made up' } },
    { body: { ...body, work: 'nonsense' } },
  ];
  const before = answersIn(server);
  for (let turn = 0; turn < 4; turn++) {
    const flood = Array.from({ length: 500 }, (_, n) => server.call('POST', '/api/drop', floods[n % floods.length]!));
    const statuses = new Set((await Promise.all(flood)).map(({ statusCode }) => statusCode));
    expect(statuses).toEqual(new Set([428]));
    expect(await openings(async () => (await staff(), await visitor())), 'as on a quiet day').toBe(quiet);
  }
  const turnedAway = await openings(() => Promise.all(floods.map((one) => server.call('POST', '/api/drop', one))));
  expect(turnedAway).toBe(0);
  expect(answersIn(server)).toEqual({ ...before, kiosk: 5 });
  expect(await stepIn(server), 'and nobody has to work more for it').toBe(0);
});

test('[AP50] who looks for a road costs the storage nothing', async () => {
  const { server, openings } = await anOffice();
  const look = async () => {
    const reply = await server.call('POST', '/api/drop', { body: { protocol: 1, commands: [] } });
    expect([reply.statusCode, reply.json()]).toEqual([200, { drop: 1, outcomes: [] }]);
  };
  expect(await openings(look)).toBe(0);
  expect(await openings(() => server.call('GET', '/api/challenge'))).toBe(0);
});

test('[AP50] a crowd that works raises the work, and a phone still comes through', async () => {
  const { server, phone, visitor, staff } = await anOffice();
  for (let times = 0; times < 70; times++) expect((await server.drop(garbage)).statusCode).toBe(200);
  expect(await stepIn(server)).toBe(4);
  await phone.answer();
  await phone.send();
  expect(await phone.waiting()).toBe(0);
  await staff();
  await visitor();
  expect(answersIn(server)).toEqual({ kiosk: 1, phone: 1 });
  server.wait(60_000);
  expect(await stepIn(server)).toBe(0);
});

test('[SY34] who is signed in does no work for what was written on paper, and a spent day stops neither her nor a kiosk', async () => {
  const { server, boss, visitor } = await anOffice(7_000);
  expect((await server.drop(garbage)).statusCode).toBe(200);
  const late = await server.drop(garbage);
  expect([late.statusCode, late.json()]).toEqual([429, { code: 'too-much' }]);
  const { cookie } = boss;
  expect((await server.call('GET', '/api/challenge', { cookie })).json()).toEqual({});
  const paper = { protocol: 1, commands: [{ text: anAnswer(1) }] };
  const reply = await server.call('POST', '/api/drop', { body: paper, cookie });
  expect([reply.statusCode, Object.keys(reply.json())]).toEqual([200, ['drop', 'outcomes']]);
  await visitor();
});

test('[SY32] one work carries no more than a phone has to say at once', async () => {
  const { server } = await anOffice();
  const commands = Array.from({ length: 33 }, () => ({ text: '{}' }));
  const reply = await server.drop({ protocol: 1, commands });
  expect([reply.statusCode, reply.json()]).toEqual([413, { code: 'too-large' }]);
  expect((await server.drop({ protocol: 1, commands: commands.slice(1) })).statusCode).toBe(200);
});

test('[SY35] a flood of own words fills their day and nothing else: answers go on, also those that bear a comment', async () => {
  const { server, phone, visitor } = await anOffice();
  const words = (n: number) => aComment(n, 'ก'.repeat(2_000));
  let taken = 0;
  let reply = await server.drop({ protocol: 1, commands: [{ text: words(taken) }] });
  for (; reply.statusCode === 200; reply = await server.drop({ protocol: 1, commands: [{ text: words(taken) }] }))
    taken += 1;
  expect([reply.statusCode, reply.json()]).toEqual([429, { code: 'too-much' }]);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  expect(taken).toBe(Math.floor(BYTES_IN_OWN_WORDS / Buffer.byteLength(words(0))));
  const both = await server.drop({ protocol: 1, commands: [{ text: words(900) }, { text: anAnswer(1, SMILED) }] });
  const { outcomes } = both.json<{ outcomes: readonly object[] }>();
  expect(outcomes, 'of her comment she hears nothing, so it stays with her').toMatchObject([{ status: 'accepted' }]);
  expect((await server.call('POST', '/s/tax', { form: 'smile=4' })).statusCode).toBe(303);
  await phone.answer();
  await phone.send();
  await visitor();
  expect(answersIn(server)).toMatchObject({ kiosk: 1, phone: 3 });
  server.wait(24 * 3_600_000);
  expect((await server.drop({ protocol: 1, commands: [{ text: words(900) }] })).json()).toMatchObject({
    outcomes: [{ status: 'accepted' }],
  });
});

test('[AP52] without scripts nobody works; when the bytes for that are used up the page says so, and phones with scripts go on', async () => {
  const { server, phone } = await anOffice(2_000);
  const answer = async () => server.call('POST', '/s/tax', { form: 'smile=4&reason=speed' });
  const statuses: number[] = [];
  while (statuses.at(-1) !== 429 && statuses.length < 20) statuses.push((await answer()).statusCode);
  expect(new Set(statuses)).toEqual(new Set([303, 429]));
  expect(answersIn(server)).toEqual({ phone: statuses.length - 1 });
  const full = await answer();
  expect(full.body).toContain('<p>full ');
  expect(Number(full.headers['retry-after'])).toBeGreaterThan(0);
  await phone.answer();
  await phone.send();
  expect(await phone.waiting()).toBe(0);
  server.wait(24 * 3_600_000);
  expect((await answer()).statusCode, 'a new day').toBe(303);
});

test('[AP52] what comes without scripts has a smaller day than what was worked for', () => {
  expect(BYTES_WITHOUT_SCRIPTS * 10).toBeLessThan(BYTES_A_DAY);
});
