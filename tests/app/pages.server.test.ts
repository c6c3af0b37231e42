import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { jsonForPage } from '#app/server/html.ts';
import { languageOf } from '#app/server/resident-page.ts';
import { personId } from '#identity/domain/person.ts';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { COMMENT_FIELD, LONGEST_COMMENT } from '#survey/domain/comment-from-fields.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { say } from '#sync/server/say.ts';
import { NOW } from '../support/words.ts';
import { aServer, COMPRESSED, type AServer } from './a-server.ts';

async function withPoint(isDemo = false, questionnaire = SMILE_ID): Promise<AServer> {
  const server = await aServer(isDemo);
  await server.setUp();
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const point = {
    type: 'service-point.add',
    code: 'tax',
    name: 'จุดชำระภาษี <b>',
    unit: DEFAULT_UNITS[1].id,
    questionnaire,
  };
  server.house.store.transaction((tx) =>
    say(
      tx,
      boss,
      { target: { type: 'service-point', id: servicePointId('tax') }, body: point },
      { ...server.house, at: NOW },
    ),
  );
  return server;
}
const answersOf = ({ house }: AServer) =>
  house.db.prepare('SELECT * FROM responses').all() as { day: string; event: string }[];

test('[AP18] without scripts a resident answers too, and it counts like any other', async () => {
  const server = await withPoint();
  const sent = await server.call('POST', '/s/tax', { form: 'smile=4&reason=speed&reason2=x' });
  expect([sent.statusCode, sent.headers.location], 'opened again it does not answer again').toEqual([
    303,
    '/s/tax/thanks?lang=th',
  ]);
  expect((await server.call('GET', '/s/tax/thanks?lang=th')).body).toContain('<p>thanks ');
  const [answer, ...others] = answersOf(server);
  expect(others).toEqual([]);
  const { facts } = JSON.parse(answer!.event) as { facts: object };
  expect(facts).toMatchObject({
    point: servicePointId('tax'),
    questionnaire: SMILE_ID,
    source: 'phone',
    scores: { smile: 4 },
    reason: 'speed',
  });
  expect(JSON.stringify(answer), 'its day and no hour').not.toContain(String(NOW).slice(0, 8));
  expect(server.house.db.prepare('SELECT waiting FROM tallies').get()).toEqual({ waiting: 1 });
});

test('[AP12] a foreign page answers for nobody, and who says nothing of where she comes from is heard', async () => {
  const server = await withPoint();
  const answerFrom = async (headers: Readonly<Record<string, string>>) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', ...headers };
    return (await server.app.inject({ method: 'POST', url: '/s/tax', headers: form, payload: 'smile=1' })).statusCode;
  };
  for (const from of ['cross-site', 'same-site']) {
    expect(await answerFrom({ 'sec-fetch-site': from })).toBe(403);
    const dropped = await server.call('POST', '/api/drop', {
      body: { protocol: 1, commands: [{ text: 'nonsense' }] },
      headers: { 'sec-fetch-site': from },
    });
    expect([dropped.statusCode, dropped.json()]).toEqual([403, { code: 'cross-site' }]);
  }
  expect(answersOf(server)).toEqual([]);
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, {}])
    expect(await answerFrom(headers)).toBe(303);
  expect(answersOf(server)).toHaveLength(3);
});

test('[AP18] what has to be held of her answer names its day and no hour', async () => {
  const server = await withPoint();
  const aggregates = server.house.catalogue.aggregates as Record<string, unknown>;
  const { response } = aggregates;
  delete aggregates['response'];
  onTestFinished(() => void (aggregates['response'] = response));
  expect((await server.call('POST', '/s/tax', { form: 'smile=4' })).statusCode, 'it is kept').toBe(303);
  const { text, status } = server.house.db.prepare('SELECT text, status FROM loose').get() as Record<string, string>;
  expect(status).toBe('held');
  expect(JSON.parse(text!)).toMatchObject({ saidAt: startOfDay(businessDay(NOW)) });
});

test('[AP18] without scripts the longest comment is taken beside an answer to every question', async () => {
  const server = await withPoint(false, STANDARD_ID);
  const { questions, background = [] } = STANDARD;
  const form = new URLSearchParams([
    ...questions.map(({ key }) => [key, '5']),
    ...background.map(({ key, options }) => [`background.${key}`, options.at(-1)!.key]),
    [COMMENT_FIELD, 'ก'.repeat(LONGEST_COMMENT)],
  ]);
  expect((await server.call('POST', '/s/tax', { form: `${form}` })).statusCode).toBe(303);
  const kept = answersOf(server).map(({ event }) => event);
  expect(kept).toHaveLength(2);
  expect(kept.join(''), 'every letter of it').toContain(`"${'ก'.repeat(LONGEST_COMMENT)}"`);
});

