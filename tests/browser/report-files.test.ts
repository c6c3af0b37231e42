import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryOf } from '../support/entry-of.ts';
import { signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[SV58] the report’s three files are made without network, under a Thai name with the period', async () => {
  const { page, context } = await office.browser('clerk');
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  await signIn(page, office.url, 'clerk', PASSPHRASE);
  await page.goto(`${office.url}/app/reports`);
  await page.locator('main a[href*="/reports/"]').first().click();
  await page.locator('.sheet').first().waitFor();
  const period = page.url().split('/').at(-1)!.split('-')[0]!;
  await context.setOffline(true);
  complaints.length = 0;
  for (const [format, entry, words] of [
    ['docx', 'word/document.xml', 'บันทึกข้อความ'],
    ['xlsx', 'xl/workbook.xml', 'ผลสำรวจรายข้อ'],
    ['csv', undefined, 'ร้อยละความพึงพอใจ'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format.toUpperCase() }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^รายงาน\\S+${period}\\.${format}$`));
    const file = readFileSync(await download.path());
    if (process.env['SCREENSHOTS']) {
      mkdirSync(process.env['SCREENSHOTS'], { recursive: true });
      await download.saveAs(join(process.env['SCREENSHOTS'], `report.${format}`));
    }
    const text = entry ? await entryOf(new Blob([file]), entry) : file.toString('utf8');
    expect(text).toContain(words);
  }
  expect(complaints).toEqual([]);
});
