import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chromium } from '../support/chromium.ts';
import { readLedger } from '../support/ledger-file.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { arrivedWith, textsWith } from './arrived.ts';
import { anotherTab, enter, logCase, renewIfAsked, saveCase, sendAll, signIn, writeCase } from './drive.ts';
import { closeDatabases, failWrites, keepNothing, wrongClock } from './evil.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const TEXT = 'เกิดอะไรขึ้น';
const NOT_SAVED = 'ยังไม่ได้บันทึก สิ่งที่กรอกไว้ยังอยู่';
const CLEARED = 'เบราว์เซอร์นี้ถูกล้างข้อมูล';
const SHUT = 'เบราว์เซอร์ปิดที่เก็บในเครื่องนี้ ตอนนี้บันทึกไม่ได้';
const GONE = 'ข้อมูลในเบราว์เซอร์นี้ถูกล้างขณะท่านใช้งาน';
const YEAR_MS = 365 * 24 * 3_600_000;

// The one waits for the other's browser to give up.
describe.concurrent('at the same time', () => {
  test('[BR15] two devices that are copies of one go on saying things, and all arrives once and is on both', async () => {
    const { url, dataDir, browser } = office;
    const first = await browser('first');
    await signIn(first.page, url, 'field', PASSPHRASE);
    await first.context.setOffline(true);
    await logCase(first.page, url, 'สำเนา: พูดก่อนแยก');
    const folder = dirname(dataDir);
    await closeCleanly(first, join(folder, 'first'));
    cpSync(join(folder, 'first'), join(folder, 'second'), { recursive: true });

    const copies = [await browser('first'), await browser('second')];
    await Promise.all(
      copies.map(async ({ page, context }, i) => {
        await page.goto(`${url}/app`);
        await context.setOffline(true);
        for (const n of [1, 2]) await logCase(page, url, `สำเนา: เครื่อง ${i} เรื่อง ${n}`);
        await context.setOffline(false);
      }),
    );
    for (const { page } of copies) await sendAll(page, url);
    for (const [i, { page }] of copies.entries()) await logCase(page, url, `สำเนา: เครื่อง ${i} เรื่อง 3`);
    for (const { page } of copies) await sendAll(page, url);

    const said = [0, 1].flatMap((i) => [1, 2, 3].map((n) => `สำเนา: เครื่อง ${i} เรื่อง ${n}`));
    const wanted = [...said, 'สำเนา: พูดก่อนแยก'].toSorted();
    expect(textsWith(dataDir, 'สำเนา:')).toEqual(wanted);
    for (const { page } of copies) {
      await renewIfAsked(page, PASSPHRASE); // what was copied just after the sign-in may lack the session
      await page.goto(`${url}/app/complaints`);
      for (const text of wanted) await page.getByText(text).first().waitFor();
    }
  });

  test('[AP6] a browser that keeps nothing says so before anybody signs in, however it does so', async () => {
    const { url, dataDir, browser } = office;
    const settings = join(dirname(dataDir), 'blocked', 'Default');
    mkdirSync(settings, { recursive: true });
    const forbidden = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(settings, 'Preferences'), JSON.stringify(forbidden));
    const blocked = await browser('blocked');
    const { context } = await browser('private');
    const pages = await Promise.all(
      (['throws', 'fails', 'hangs'] as const).map(async (how) => {
        const page = await context.newPage();
        await page.addInitScript(keepNothing, how);
        return page;
      }),
    );
    await Promise.all(
      [blocked.page, ...pages].map(async (page) => {
        await page.goto(`${url}/app`);
        await page.getByRole('heading', { name: 'เบราว์เซอร์นี้เก็บงานในเครื่องไม่ได้' }).waitFor();
        expect(await page.getByLabel('ชื่อเข้าใช้').count()).toBe(0);
      }),
    );
  });
});

