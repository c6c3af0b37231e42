import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { readLedger } from '../support/ledger-file.ts';
import { until } from '../support/until.ts';
import { anotherTab, logCase, renewIfAsked, sendAll, signIn } from './drive.ts';
import { showCode } from './enrol.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

/** What is begun on one page stays, whatever happens meanwhile in another, on another device or at the municipality. */

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[AP46] signing in again in one tab leaves what is half written in the others, and it leaves with the new token', async () => {
  const { url, browser } = office;
  const { page: renewing, context } = await browser('renewing');
  await signIn(renewing, url, 'clerk', PASSPHRASE);
  const writing = await anotherTab(context);
  const tokens = tokensOf(writing);
  await logCase(writing, url, 'ป้ายล้มหน้าโรงเรียน');
  await writing.getByRole('link', { name: 'เปิดเรื่องนี้' }).click();
  await writing.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  const note = writing.getByLabel('ทำอะไรไปแล้ว');
  await note.fill('นัดช่างแล้ว');

  await context.clearCookies();
  await renewing.goto(`${url}/app`);
  await renewing.getByRole('link', { name: 'เข้าสู่ระบบอีกครั้ง', exact: true }).waitFor();
  const before = tokens.at(-1);
  await renewIfAsked(renewing, PASSPHRASE);
  await until(
    'the new token is in use',
    () => tokens.at(-1),
    (token) => token !== before,
  );
  expect(await note.inputValue()).toBe('นัดช่างแล้ว');
  await writing.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await writing.locator('.timeline').getByText('นัดช่างแล้ว').waitFor();
  await sendAll(writing, url);
});

test('[AP47] a page looks again before it opens anew: what was begun during its round stays', async () => {
  const { url, browser } = office;
  const { page } = await browser('updating');
  await signIn(page, url, 'field', PASSPHRASE);
  await page.goto(`${url}/app/complaints/new`);
  await page.evaluate(() => (document.title = 'the same page'));
  const round = Promise.withResolvers<void>();
  let isAsked = false;
  await page.route('**/api/sync', async (route) => {
    isAsked = true;
    await round.promise;
    await route.continue();
  });
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(
    'its round is under way',
    () => isAsked,
    (asked) => asked,
  );
  // As when another tab has agreed to the newer app.
  await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event('controllerchange')));
  await page.getByLabel('เกิดอะไรขึ้น').fill('น้ำท่วมทางเดิน');
  round.resolve();
  await page.getByText('ยังมีสิ่งที่พิมพ์ค้างไว้').waitFor();
  expect([await page.title(), await page.getByLabel('เกิดอะไรขึ้น').inputValue()]).toEqual([
    'the same page',
    'น้ำท่วมทางเดิน',
  ]);
});

test('[AP47] a link and a code that are shown once hold a newer app back like a half-filled form', async () => {
  const { url, browser } = office;
  const { page } = await browser('showing');
  await signIn(page, url, 'admin', PASSPHRASE);
  await page.goto(`${url}/app/people/${personId('field')}`);
  await expect.poll(() => isHeldBack(page)).toBe(false);
  await page.getByRole('button', { name: 'ทำลิงก์เข้าใช้' }).click();
  await page.getByText('/app/join#').waitFor();
  await expect.poll(() => isHeldBack(page)).toBe(true);
  await page.goto(`${url}/app/kiosks/new`);
  await page.getByLabel('ตั้งที่จุดบริการใด').waitFor();
  await expect.poll(() => isHeldBack(page)).toBe(false);
  await showCode(page, url);
  await expect.poll(() => isHeldBack(page)).toBe(true);
});

test('[ID30] rights that somebody else has changed meanwhile stand in the form, and saving writes no older ones over them', async () => {
  const { url, dataDir, browser } = office;
  const [one, other] = [(await browser('one')).page, (await browser('other')).page];
  for (const page of [one, other]) {
    await signIn(page, url, 'admin', PASSPHRASE);
    await page.goto(`${url}/app/people/${personId('counter')}`);
  }
  const role = (page: Page, name: string) => page.getByRole('checkbox', { name });
  const unit = role(one, 'กองช่าง');
  await unit.check();
  await role(other, 'ผู้ตรวจสอบ').check();
  await other.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await hear(one, () => role(one, 'ผู้ตรวจสอบ').isChecked());
  expect(await unit.isChecked(), 'what is being changed stays').toBe(true);
  await one.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await hear(other, () => role(other, 'กองช่าง').isChecked());
  expect(rolesOf(dataDir, 'counter')).toEqual(['counter', 'auditor']);
  // After a save the form follows again.
  await role(other, 'ผู้ตรวจสอบ').uncheck();
  await other.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await hear(one, async () => !(await role(one, 'ผู้ตรวจสอบ').isChecked()));
});

test('[ID21] a session that is ended is said, and the focus goes to the heading when its button has gone', async () => {
  const { url, browser } = office;
  const [here, there] = [(await browser('here')).page, (await browser('there')).page];
  for (const page of [here, there]) await signIn(page, url, 'works', PASSPHRASE);
  await here.goto(`${url}/app/account`);
  await here.getByRole('button', { name: 'ให้ออกจากระบบ:' }).first().click();
  await here.getByRole('status').getByText('ให้ออกจากระบบแล้ว').waitFor();
  expect(await here.evaluate(() => document.activeElement?.textContent)).toBe('เครื่องที่ท่านเข้าสู่ระบบ');
});

test('[AP40] a list of backups that comes at the second asking is said, and the focus goes to the heading', async () => {
  const { url, browser } = office;
  const { page } = await browser('backups');
  await signIn(page, url, 'admin', PASSPHRASE);
  await page.route('**/api/backups', (route) => route.abort());
  await page.goto(`${url}/app/backups`);
  const again = page.getByRole('button', { name: 'ลองอีกครั้ง' });
  await again.waitFor();
  await page.unroute('**/api/backups');
  await again.click();
  await page.getByRole('status').getByText('ได้รับรายการจากเทศบาลแล้ว').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('การสำรองข้อมูล');
});

test('[ID17] who is signed out is told so on the page of tablets, and not that there is no signal', async () => {
  const { url, browser } = office;
  const { page, context } = await browser('tablets');
  await signIn(page, url, 'clerk', PASSPHRASE);
  await context.clearCookies();
  await page.goto(`${url}/app/kiosks`);
  await page.getByRole('alert').getByText('ต้องเข้าสู่ระบบอีกครั้งก่อน').waitFor();
  expect(await page.getByText('ไม่มีสัญญาณ').count()).toBe(0);
});

/** The delivery tokens with which a page has sent, the newest last. */
function tokensOf(page: Page): string[] {
  const tokens: string[] = [];
  page.on('request', (request) => {
    const token = request.headers()['x-delivery'];
    if (request.url().endsWith('/api/sync') && token) tokens.push(token);
  });
  return tokens;
}

const isHeldBack = (page: Page) =>
  page.evaluate(async () => (await navigator.locks.query()).held!.some(({ name }) => name === 'half filled'));

/** Looks at the municipality, as a device whose network returns, until something is so. */
const hear = (page: Page, isSo: () => Promise<boolean>) =>
  until(
    'it is heard',
    async () => {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      return isSo();
    },
    (so) => so,
  );

const rolesOf = (dataDir: string, login: string) =>
  readLedger<{ state: string }>(
    dataDir,
    'SELECT state FROM rows WHERE type = ? AND id = ?',
    'person',
    personId(login),
  ).map(({ state }) => (JSON.parse(state) as { roles: string[] }).roles)[0];
