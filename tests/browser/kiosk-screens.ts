import type { Page } from 'playwright-core';
import { businessDay } from '#kernel/domain/business-day.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { lockFor } from '#survey/client/kiosk/leave-lock.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { tapUntil, WHOLE_POINT } from './drive.ts';
import { leaveComments } from './leave-comments.ts';
import { saidBy } from './said-by.ts';
import type { Screen } from './screens.ts';

/** Asks everything on one page, and has a code. */
const PAGE_POINT = 'tax';
/** Is never open on the day of the test. */
const CLOSED_POINT = 'closed';
const CODE = '481516';

/** Sets up what the screens below show. The whole questionnaire must be asked already. */
export async function setUpKiosks(url: string): Promise<void> {
  const today = businessDay(Date.now());
  const weekday = new Date(`${today}T00:00Z`).getUTCDay();
  const rules = (code: string) => ({ type: 'kiosk-rules', id: servicePointId(code) });
  const tell = (name: string, th: string, en: string) => ({
    target: { type: 'improvement', id: namedId(name) },
    body: { type: 'improvement.tell', text: { th, en }, day: today },
  });
  await saidBy(url, 'admin', [
    {
      target: { type: 'asking', id: servicePointId(PAGE_POINT) },
      body: { type: 'asking.set', from: today, kiosk: STANDARD_ID, phone: STANDARD_ID, page: 'whole' },
    },
    {
      target: rules(PAGE_POINT),
      body: { type: 'kiosk-rules.set-code', lock: await lockFor(CODE, 'a salt of twenty-two signs') },
    },
    {
      target: { type: 'service-point', id: servicePointId(CLOSED_POINT) },
      body: {
        type: 'service-point.add',
        code: CLOSED_POINT,
        name: 'จุดบริการเคลื่อนที่',
        unit: namedId('unit-works'),
        questionnaire: SMILE_ID,
      },
    },
    {
      target: rules(CLOSED_POINT),
      body: { type: 'kiosk-rules.set-hours', hours: { days: [(weekday + 2) % 7], from: '08:30', to: '16:30' } },
    },
  ]);
  await saidBy(url, 'clerk', [
    tell('chairs', 'เพิ่มเก้าอี้รอคิว 20 ตัว และพัดลมหน้าห้องกองคลัง', '20 more chairs, and fans at the finance counter'),
    tell('lunch', 'เปิดรับชำระภาษีช่วงพักเที่ยงทุกวันทำการ', 'Taxes are taken during the lunch break on every working day'),
  ]);
  await leaveComments(url, WHOLE_POINT);
}

const tapped = (selector: string, next: string) => (page: Page) =>
  tapUntil(page.locator(selector).first(), page.locator(next).first());

async function hold(page: Page): Promise<void> {
  await page.locator('.quiet-line .here').waitFor();
  const sign = page.locator('.staff-sign');
  await sign.scrollIntoViewIfNeeded();
  const box = (await sign.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.locator('main.leaving').waitFor();
  await page.mouse.up();
}

/** What a kiosk shows besides: at rest with lines, closed, all on one page, and its way out. */
export const KIOSK_BESIDES: readonly Screen[] = [
  { name: 'kiosk-told', path: `/k/${PAGE_POINT}`, isThere: '.told' },
  { name: 'kiosk-closed', path: `/k/${CLOSED_POINT}`, isThere: '.attract:not(:has(.start))' },
  { name: 'kiosk-whole', path: `/k/${PAGE_POINT}`, isThere: 'main.whole', act: tapped('.start', 'main.whole') },
  { name: 'kiosk-pad', path: `/k/${PAGE_POINT}`, isThere: '.leaving .pad', act: hold },
  { name: 'kiosk-no-code', path: `/k/${CLOSED_POINT}`, isThere: 'main.leaving', act: hold },
  {
    name: 'kiosk-left',
    path: `/k/${PAGE_POINT}`,
    isThere: '.leaving .reasons',
    act: async (page) => {
      await hold(page);
      for (const digit of CODE) await page.getByRole('button', { name: digit, exact: true }).click();
    },
  },
];

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** What the clerk reads and sets of all this. */
export const KIOSK_DESK: readonly Screen[] = [
  { name: 'comments', path: '/app/comments', isThere: 'main .comments mark' },
  {
    name: 'comments-review',
    path: '/app/comments',
    isThere: 'main .comments textarea',
    act: press('main .comments .button'),
  },
  {
    name: 'comments-reviewed',
    path: '/app/comments',
    isThere: 'main .comments .go',
    act: async (page) => {
      await press('main .comments .button')(page);
      await page.locator('main .comments textarea').fill('ขอชมเจ้าหน้าที่ที่ช่วยกรอกแบบฟอร์ม');
      for (const box of await page.locator('main .comments select').all()) await box.selectOption({ index: 1 });
      await press('main .comments button[type=submit]')(page);
    },
  },
  {
    name: 'paper-words',
    path: '/app/paper',
    isThere: '#paper-words',
    act: async (page) => {
      await page.locator('main select').selectOption({ value: servicePointId(PAGE_POINT) });
      await page.locator('main input[inputmode=numeric]').fill('1');
      await tapUntil(page.locator('main button[type=submit]'), page.locator('.paper-ask'));
      while (!(await page.locator('#paper-words').isVisible())) {
        await page.keyboard.press('1');
        await page.keyboard.press('Enter');
      }
    },
  },
  { name: 'improvements', path: '/app/improvements', isThere: 'main ul.rows li.row' },
  {
    name: 'improvement-wrong',
    path: '/app/improvements',
    isThere: 'main .field[data-invalid]',
    act: async (page) => {
      await press('main h1 ~ .button')(page);
      await press('main form button[type=submit]')(page);
    },
  },
  { name: 'kiosk-rules', path: '/app/kiosk-rules', isThere: 'main ul.rows li.row' },
  {
    name: 'kiosk-rules-hours',
    path: '/app/kiosk-rules',
    isThere: 'main input[type=time]',
    act: async (page) => {
      await press('main li.row .button')(page);
      await page.locator('main form input[type=radio]').nth(1).check();
    },
  },
  {
    name: 'kiosk-rules-code-wrong',
    path: '/app/kiosk-rules',
    isThere: 'main .field[data-invalid] input[inputmode=numeric]',
    act: async (page) => {
      await page.locator('main li.row .button').nth(1).click();
      await press('main form button[type=submit]')(page);
    },
  },
];