test('[BR16] a browser that is cleared under its people says so, saves nothing more in that page, and says it again at the door', async () => {
  const { url, dataDir, browser } = office;
  const { page, context } = await browser('cleared');
  await page.goto(`${url}/app`);
  await page.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();
  expect(await page.getByText(CLEARED).count(), 'it is new').toBe(0);
  await signIn(page, url, 'counter', PASSPHRASE);

  await writeCase(page, url, 'ล้าง: กำลังพิมพ์');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'indexeddb' });
  await page.getByText(GONE).waitFor();
  const other = await anotherTab(context);
  await other.goto(`${url}/app`);
  await other.getByText(CLEARED).waitFor();
  await saveCase(page);
  await page.getByText(NOT_SAVED).waitFor();
  expect(await page.getByLabel(TEXT).inputValue()).toBe('ล้าง: กำลังพิมพ์');
  expect(await databases(page), 'of hers nothing is made anew').toEqual(['prongsai']);

  await page.getByRole('button', { name: 'เปิดใหม่' }).click();
  await page.getByText(CLEARED).waitFor();
  await enter(page, 'counter', PASSPHRASE);
  await page.getByRole('heading', { name: /สวัสดี/ }).waitFor();
  await logCase(page, url, 'ล้าง: บันทึกใหม่');
  await sendAll(page, url);
  expect(textsWith(dataDir, 'ล้าง:')).toEqual(['ล้าง: บันทึกใหม่']);
  await page.goto(`${url}/app/more`);
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();
  expect(await page.getByText(CLEARED).count(), 'somebody has signed in since').toBe(0);
});

test('[BR16] a database that somebody deletes is not made anew; one that the browser only closes opens again, and what is written stays', async () => {
  const { url, dataDir, browser } = office;
  const { page } = await browser('closed');
  await page.addInitScript(closeDatabases);
  await signIn(page, url, 'works', PASSPHRASE);
  await writeCase(page, url, 'ปิด: เปิดเองได้');
  await page.evaluate(() => window.closeHandles());
  await saveCase(page);
  await page.getByText('รหัสเรื่อง', { exact: true }).waitFor();

  await writeCase(page, url, 'ปิด: เปิดไม่ได้สักครู่');
  await page.evaluate(() => window.closeHandles(true));
  await page.getByText(SHUT).waitFor();
  await saveCase(page);
  await page.getByText(NOT_SAVED).waitFor();
  await page.evaluate(() => window.letIn());
  await page.getByRole('button', { name: 'ลองเดี๋ยวนี้' }).click();
  await page.getByText(SHUT).waitFor({ state: 'detached' });
  await saveCase(page);
  await page.getByText('รหัสเรื่อง', { exact: true }).waitFor();
  await sendAll(page, url);

  await writeCase(page, url, 'ปิด: ถูกลบ');
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
  });
  await page.getByText(GONE).waitFor();
  await saveCase(page);
  await page.getByText(NOT_SAVED).waitFor();
  expect(await page.getByLabel(TEXT).inputValue()).toBe('ปิด: ถูกลบ');
  expect(await databases(page)).toEqual([]);
  expect(textsWith(dataDir, 'ปิด:')).toEqual(['ปิด: เปิดเองได้', 'ปิด: เปิดไม่ได้สักครู่']);
});

test('[SY29] with the storage shut the file for whoever helps from afar is written all the same', async () => {
  const { url, browser } = office;
  const { page } = await browser('helped');
  await page.addInitScript(closeDatabases);
  await signIn(page, url, 'works', PASSPHRASE);
  await page.evaluate(() => window.closeHandles(true));
  await page.getByText(SHUT).waitFor();
  await page.locator('a.sync').click();
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ไฟล์สำหรับผู้ดูแลระบบ' }).click();
  const diagnosis = JSON.parse(readFileSync(await (await written).path(), 'utf8')) as Record<string, unknown>;
  expect(diagnosis).toMatchObject({ protocol: 1, loop: { isSignedOut: false }, browser: expect.any(String) as string });
  expect(diagnosis).not.toHaveProperty('outbox');
});

test('[BR17] on a full disk nothing is called saved, what is written stays until there is room, and what waits leaves all the same', async () => {
  const { url, dataDir, browser } = office;
  const before = await browser('full');
  await signIn(before.page, url, 'clerk', PASSPHRASE);
  await before.context.setOffline(true);
  await logCase(before.page, url, 'เต็ม: ก่อนเต็ม');
  await before.kill();
  // A browser that runs already goes by the room that it found before.
  const { page, context } = await browser('full');
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: 1 });
  await context.setOffline(true);
  await writeCase(page, url, 'เต็ม: ขณะเต็ม');
  await saveCase(page);
  await page.getByText('เครื่องนี้บันทึกไม่ได้ พื้นที่อาจเต็ม โปรดลบสิ่งที่ไม่ใช้แล้วลองอีกครั้ง').waitFor();
  await page.getByText(NOT_SAVED).waitFor();
  expect(await page.getByLabel(TEXT).inputValue()).toBe('เต็ม: ขณะเต็ม');
  await context.setOffline(false);
  await until(
    'what was saved before arrives',
    () => textsWith(dataDir, 'เต็ม:'),
    (texts) => texts.length > 0,
  );

  await session.send('Storage.overrideQuotaForOrigin', { origin: url });
  await saveCase(page);
  await page.getByText('รหัสเรื่อง', { exact: true }).waitFor();
  await sendAll(page, url);
  expect(textsWith(dataDir, 'เต็ม:')).toEqual(['เต็ม: ก่อนเต็ม', 'เต็ม: ขณะเต็ม']);
});

