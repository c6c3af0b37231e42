import type { Page } from 'playwright-core';

/** The tablet that is enrolled here, and where it stands in the demonstration. */
export const LABEL = 'แท็บเล็ตทดสอบ';
export const POINT = { code: 'tax', name: 'จุดชำระภาษี กองคลัง' };

/** What the officer reads from her screen. */
export async function showCode(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/app/kiosks/new`);
  await page.getByLabel('ตั้งที่จุดบริการใด').selectOption({ label: POINT.name });
  await page.getByLabel('ชื่อเรียกเครื่อง').fill(LABEL);
  await page.getByRole('button', { name: 'แสดงรหัส' }).click();
  await page.getByRole('img', { name: 'คิวอาร์สำหรับแท็บเล็ต' }).waitFor();
  return page.locator('.slip .code').innerText();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('รหัส 8 ตัว').fill(code);
  await page.getByRole('button', { name: 'ลงทะเบียนเครื่องนี้' }).click();
}
