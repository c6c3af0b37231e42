import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { toThaiDigits } from '#i18n/domain/thai-digits.ts';
import { bring } from '../support/bring.ts';
import { DEMO_POINT, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

const ADDRESS = 'https://prongsai.example.go.th';
const EIT = 'https://itas.example.go.th/go/eit/abc123';
const YEAR = fiscalYear(businessDay(Date.now()));
beforeAll(() => {
  expect(bring(['pdfinfo', 'pdftotext'], ['poppler-utils']), "needs Debian's package poppler-utils").toBe(true);
}, 300_000);

/** In millimetres. */
const PAPERS = { a4: '210 × 297', a5: '148 × 210' } as const;
type Paper = keyof typeof PAPERS;

test('[SV41] a point’s poster is one sheet of A4 or A5 with its public address in letters, and no sheet without one', async () => {
  await atWork(ADDRESS, async ({ url }, page) => {
    await page.goto(`${url}/app/points`);
    const row = page.locator('main li.row', { hasText: `/s/${DEMO_POINT}` });
    await row.getByRole('link', { name: 'พิมพ์ป้าย' }).click();
    await page.locator('.poster').waitFor();
    for (const paper of ['a4', 'a5'] as const) {
      await page.getByRole('link', { name: paper.toUpperCase() }).click();
      await page.locator(`.poster[data-size=${paper}]`).waitFor();
      const sheet = await printed(page, paper);
      expect(sheet).toContain('เทศบาลตำบลตัวอย่าง');
      expect(sheet).toContain('ขอเชิญประเมินความพึงพอใจ');
      expect(sheet).toContain(`${ADDRESS}/s/${DEMO_POINT}`);
      expect(sheet).toContain('No name is asked.');
      expect(sheet, 'nothing of the screen').not.toContain('จุดบริการทั้งหมด');
    }
  });
  await atWork('', async ({ url }, page) => {
    await page.goto(`${url}/app/points`);
    await page.getByRole('link', { name: 'พิมพ์ป้าย' }).first().click();
    await page.getByText('PUBLIC_URL').waitFor();
    expect(await page.locator('.poster').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'พิมพ์' }).count()).toBe(0);
  });
});

test('[BR25] the year’s EIT link becomes a poster that says whose it is, and where it hangs is noted', () =>
  atWork(ADDRESS, async ({ url }, page) => {
    await page.goto(`${url}/app/eit`);
    const link = page.getByLabel('ลิงก์ EIT ของปีนี้');
    for (const wrong of ['http://itas.example.go.th/go/eit', `${EIT} ปี 2570`, `${ADDRESS}/s/${DEMO_POINT}`]) {
      await link.fill(wrong);
      await link.press('Enter');
      await page.getByText('ลิงก์ไม่ถูกต้อง').waitFor();
      await page.reload();
    }
    await link.fill(EIT);
    await link.press('Enter');
    await page.getByRole('link', { name: EIT }).waitFor();
    await page.getByLabel('จุดบริการ').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'บันทึกการติดป้าย' }).click();
    await page.locator('main li.row', { hasText: 'ติดเมื่อ' }).waitFor();

    for (const paper of ['a4', 'a5'] as const) {
      await page.goto(`${url}/app/eit/${YEAR}/poster?size=${paper}`);
      await page.locator('.poster').waitFor();
      const sheet = await printed(page, paper);
      expect(sheet).toContain(`ประจำปีงบประมาณ ${toThaiDigits(`${YEAR}`)}`);
      expect(sheet).toContain('แบบวัดของสำนักงาน ป.ป.ช.');
      expect(sheet).toContain(EIT);
    }
  }));

async function atWork(address: string, act: (office: Office, page: Page) => Promise<void>) {
  process.env['PUBLIC_URL'] = address;
  const office = await openOffice();
  try {
    const { page } = await office.browser('admin');
    await signIn(page, office.url, 'admin', PASSPHRASE);
    await act(office, page);
  } finally {
    delete process.env['PUBLIC_URL'];
    await office.close();
  }
}

/** The words of the one sheet that this page prints; more sheets, or another paper, fail. */
async function printed(page: Page, paper: Paper): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-print-'));
  const file = join(folder, 'sheet.pdf');
  try {
    await page.pdf({ path: file, preferCSSPageSize: true });
    const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    const [width, height] = /Page size: +([\d.]+) x ([\d.]+) pts/.exec(about)!.slice(1).map(inMillimetres);
    expect([/Pages: +(\d+)/.exec(about)?.[1], `${width} × ${height}`]).toEqual(['1', PAPERS[paper]]);
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inMillimetres = (points: string): number => Math.round((Number(points) / 72) * 25.4);
