import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { ResultsFile } from '#app/server/results-page-files.ts';
import { bring } from '../support/bring.ts';
import { controlled, DEMO_POINT } from './drive.ts';
import { openOffice, type Office } from './office.ts';

test('[BR28] the public page of results is read without scripts, prints whole, and is never an older one', async () => {
  expect(bring(['pdftotext'], ['poppler-utils']), "needs Debian's package poppler-utils").toBe(true);
  const office = await openOffice();
  try {
    await readResults(office);
  } finally {
    await office.close();
  }
});

async function readResults({ url, browser }: Office) {
  const { context, page } = await browser('reader');
  const blocked = await context.browser()!.newContext({ javaScriptEnabled: false, locale: 'th-TH' });
  const reader = await blocked.newPage();
  await reader.goto(url);
  await reader.getByRole('link', { name: 'ผลสำรวจความพึงพอใจ' }).click();
  await reader.getByRole('heading', { level: 1, name: 'ผลสำรวจความพึงพอใจ ปีงบประมาณ' }).waitFor();
  await reader.getByRole('navigation', { name: 'ปีงบประมาณ' }).getByRole('link').first().click();
  const file = (await (
    await fetch(`${new URL(reader.url()).origin}${new URL(reader.url()).pathname}.json`)
  ).json()) as ResultsFile;
  const questions = file.questionnaires.flatMap((one) => one.questions);
  expect(questions.length, 'the smile, and the long one').toBe(23);
  for (const { text, mean } of questions)
    await reader.getByRole('listitem').filter({ hasText: text.th }).getByText(formatNumber(mean!, 2)).waitFor();
  expect(await reader.getByRole('img', { name: /มากที่สุด ร้อยละ/ }).count()).toBe(23);
  await reader.getByRole('link', { name: 'English' }).click();
  await reader.getByRole('heading', { level: 1, name: 'How satisfied people are, fiscal year' }).waitFor();
  await reader.getByRole('link', { name: 'ภาษาไทย' }).click();

  const pdf = await reader.pdf({ preferCSSPageSize: true });
  const printed = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  for (const { mean, percent } of questions)
    expect(printed).toMatch(new RegExp(`${formatNumber(mean!, 2)} +${formatNumber(percent!, 2)}`));
  expect(printed, 'what one presses is not printed').not.toContain('English');

  // With the worker at work that opens her own pages without network.
  await page.goto(`${url}/s/${DEMO_POINT}`);
  await controlled(page);
  await page.goto(reader.url());
  await page.getByText('ข้อมูล ณ วันที่').first().waitFor();
  const kept = () =>
    page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(stores.map((store) => store.keys()))).flat().map((request) => request.url);
    });
  expect(await kept(), 'it keeps others').not.toEqual([]);
  expect((await kept()).filter((one) => one.includes('/results'))).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(reader.url()), 'rather nothing than something old').rejects.toThrow(
    'ERR_INTERNET_DISCONNECTED',
  );
  await context.setOffline(false);
  await page.goto(reader.url());
  await page.getByText('ข้อมูล ณ วันที่').first().waitFor();
}
