import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { toThaiDigits } from '#i18n/domain/thai-digits.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { bring } from '../support/bring.ts';
import { signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

const sheets = { draft: [] as readonly string[], signed: [] as readonly string[], cut: [] as readonly string[] };
/** What stands in the cells of all tables of the results of that year. */
let figures: readonly string[] = [];
let [cutScreen, counterSees, focused, others] = ['', '', '', 0];

beforeAll(async () => {
  expect(bring(['pdftotext'], ['poppler-utils']), "needs Debian's package poppler-utils").toBe(true);
  const office = await openOffice();
  try {
    const [{ page, context }, { page: counter }] = await Promise.all([
      signedIn(office, 'clerk'),
      signedIn(office, 'counter'),
    ]);
    await page.goto(`${office.url}/app/reports`);
    await page.locator('main a[href*="/reports/"]').nth(2).click();
    await page.locator('main .memo').waitFor();
    const address = page.url();
    sheets.draft = await printed(page);
    await counter.goto(address);
    await counter.locator('main .memo').waitFor();
    counterSees = await counter.locator('main').innerText();
    others = await counter.getByRole('button', { name: /รับรอง/ }).count();
    const year = address.split('/').at(-1);
    for (const form of [SMILE_ID, STANDARD_ID]) {
      await page.goto(`${office.url}/app/results?view=table&year=${year}&form=${form}`);
      await page.locator('main table').first().waitFor();
      figures = [...figures, ...(await page.locator('main td').allInnerTexts())];
    }
    await page.goto(address);
    await page.getByRole('button', { name: 'รับรองรายงาน' }).click();
    await page.getByRole('button', { name: 'รับรอง', exact: true }).click();
    await page.getByRole('button', { name: 'ถอนการรับรอง' }).waitFor();
    focused = await page.evaluate(() => document.activeElement?.tagName ?? '');
    sheets.signed = await printed(page);
    await context.setOffline(true);
    await page.goto(address);
    await page.locator('main .memo').waitFor();
    sheets.cut = await printed(page);
    cutScreen = await page.locator('main').innerText();
  } finally {
    await office.close();
  }
}, 180_000);

test('[BR27] every figure of the results stands on the sheets, in Thai digits', () => {
  const [paper, wanted] = [words(sheets.draft), words(figures.map(toThaiDigits))];
  expect(figures.length, 'it has looked').toBeGreaterThan(500);
  expect([...wanted].filter((word) => /[๐-๙]/.test(word) && !paper.has(word))).toEqual([]);
  expect(sheets.draft.join(' ').match(/[0-9]/g), 'no other digits').toBeNull();
});

test('[BR27] the memo is a sheet of its own, heads of tables come again on each sheet, and a draft says on every sheet that it is one', () => {
  const [memo, ...body] = sheets.draft;
  for (const said of ['บันทึกข้อความ', 'ส่วนราชการ', 'เรียน', 'จึงเรียนมาเพื่อโปรดทราบ', 'ความเห็นของนายกเทศมนตรี'])
    expect(memo).toContain(said);
  expect(body.join(' ')).not.toContain('บันทึกข้อความ');
  expect(body.filter((sheet) => sheet.includes('S.D.') && sheet.includes('มากที่สุด')).length).toBeGreaterThan(2);
  for (const sheet of sheets.draft) expect(sheet).toContain('ร่าง');
});

test('[BR27] once signed it is no draft, shows the same without network, and nobody but clerk and mayor is offered to sign or withdraw', () => {
  expect(sheets.signed.join(' ')).not.toContain('ร่าง');
  expect(sheets.cut).toEqual(sheets.signed);
  const figuresOf = (all: readonly string[]) =>
    [...words(all.slice(1))].filter((word) => /^[๐-๙,.()]+$/.test(word)).sort();
  expect(figuresOf(sheets.signed)).toEqual(expect.arrayContaining(figuresOf(sheets.draft)));
  expect(cutScreen).toContain('รับรองเมื่อ');
  expect(focused, 'what was pressed is gone').toBe('H1');
  expect([counterSees.includes('บันทึกข้อความ'), others]).toEqual([true, 0]);
});

async function signedIn(office: Office, login: string) {
  const browser = await office.browser(login);
  await signIn(browser.page, office.url, login, PASSPHRASE);
  return browser;
}

const words = (all: readonly string[]): ReadonlySet<string> => new Set(all.join(' ').split(/\s+/));

/** The words of each sheet that this page prints. */
async function printed(page: Page): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-print-'));
  const file = join(folder, 'report.pdf');
  try {
    await page.pdf({ path: file, preferCSSPageSize: true });
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
