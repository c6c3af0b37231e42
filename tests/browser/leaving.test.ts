import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logCase, signIn, writeCase } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

const [NOTE, DONE] = ['ทำอะไรไปแล้ว', 'ลงพื้นที่แล้ว รอฝาท่อ'];

let office: Office;
let page: Page;
beforeAll(async () => {
  office = await openOffice();
  ({ page } = await office.browser('clerk', { width: 1280, height: 800 }));
  await signIn(page, office.url, 'clerk', PASSPHRASE);
});
afterAll(() => office.close());

test('[BR21] a link and a step back ask before what is half written goes, and only then', async () => {
  await openCase('ฝาท่อแตกหน้าตลาด');
  const address = page.url();
  await page.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  const box = page.getByLabel(NOTE);
  await to('หน้าแรก');
  await heading(/สวัสดี|มี .* เรื่อง/);
  await page.goBack();
  await page.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  await box.fill(DONE);

  await to('หน้าแรก');
  await answer('กลับไปทำต่อ');
  expect([page.url(), await box.inputValue()]).toEqual([address, DONE]);
  await to('หน้าแรก');
  await asked().waitFor();
  await page.keyboard.press('Escape');
  expect(await box.inputValue()).toBe(DONE);

  await stepBack();
  await answer('กลับไปทำต่อ');
  expect([page.url(), await box.inputValue()]).toEqual([address, DONE]);
  await stepBack();
  await answer('ออกจากส่วนนี้');
  await page.getByRole('heading', { level: 1, name: 'ส่งถึงเทศบาลแล้ว' }).or(page.getByLabel('เกิดอะไรขึ้น')).waitFor();
  await page.goForward();
  await heading('ฝาท่อแตกหน้าตลาด');

  await page.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  await box.fill(DONE);
  await to('เรื่องร้องเรียน');
  await answer('ออกจากส่วนนี้');
  await heading('เรื่องร้องเรียน');
  expect(await isOnHeading(), 'the focus is on the new screen').toBe(true);
});

test('[BR21] what was saved asks nothing, and neither does what is there again', async () => {
  await openCase('ไฟทางดับหน้าวัด');
  await page.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  await page.getByLabel(NOTE).fill(DONE);
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.locator('.timeline').getByText(DONE).waitFor();
  await to('หน้าแรก');
  await heading(/สวัสดี|มี .* เรื่อง/);

  await writeCase(page, office.url, 'ถนนเป็นหลุม');
  await to('หน้าแรก');
  await heading(/สวัสดี|มี .* เรื่อง/);
  await page.getByRole('link', { name: 'รับเรื่องใหม่' }).first().click();
  const box = page.getByLabel('เกิดอะไรขึ้น');
  await box.waitFor();
  expect(await box.inputValue()).toBe('ถนนเป็นหลุม');

  await page.getByRole('radio', { name: 'ทุจริต' }).check();
  await to('หน้าแรก');
  await answer('กลับไปทำต่อ');
  await page.getByRole('radio', { name: 'ถนน ทางเท้า' }).check();

  const discard = page.getByRole('button', { name: 'ทิ้งข้อความนี้' });
  await discard.click();
  await answer('กลับไปเขียนต่อ');
  expect(await box.inputValue(), 'one tap throws nothing away').toBe('ถนนเป็นหลุม');
  await discard.click();
  await answer('ทิ้งข้อความ');
  await until(box, '');
  expect(await isOnHeading()).toBe(true);
});

test('[BR21] another form of the same page asks too', async () => {
  await page.goto(`${office.url}/app/measures`);
  await page.locator('main a[href*="/measures/"]').first().click();
  const record = page.getByRole('button', { name: 'บันทึกผล' });
  await record.first().click();
  await page.getByLabel(NOTE).fill(DONE);
  await record.first().click();
  await answer('กลับไปทำต่อ');
  expect(await page.getByLabel(NOTE).inputValue()).toBe(DONE);
  await record.first().click();
  await answer('ออกจากส่วนนี้');
  await until(page.getByLabel(NOTE), '');
});

test('[BR22] with a closed case nothing is done any more: the focus is on its heading', async () => {
  await openCase('ขยะล้นถัง');
  await page.getByRole('button', { name: 'ยุติเรื่อง' }).click();
  await page.getByLabel('ผลเป็นอย่างไร').fill('เก็บแล้ว');
  await page.getByRole('radio', { name: 'ทางโทรศัพท์' }).check();
  await page.getByRole('button', { name: 'ยุติเรื่อง' }).click();
  await answer('ยุติเรื่อง');
  await page.locator('.timeline').getByText('เก็บแล้ว').waitFor();
  await page.locator('main form').waitFor({ state: 'detached' });
  expect(await isOnHeading()).toBe(true);
});

async function openCase(text: string) {
  await logCase(page, office.url, text);
  await page.getByRole('link', { name: 'เปิดเรื่องนี้' }).click();
  await heading(text);
}

const to = (room: string) => page.getByRole('link', { name: room }).first().click();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const asked = () => page.locator('dialog[open]');
const answer = (name: string) => asked().getByRole('button', { name, exact: true }).click();

/** The browser's own button; it does not wait until the page has changed, because it shall not. */
const stepBack = async () => {
  void page.goBack({ timeout: 5_000 }).catch(() => undefined);
};

const isOnHeading = () => page.evaluate(() => document.activeElement?.localName === 'h1');

async function until(box: ReturnType<Page['getByLabel']>, value: string) {
  await expect.poll(() => box.inputValue(), { timeout: 20_000 }).toBe(value);
}
