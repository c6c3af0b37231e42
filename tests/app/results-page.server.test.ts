import { expect, test } from 'vitest';
import { publishResults } from '#app/server/close-books.ts';
import { demonstrate } from '#app/server/demonstration.ts';
import { apart, type Published } from '#app/server/results-page-data.ts';
import { ResultsFile } from '#app/server/results-page-files.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { personId } from '#identity/domain/person.ts';
import { startOfDay, type Day } from '#kernel/domain/business-day.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { say } from '#sync/server/say.ts';
import { NOW } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';

/** Which cells stand in the row of a table that is called so, without their signs. */
const cellsOf = (html: string, name: string): readonly string[] => {
  const row = html.split('<tr').find((one) => one.includes(`<th scope="row">${name}</th>`))!;
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text!);
};
const twoPlaces = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 2));

test('[SV63] page, open data and table show the same figures to anybody, and each has an address that stays', async () => {
  const server = await aServer(true);
  await demonstrate(server.house, server.identity);
  const { call } = server;
  const begin = await call('GET', '/results');
  expect([begin.statusCode, begin.headers.location]).toEqual([302, '/results/2569']);
  const file = ResultsFile.parse((await call('GET', '/results/2568.json')).json());
  const html = (await call('GET', '/results/2568')).body;
  const lines = (await call('GET', '/results/2568.csv')).body.split('\r\n');
  expect(lines[0], 'a spreadsheet takes it for what it is').toMatch(/^\uFEFFแบบสอบถาม,/);
  expect(file.questionnaires.map(({ answers }) => answers).every((answers) => answers > 100)).toBe(true);
  let [hidden, shown] = [0, 0];
  for (const { questions, points, months, answers, asOf } of file.questionnaires) {
    expect(html).toContain(`<b>${formatNumber(answers)}</b> คน`);
    expect(asOf, 'what was left over of the year came together now').toBe('2026-09-21');
    for (const { text, steps, scored, mean, percent } of questions) {
      const together = formatNumber(scored! - steps.reduce<number>((sum, times) => sum + (times ?? 0), 0));
      const told = steps.map((times) => (times === null ? `รวมกัน ${together}` : formatNumber(times)));
      const merged = told.filter((cell, i) => cell !== told[i - 1] || steps[i] !== null);
      hidden += steps.filter((times) => times === null).length;
      shown += steps.length;
      expect(cellsOf(html, text.th).slice(0, -1)).toEqual([
        ...merged,
        formatNumber(scored!),
        twoPlaces(mean),
        twoPlaces(percent),
      ]);
      const line = lines.find((one) => one.includes(`,ข้อ,${text.th},`))!;
      expect(line).toContain([...steps.map((times) => times ?? '*'), scored, mean, percent].join(','));
    }
    for (const { name, answers: its, mean } of points)
      if (name)
        expect(
          lines.some((one) => one.includes(`,จุดบริการ,${name},,,,,,${its},${mean ?? ''},`)),
          name,
        ).toBe(true);
    for (const { month, answers: its } of months)
      expect(lines.some((one) => one.includes(`,เดือน,${month},,,,,,${its},`))).toBe(true);
  }
  const patterns = [...html.matchAll(/<rect [^>]*x="[^>]*fill="url[^>]*>/g)].map(([rect]) => rect);
  expect(patterns.length, 'steps that are told together are hatched').toBeGreaterThan(0);
  for (const rect of patterns) expect(rect, 'and nothing paints over it').not.toContain('data-step');
  expect([hidden > 0, shown > 2 * hidden], 'some are hidden, and most are not').toEqual([true, true]);
  expect((await call('GET', '/results/2568?lang=en')).body).toMatch(/<html lang="en">[^]*How satisfied people are/);
});

test('[SV63] it is asked for again each time, and sent only when it is another; what is no year is nowhere', async () => {
  const server = await withPoint();
  const { call } = server;
  await smile(server, 5);
  publish(server);
  for (const url of ['/results/2569', '/results/2569.json', '/results/2569.csv']) {
    const { statusCode, headers } = await call('GET', url);
    expect([statusCode, headers['cache-control']], url).toEqual([200, 'no-cache']);
    const again = await call('GET', url, { headers: { 'if-none-match': headers.etag as string } });
    expect([again.statusCode, again.body], url).toEqual([304, '']);
    const other = await call('GET', url, { headers: { 'if-none-match': 'W/"other"' } });
    expect(other.statusCode, url).toBe(200);
  }
  for (const url of [
    '/results/2568',
    '/results/2570',
    '/results/x',
    '/results/02569',
    '/results/2570.json',
    '/results/x.csv',
  ])
    expect((await call('GET', url)).statusCode, url).toBe(404);
});