test('[AP18] a form in which nothing was chosen comes back and says so; nothing is stored', async () => {
  const server = await withPoint();
  for (const form of ['', 'smile=', 'smile=6', 'smile=5&smile=4', '__proto__=5', 'reason=speed', 'constructor=5']) {
    const again = await server.call('POST', '/s/tax', { form });
    expect([again.statusCode, again.body.includes('<p>invalid ')], form).toEqual([422, true]);
  }
  expect((await server.call('POST', '/s/none', { form: 'smile=5' })).statusCode).toBe(404);
  expect(answersOf(server)).toEqual([]);
});

test('[AP18] the page of a service point is there before any script, with its data beside it and nothing broken out of it', async () => {
  const { call } = await withPoint();
  const phone = await call('GET', '/s/tax');
  expect(phone.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
  const html = phone.body;
  const data = /<script type="application\/json" id="page">(.*)<\/script>/.exec(html)![1]!;
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toMatchObject({
    mode: 'phone',
    step: 'question',
    language: 'th',
    organisation: 'เทศบาลตำบลทดสอบ',
    point: { code: 'tax', name: 'จุดชำระภาษี <b>' },
    isDemo: false,
  });
  for (const part of [
    '<html lang="th">',
    'class="seat-resident">',
    '<style>p{}</style>',
    'src="/assets/resident-1.js"',
    'rel="modulepreload" href="/assets/shared-1.js"',
    'rel="preload" as="font"',
  ])
    expect(html).toContain(part);
  expect((await call('GET', '/k/tax')).body).toContain('class="seat-kiosk"');
  expect((await call('GET', '/s/tax?lang=en')).body).toContain('<html lang="en">');
  for (const code of ['none', 'TAX', '..%2f', '%00', 'a'.repeat(99)]) {
    const none = await call('GET', `/s/${code}`);
    expect([none.statusCode, none.body.includes('ไม่พบหน้านี้')], code).toEqual([404, true]);
  }
  const nothing = await call('GET', '/anything');
  expect([nothing.statusCode, nothing.body.includes('ไม่พบหน้านี้')], 'and wherever nothing is').toEqual([404, true]);
  expect(jsonForPage({ a: '</script><!--' })).toBe('{"a":"\\u003c/script>\\u003c!--"}');
});

test('[AP18] Thai, unless English is asked for or preferred', () => {
  expect(
    [undefined, 'th', 'th-TH,en;q=0.8', 'fr', 'thx-EN0'].map((accepted) => languageOf(undefined, accepted)),
  ).toEqual(['th', 'th', 'th', 'th', 'th']);
  expect(['en-US,th;q=0.5', 'fr, en'].map((accepted) => languageOf(undefined, accepted))).toEqual(['en', 'en']);
  expect(languageOf('th', 'en')).toBe('th');
  expect(languageOf('de', 'en')).toBe('en');
});

test('[AP19] the front door names the municipality and its surveys; a demonstration is marked on every page', async () => {
  for (const isDemo of [false, true]) {
    const { call } = await withPoint(isDemo);
    const front = (await call('GET', '/')).body;
    expect(front).toContain('<h1>เทศบาลตำบลทดสอบ</h1>');
    expect(front).toContain('href="/s/tax"><span class="what"><b>จุดชำระภาษี &#60;b&#62;</b>');
    for (const url of ['/', '/s/tax', '/k/tax', '/s/none', '/app', '/app/sign-in', '/index.html'])
      expect((await call('GET', url)).body.includes(' data-demo'), url).toBe(isDemo);
    expect((await call('GET', '/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0', demo: isDemo });
  }
});

test('[AP20] what has a hash in its name is kept for ever and travels compressed; workers and pages are asked for again', async () => {
  const { call, app } = await aServer();
  const script = await app.inject({ url: '/assets/resident-1.js', headers: { 'accept-encoding': 'gzip, br' } });
  expect(script.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': expect.stringContaining('javascript; charset=utf-8') as string,
  });
  expect(brotliDecompressSync(script.rawPayload).toString()).toBe(COMPRESSED);
  for (const url of ['/staff-worker.js', '/app', '/app/complaints/new', '/index.html', '/'])
    expect((await call('GET', url)).headers['cache-control'], url).toBe('no-cache');
  for (const url of [
    '/.vite/manifest.json',
    '/assets/..%2findex.html',
    '/assets/..%2f.vite%2fmanifest.json',
    '/resident-1.js.br',
    '/etc/passwd',
  ])
    expect([404, 403], url).toContain((await call('GET', url)).statusCode);
});