test('[BR17] whichever write fails, what is called saved is there once, and what is not stays in the form', async () => {
  const { url, dataDir, browser } = office;
  const { page } = await browser('failing');
  await page.addInitScript(failWrites);
  await signIn(page, url, 'clerk', PASSPHRASE);
  const [saved, refused] = [page.getByText('รหัสเรื่อง', { exact: true }), page.getByText(NOT_SAVED)];
  const texts = [1, 2, 3, 4, 5].map((k) => `ล้มเหลว: ครั้งที่ ${k}`);
  let refusals = 0;
  for (const [k, text] of texts.entries()) {
    await writeCase(page, url, text);
    await page.evaluate((k) => window.failWrite(k), k + 1);
    await saveCase(page);
    await saved.or(refused).waitFor();
    if (await saved.isVisible()) continue;
    refusals += 1;
    expect(await page.getByLabel(TEXT).inputValue()).toBe(text);
    await saveCase(page);
    await saved.waitFor();
  }
  await sendAll(page, url);
  expect(refusals).toBeGreaterThan(0);
  expect(textsWith(dataDir, 'ล้มเหลว:')).toEqual(texts);
});

test('[BR18] with a clock that is wrong by a year, both ways and moved on the way, everything arrives at an hour that can be', async () => {
  const { url, dataDir, browser } = office;
  const { page, context } = await browser('clock');
  await page.addInitScript(wrongClock);
  await page.goto(`${url}/app`);
  await page.evaluate((ms) => window.moveClock(ms), YEAR_MS);
  await signIn(page, url, 'field', PASSPHRASE);
  const begun = Date.now();
  await logCase(page, url, 'นาฬิกา: 1 เร็วไป');
  await page.getByText(spokenDay(begun)).first().waitFor();
  await sendAll(page, url);
  await page.getByText('ติดต่อเทศบาลได้ล่าสุด วันนี้').waitFor();

  await context.setOffline(true);
  await page.evaluate((ms) => window.moveClock(ms), 2 * YEAR_MS);
  await logCase(page, url, 'นาฬิกา: 2 เลื่อนไปข้างหน้า');
  await page.evaluate((ms) => window.moveClock(ms), -YEAR_MS);
  await logCase(page, url, 'นาฬิกา: 3 ถอยหลัง');
  await context.setOffline(false);
  await sendAll(page, url);
  await logCase(page, url, 'นาฬิกา: 4 ช้าไป');
  await page.getByText(spokenDay(begun)).first().waitFor();
  await sendAll(page, url);

  const arrived = arrivedWith(dataDir, 'นาฬิกา:');
  expect(arrived).toHaveLength(4);
  expect(arrived.every(({ isClockSuspect }) => isClockSuspect)).toBe(true);
  const [fast, forward, back, slow] = arrived.map(({ loggedAt }) => loggedAt);
  for (const loggedAt of [fast, forward, slow]) expect(loggedAt).toBeGreaterThan(begun);
  for (const loggedAt of [fast, forward, slow]) expect(loggedAt).toBeLessThanOrEqual(Date.now());
  expect(back, 'not before she was here').toBe(sinceWhen(dataDir, 'field'));
});

/** From when on somebody can have said anything. */
const sinceWhen = (dataDir: string, login: string) =>
  readLedger<{ since: number }>(
    dataDir,
    "SELECT state ->> 'since' AS since FROM rows WHERE type = 'person' AND id = ?",
    personId(login),
  )[0]!.since;

/** The day as the slip of a case says it. */
const spokenDay = (at: number) => formatDay(businessDay(at), 'short', 'th');

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** As a person closes it: one that is killed may not have written down yet that she is signed in. */
async function closeCleanly({ context, kill }: Chromium, profile: string) {
  const session = await context.browser()!.newBrowserCDPSession();
  await session.send('Browser.close');
  await until(
    'it has let go of its profile',
    () => readdirSync(profile).filter((name) => name === 'SingletonLock'),
    (left) => left.length === 0,
  );
  await kill();
}