test('[SV63] versions of one title are told apart by their names', () => {
  const version = (questionnaire: string, title: string) =>
    ({ told: { questionnaire }, asked: { title: { th: title, en: `${title} in English` } } }) as unknown as Published;
  const all = [version(SMILE_ID, 'ความพึงพอใจ'), version('0a1b-2c3d', 'ความพึงพอใจ'), version('x', 'การให้บริการ')];
  expect(apart(all).map(({ asked }) => asked.title.th)).toEqual([
    'ความพึงพอใจ (ฉบับตั้งต้น)',
    'ความพึงพอใจ (ฉบับ 2C3D)',
    'การให้บริการ',
  ]);
  expect(apart(all)[1]!.asked.title.en).toBe('ความพึงพอใจ in English (version 2C3D)');
});

test('[SV63] what stands in a name breaks out of no page and is run by no spreadsheet', async () => {
  const server = await withPoint();
  await smile(server, 5);
  publish(server);
  expect((await server.call('GET', '/results/2569')).body).toContain('<th scope="row">=จุดชำระภาษี &#60;b&#62;</th>');
  expect((await server.call('GET', '/results/2569.csv')).body).toContain(",จุดบริการ,'=จุดชำระภาษี <b>,");
});

test('[SV64] where nothing is published it says whether nobody or too few answered, and of a year that is not over neither', async () => {
  const server = await withPoint();
  const { call, house } = server;
  const said = async (year: number) => {
    const file = ResultsFile.parse((await call('GET', `/results/${year}.json`)).json());
    return [file.nothing, /<h2>([^<]*)<\/h2>/.exec((await call('GET', `/results/${year}`)).body)![1]];
  };
  const publishOn = (day: Day) => {
    server.wait(startOfDay(day) - house.now());
    publish(server);
  };
  expect(await said(2569)).toEqual(['not-yet', 'ยังไม่มีผลที่แสดงได้']);
  await smile(server, 4);
  expect(await said(2569), 'the first who answers is not announced').toEqual(['not-yet', 'ยังไม่มีผลที่แสดงได้']);
  await smile(server, 1);
  publishOn('2026-09-29');
  expect(await said(2569)).toEqual([undefined, 'ความพึงพอใจต่อการให้บริการ']);
  publishOn('2026-10-02');
  await smile(server, 3);
  publishOn('2028-11-01');
  await smile(server, 5);
  publishOn('2028-11-02');
  expect(await said(2570)).toEqual(['too-few', 'มีผู้ตอบแบบสอบถามน้อยเกินกว่าจะแสดงผล']);
  expect(await said(2571)).toEqual(['none', 'ไม่มีผู้ตอบแบบสอบถาม']);
  expect((await said(2572))[0]).toBeUndefined();
});

async function smile({ call }: AServer, count: number): Promise<void> {
  for (let i = 0; i < count; i++) expect((await call('POST', '/s/tax', { form: 'smile=5' })).statusCode).toBe(303);
}

const publish = ({ house }: AServer): void =>
  house.store.transaction((tx) => publishResults(tx, { ...house, at: house.now() }));

/** A municipality with one point that asks the smile. */
async function withPoint(): Promise<AServer> {
  const server = await aServer();
  await server.setUp();
  const boss = { kind: 'person', id: personId('boss'), roles: ['administrator'], units: [] } as const;
  const target = { type: 'service-point', id: servicePointId('tax') };
  const body = {
    type: 'service-point.add',
    code: 'tax',
    name: '=จุดชำระภาษี <b>',
    unit: DEFAULT_UNITS[1].id,
    questionnaire: SMILE_ID,
  };
  server.house.store.transaction((tx) => say(tx, boss, { target, body }, { ...server.house, at: NOW }));
  return server;
}
