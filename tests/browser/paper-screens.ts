import type { Page } from 'playwright-core';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { DEMO_POINT, tapUntil } from './drive.ts';
import type { Screen } from './screens.ts';

const YEAR = fiscalYear(businessDay(Date.now()));
const SUMMARY = 'main .facts.now';
const DIFFERENCE = 'main:not(:has(.paper-strip)) .paper-ask';

/** Presses a digit and Enter, box after box, until something is there. */
const typeUntil = (digit: string, next: string) => async (page: Page) => {
  await page.locator(`.paper-ask, ${next}`).first().waitFor();
  while (!(await page.locator(next).first().isVisible())) {
    await page.keyboard.press(digit);
    await page.keyboard.press('Enter');
  }
};
const setLink = async (page: Page, link: string) => {
  await page.locator('main input[type=url]').fill(link);
  await page.locator('main input[type=url]').press('Enter');
};

/** A pile of one from its beginning to its end, each screen where the one before it was left; then the sheets that are hung up. */
export const PAPER: readonly Screen[] = [
  { name: 'paper', path: '/app/paper', isThere: 'main [role=spinbutton]' },
  {
    name: 'paper-wrong',
    path: '/app/paper',
    isThere: '.field[data-invalid] select',
    act: (page) => page.locator('main button[type=submit]').click(),
  },
  {
    name: 'paper-typing',
    path: '/app/paper',
    isThere: '.paper-choices [aria-pressed=true]',
    act: async (page) => {
      await page.locator('main select').selectOption({ value: servicePointId(DEMO_POINT) });
      await page.locator('main input[inputmode=numeric]').fill('1');
      await tapUntil(page.locator('main button[type=submit]'), page.locator('.paper-ask'));
      await page.keyboard.press('4');
    },
  },
  { name: 'paper-ended', path: '/app/paper', isThere: SUMMARY, act: typeUntil('1', SUMMARY) },
  {
    name: 'paper-again',
    path: '/app/paper',
    isThere: '.paper-strip',
    act: (page) => page.locator('main section .button').click(),
  },
  { name: 'paper-differs', path: '/app/paper', isThere: DIFFERENCE, act: typeUntil('2', DIFFERENCE) },
  {
    name: 'paper-closed',
    path: '/app/paper',
    isThere: 'main :is(.got, .kept)',
    act: async (page) => {
      await typeUntil('2', SUMMARY)(page);
      await page.locator('main .button:not([data-kind])').click();
    },
  },
  { name: 'poster-none', path: `/app/points/${servicePointId(DEMO_POINT)}/poster`, isThere: 'main .banner' },
  {
    name: 'eit',
    path: '/app/eit',
    isThere: '.eit-slip .qr',
    act: (page) => setLink(page, 'https://itas.example.go.th/go/eit/abc123'),
  },
  {
    name: 'eit-placed',
    path: '/app/eit',
    isThere: 'main ul.rows li',
    act: async (page) => {
      await page.locator('main form select').selectOption({ index: 1 });
      await page.locator('main form:has(select) input[maxlength]').fill('แฟ้มหลักฐาน EIT ภาพที่ 3');
      await page.locator('main form:has(select) button[type=submit]').click();
    },
  },
  {
    name: 'eit-wrong',
    path: '/app/eit',
    isThere: '.field[data-invalid] input',
    act: (page) => setLink(page, 'http://itas.example.go.th'),
  },
  { name: 'eit-poster', path: `/app/eit/${YEAR}/poster`, isThere: 'main .poster' },
];
