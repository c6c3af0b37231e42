import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { daysAfter } from '#kernel/domain/period.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { MOST_TRIES } from '#survey/domain/leave-code.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { readLedger } from '../support/ledger-file.ts';
import { until } from '../support/until.ts';
import { controlled, sendAll, signIn, tapUntil, WHOLE_POINT } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { saidBy } from './said-by.ts';

const CODE = '481516';
const START = 'แตะเพื่อเริ่ม';
const HOUR = 3_600_000;

let office: Office;
let officer: Page;
beforeAll(async () => {
  office = await openOffice();
  const asked = { kiosk: STANDARD_ID, phone: STANDARD_ID, page: 'whole' };
  const body = { type: 'asking.set', from: businessDay(Date.now()), ...asked };
  await saidBy(office.url, 'admin', [{ target: { type: 'asking', id: servicePointId(WHOLE_POINT) }, body }]);
  officer = (await office.browser('officer')).page;
  await signIn(officer, office.url, 'clerk', PASSPHRASE);
});
afterAll(() => office.close());

test('[SV66] staff leave a kiosk by the code that was set for its point, and it waits after five wrong ones', async () => {
  const { page } = await office.browser('tablet');
  await page.goto(`${office.url}/k/${WHOLE_POINT}`);
  await hold(page);
  await page.getByText('จุดบริการนี้ยังไม่ตั้งรหัสออก').waitFor();
  expect(await page.getByRole('button', { name: '1', exact: true }).count()).toBe(0);

  await openRules(officer, 'ตั้งรหัสออก');
  await officer.getByLabel('รหัสออก 6 หลัก').fill(CODE);
  await officer.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await officer.getByText('ตั้งรหัสออกแล้ว').waitFor();
  const focused = () => officer.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused, { message: 'the focus is where it was' }).toContain('ตั้งรหัสออก: ');
  await sendAll(officer, office.url);

  await page.reload();
  await hold(page);
  for (let wrong = 1; wrong <= MOST_TRIES; wrong++) {
    await type(page, '000000');
    if (wrong < MOST_TRIES) await page.getByText('รหัสไม่ถูกต้อง').waitFor();
  }
  await page.getByText(/โปรดรอ \d+ วินาที/).waitFor();
  await page.getByRole('button', { name: '4', exact: true }).click();
  await page.getByRole('img', { name: 'กดแล้ว 0 จาก 6 หลัก' }).waitFor();
  // To go back and to come again is no way round it.
  await page.getByRole('button', { name: 'กลับหน้าแรก' }).click();
  await hold(page);
  await page.getByText(/โปรดรอ \d+ วินาที/).waitFor();

  // Nor is it to open the page anew: it waits from then on.
  await page.clock.install();
  await page.reload();
  await hold(page);
  await page.getByText(/โปรดรอ \d+ วินาที/).waitFor();
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: START }).waitFor();
  await hold(page);
  await page.keyboard.type(CODE);
  await page.getByRole('heading', { name: 'ออกจากหน้าแบบสอบถามได้แล้ว' }).waitFor();
  await page.getByRole('button', { name: 'ไปหน้าเจ้าหน้าที่' }).click();
  await page.waitForURL(`${office.url}/app**`);
});

test('[SV68] a page that asks everything at once gives one whole answer, and at rest nothing of it is left', async () => {
  const { page } = await office.browser('whole');
  await page.goto(`${office.url}/k/${WHOLE_POINT}`);
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  const send = page.getByRole('button', { name: 'ส่งคำตอบ' });
  await tapUntil(page.getByRole('button', { name: START }), page.getByText('ตอบแล้ว 0 จาก 22 ข้อ'));
  await page.waitForTimeout(500); // it is deaf for a moment
  expect(await send.count()).toBe(0);
  await page.getByRole('button', { name: 'งานรายได้และภาษี' }).click();
  const question = (number: number) => page.getByRole('group', { name: new RegExp(`^${number}\\. `) });
  await question(22).getByRole('button', { name: 'น้อยที่สุด' }).click();
  await question(1).getByRole('button', { name: 'มาก', exact: true }).click();
  await question(1).getByRole('button', { name: 'มากที่สุด' }).click();
  await page.getByText('ตอบแล้ว 2 จาก 22 ข้อ').waitFor();
  const before = new Set(answers().map(({ id }) => id));
  await send.click();
  await page.getByRole('heading', { name: 'ขอบคุณที่บอกเรา' }).waitFor();
  const arrived = await until(
    'an answer has arrived',
    () => answers().filter(({ id }) => !before.has(id)),
    ({ length }) => length > 0,
  );
  const [first, last] = [STANDARD.questions[0]!.key, STANDARD.questions.at(-1)!.key];
  expect(arrived.map(({ facts }) => JSON.parse(facts) as object)).toMatchObject([
    { scores: { [first]: 5, [last]: 1 }, background: { service: 'revenue' } },
  ]);
  expect(arrived[0]!.facts).not.toContain('isPartial');
  await tapUntil(page.getByRole('button', { name: 'เสร็จแล้ว' }), page.getByRole('button', { name: START }));
  await tapUntil(page.getByRole('button', { name: START }), page.getByText('ตอบแล้ว 0 จาก 22 ข้อ'));
  expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
});

