import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textsWith } from './arrived.ts';
import { anotherTab, logCase, sendAll, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

/** So much does each tab say. */
const CASES = 2;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe.concurrent('tabs', () => {
  test('[I15] two tabs and five on one database say things at once while replies are lost, and all arrives once', async () => {
    await sayInTabs('counter', 2);
    await sayInTabs('field', 5);
  });

  test('[I14] a tab that hangs in the middle of a round blocks no other', () => hangInARound('clerk'));
});

async function sayInTabs(login: string, count: number) {
  const { url, dataDir, road, browser } = office;
  const { page, context } = await browser(login);
  await signIn(page, url, login, PASSPHRASE);
  const tabs = [page];
  while (tabs.length < count) tabs.push(await anotherTab(context));
  const text = (tab: number, i: number) => `${login} แท็บ ${tab} เรื่อง ${i}`;
  road.weather = 'every-second-reply-lost';
  await Promise.all(
    tabs.map(async (tab, number) => {
      for (let i = 0; i < CASES; i++) await logCase(tab, url, text(number, i));
    }),
  );
  road.weather = 'open';
  await Promise.all(tabs.map((tab) => sendAll(tab, url)));
  const wanted = tabs.flatMap((_, number) => [...Array(CASES).keys()].map((i) => text(number, i)));
  expect(textsWith(dataDir, `${login} แท็บ`)).toEqual(wanted.toSorted());
}

async function hangInARound(login: string) {
  const { url, dataDir, browser } = office;
  const { page: hanging, context } = await browser(login);
  await signIn(hanging, url, login, PASSPHRASE);
  const other = await anotherTab(context);
  await other.goto(`${url}/app`);
  await other.getByRole('heading', { level: 1 }).waitFor();

  let isAsked = false;
  await hanging.route('**/api/sync', () => void (isAsked = true)); // and never goes on
  await logCase(hanging, url, 'ก่อนแท็บค้าง');
  await until(
    'its round is under way',
    () => isAsked,
    (asked) => asked,
  );
  // It hangs at rest: what hangs in the middle of a read or a write holds the database itself, as a browser has it.
  await wait(1_500);
  // A question that nobody answers stops everything in a page, its timers too.
  const asking = hanging.waitForEvent('dialog');
  await hanging.evaluate(() => void setTimeout(() => confirm()));
  const question = await asking;
  await logCase(other, url, 'หลังแท็บค้าง');
  await until(
    'the other tab sends what both have said',
    () => textsWith(dataDir, 'แท็บค้าง'),
    (texts) => texts.length >= 2,
  );
  const locks = await other.evaluate(async () => (await navigator.locks.query()).held!.map(({ name }) => name!));
  expect(locks.some((name) => name.startsWith('exchange '))).toBe(true);

  await question.accept();
  await hanging.unroute('**/api/sync');
  await sendAll(hanging, url);
  expect(textsWith(dataDir, 'แท็บค้าง')).toEqual(['ก่อนแท็บค้าง', 'หลังแท็บค้าง']);
}
