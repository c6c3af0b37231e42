import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TRIAL } from '#app/server/demonstration-answers.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { signIn } from './drive.ts';
import { faultsOf } from './look.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[SV49] the clerk has all answers counted again and reads year by year whether they are equal; without network she is told', async () => {
  const { page, context } = await office.browser('clerk');
  await signIn(page, office.url, 'clerk', PASSPHRASE);
  await page.goto(`${office.url}/app/results`);
  const count = page.getByRole('button', { name: 'นับใหม่จากคำตอบทั้งหมด' });
  await count.click();
  await page.getByText('นับใหม่แล้ว ตรงกันทุกปี').waitFor();
  const rows = page.locator('ul[aria-labelledby=recounted] > li');
  const years = await rows.allInnerTexts();
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) expect(year).toMatch(/ปีงบประมาณ \d{4}[^]+ตรงกัน/);
  expect(await faultsOf(page, 'recount')).toEqual([]);

  const db = new DatabaseSync(join(office.dataDir, 'ledger.sqlite'));
  db.exec('DELETE FROM responses WHERE id = (SELECT min(id) FROM responses)');
  db.close();
  await count.click();
  await page.getByText('นับใหม่แล้ว มียอดที่ไม่ตรงกัน').waitFor();
  expect(await rows.filter({ hasText: 'ไม่ตรงกัน' }).count(), 'one answer is missing').toBe(1);

  await context.setOffline(true);
  await count.click();
  await page.getByRole('alert').waitFor();
  expect(await rows.count(), 'what was counted before is not said to be so now').toBe(0);
});

test('[SV59] halves that are over are shown for all points and ways together, and for a point it is said that they are not', async () => {
  const { page } = await office.browser('officer');
  await signIn(page, office.url, 'works', PASSPHRASE);
  await page.goto(`${office.url}/app/results`);
  expect(await page.getByRole('button', { name: 'นับใหม่จากคำตอบทั้งหมด' }).count(), 'not hers').toBe(0);
  const year = await page.locator('main select').first().locator('option').nth(1).getAttribute('value');
  const all = `${office.url}/app/results?year=${year}&form=${STANDARD_ID}`;
  await page.goto(all);
  const section = page
    .locator('section', { has: page.getByRole('heading', { name: 'ผลแยกตามข้อมูลทั่วไปของผู้ตอบ' }) })
    .last();
  await section.locator('.plot').first().waitFor();
  expect(await section.locator('.plot').count()).toBe(2);
  expect(await faultsOf(page, 'breakdown')).toEqual([]);
  await page.goto(`${all}&view=table&half=1`);
  await section.locator('table').first().waitFor();
  expect(await section.locator('table').count()).toBe(1);
  expect(await section.locator('table').innerText()).toContain('เพศ');
  await page.goto(`${all}&point=${servicePointId(TRIAL.point)}`);
  await section.getByText('มีเฉพาะทุกจุดบริการและทุกช่องทางรวมกัน').waitFor();
  expect(await section.locator('.plot, table').count()).toBe(0);
});