test('[SV67] what a clerk tells in a line is shown at rest, with its day, and no more when it is taken off', async () => {
  await officer.goto(`${office.url}/app/improvements`);
  await officer.getByRole('button', { name: 'เพิ่มเรื่องที่ปรับปรุง' }).click();
  await officer.getByLabel('ข้อความภาษาไทย').fill('เพิ่มเก้าอี้รอคิว 20 ตัว');
  await officer.getByLabel('ข้อความภาษาอังกฤษ').fill('20 more chairs to wait on');
  await officer.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await officer.getByText('เพิ่มเก้าอี้รอคิว 20 ตัว').waitFor();
  await officer.locator('main button:focus', { hasText: 'เพิ่มเรื่องที่ปรับปรุง' }).waitFor();
  await sendAll(officer, office.url);
  const { page } = await office.browser('told');
  await page.goto(`${office.url}/k/${WHOLE_POINT}`);
  await page.getByRole('heading', { name: 'ท่านบอก เราทำ' }).waitFor();
  await page.getByText(/เพิ่มเก้าอี้รอคิว 20 ตัว ตั้งแต่ \d+ \S+ 25\d\d/).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('20 more chairs to wait on').waitFor();

  await officer.goto(`${office.url}/app/improvements`);
  await officer.getByRole('button', { name: 'นำออก' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: 'นำออก' }).click();
  await officer.getByText('ยังไม่มีเรื่องที่ปรับปรุง').waitFor();
  await sendAll(officer, office.url);
  await page.reload();
  await page.getByRole('button', { name: START }).waitFor();
  expect(await page.getByText('ท่านบอก เราทำ').count()).toBe(0);
});

test('[SV65] outside its hours a kiosk says without network when it asks again, and asks when it is time', async () => {
  await openRules(officer, 'กำหนดเวลาเปิด');
  await officer.getByLabel('เฉพาะวันและเวลาที่เลือก').check();
  await officer.getByLabel('ถึงเวลา').fill('08:00');
  await officer.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await officer.getByText('เวลาปิดต้องหลังเวลาเปิด').first().waitFor();
  await officer.getByLabel('ถึงเวลา').fill('16:30');
  await officer.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await officer.getByText('จ. อ. พ. พฤ. ศ. เวลา 08.30–16.30 น.').waitFor();
  await sendAll(officer, office.url);

  const { page, context } = await office.browser('closed');
  await page.goto(`${office.url}/k/${WHOLE_POINT}`);
  await controlled(page);
  await page.reload(); // now it is kept
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  await context.setOffline(true);
  const sunday = nextSunday();
  await page.clock.install({ time: startOfDay(sunday) + 12 * HOUR });
  await page.reload();
  await page.getByRole('heading', { name: 'ขณะนี้ปิดรับคำตอบ' }).waitFor();
  await page.getByText(/เปิดให้ตอบอีกครั้ง วันจันทร์ที่ .* เวลา 08\.30 น\./).waitFor();
  expect(await page.getByRole('button', { name: START }).count()).toBe(0);
  await page.clock.setSystemTime(startOfDay(daysAfter(sunday, 1)) + 8.5 * HOUR);
  await page.clock.runFor(6_000);
  await tapUntil(page.getByRole('button', { name: START }), page.getByText('ตอบแล้ว 0 จาก 22 ข้อ'));
  // Whoever has begun may end.
  await page.clock.setSystemTime(startOfDay(daysAfter(sunday, 1)) + 17 * HOUR);
  await page.clock.runFor(6_000);
  expect(await page.getByText('ตอบแล้ว 0 จาก 22 ข้อ').count()).toBe(1);
});

async function openRules(page: Page, what: string): Promise<void> {
  await page.goto(`${office.url}/app/kiosk-rules`);
  const row = page.locator('main li.row', { hasText: 'กองช่าง' }).first();
  await row.getByRole('button', { name: new RegExp(`^${what}`) }).click();
}

/** Presses the sign in the corner until the code is asked for. */
async function hold(page: Page): Promise<void> {
  const sign = page.getByRole('button', { name: /^สำหรับเจ้าหน้าที่/ });
  await sign.waitFor();
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor(); // before that it does not listen
  const box = (await sign.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.getByRole('heading', { name: 'สำหรับเจ้าหน้าที่' }).waitFor();
  await page.mouse.up();
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByRole('img', { name: 'กดแล้ว 0 จาก 6 หลัก' }).waitFor();
  for (const digit of code) await page.getByRole('button', { name: digit, exact: true }).click();
}

const answers = () =>
  readLedger<{ id: string; facts: string }>(
    office.dataDir,
    `SELECT id, event -> '$.facts' AS facts FROM responses WHERE event ->> '$.facts.point' = ?`,
    servicePointId(WHOLE_POINT),
  );

function nextSunday(): string {
  const today = businessDay(Date.now());
  return [1, 2, 3, 4, 5, 6, 7]
    .map((days) => daysAfter(today, days))
    .find((day) => new Date(`${day}T00:00Z`).getUTCDay() === 0)!;
}
