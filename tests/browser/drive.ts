import type { BrowserContext, Locator, Page } from 'playwright-core';
import { until } from '../support/until.ts';

/** What people do, as they do it: by the words on the screen. */

export const DEMO_POINT = 'demo';
/** Asks more than the smile, once `askWhole` has said so. */
export const WHOLE_POINT = 'works';

/** Opens the staff's door and signs in; returns when the exchange has brought everything. */
export async function signIn(page: Page, url: string, login: string, passphrase: string): Promise<void> {
  await page.goto(`${url}/app`);
  await enter(page, login, passphrase);
  await page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();
  await controlled(page);
}

/** A browser that was killed soon after the sign-in may have lost its session: its words have left all the same, and she signs in again. */
export async function renewIfAsked(page: Page, passphrase: string): Promise<void> {
  const again = page.getByRole('link', { name: 'เข้าสู่ระบบอีกครั้ง', exact: true });
  if (!(await again.isVisible())) return;
  await again.click();
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(passphrase);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();
}

/** Signs in where the door stands open already. */
export async function enter(page: Page, login: string, passphrase: string): Promise<void> {
  await page.getByLabel('ชื่อเข้าใช้').fill(login);
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(passphrase);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
}

/** The page's own service worker is at work: from now on it opens without a server. */
export const controlled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });

export async function logCase(page: Page, url: string, text: string, kind?: string): Promise<void> {
  await writeCase(page, url, text, kind);
  await saveCase(page);
  await page.getByText('รหัสเรื่อง', { exact: true }).waitFor();
}

/** Writes a case down and does not save it. */
export async function writeCase(page: Page, url: string, text: string, kind = 'ถนน ทางเท้า'): Promise<void> {
  await page.goto(`${url}/app/complaints/new`);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('เกิดอะไรขึ้น').fill(text);
  await page.getByLabel('หมู่ที่ (ถ้าทราบ)').fill('4');
}

export const saveCase = (page: Page): Promise<void> => page.getByRole('button', { name: 'บันทึกและออกรหัสเรื่อง' }).click();

/** Sends until nothing waits, as a person does who sees that it does not go on by itself. */
export async function sendAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/sync`);
  await until(
    'nothing waits',
    async () => {
      await page
        .getByRole('button', { name: 'ลองส่งเดี๋ยวนี้' })
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      return page.getByRole('heading', { level: 1 }).innerText();
    },
    (heading) => heading.includes('ส่งครบแล้ว'),
  );
}

/** Records progress on one step of a measure, by its number in the plan (from 1). */
export async function recordProgress(
  page: Page,
  url: string,
  measure: number,
  step: number,
  text: string,
): Promise<void> {
  await page.goto(`${url}/app/measures`);
  await page
    .locator(`a[href*="/measures/"]`)
    .nth(measure - 1)
    .click();
  const item = page.locator('li', { has: page.getByText(`ขั้นตอนที่ ${step}`, { exact: true }) }).first();
  await item.getByRole('button', { name: 'บันทึกผล' }).click();
  await item.getByLabel('ทำอะไรไปแล้ว').fill(text);
  await item.getByRole('button', { name: 'บันทึก', exact: true }).click();
  // The box itself holds the same words: they are saved when they stand among the entries.
  await item.locator('.entries').getByText(text).waitFor();
}

/** One visitor in three taps. Then the page is opened anew, which is quicker than waiting for the thanks to pass. */
export async function answerAtKiosk(page: Page, face: string): Promise<void> {
  const faces = page.getByRole('button', { name: face, exact: true });
  const skip = page.getByRole('button', { name: 'ข้ามข้อนี้' });
  const thanks = page.getByRole('heading', { name: 'ขอบคุณที่บอกเรา' });
  await tapUntil(page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }), faces);
  await tapUntil(faces, skip);
  await tapUntil(skip, thanks);
  await page.reload();
}

/** An answer on a resident's own phone, with scripts or without. */
export async function answerOnPhone(page: Page, face: string, reason?: string): Promise<void> {
  await page.getByRole('radio', { name: face, exact: true }).check();
  if (reason) await page.getByRole('radio', { name: reason, exact: true }).check();
  await page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
}

/** A screen that has just come ignores taps for a moment: tapped again, as people do, until the next one is there. */
export async function tapUntil(button: Locator, next: Locator): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await button.click({ timeout: 1_000 }).catch(() => undefined);
    if (
      await next.waitFor({ timeout: 600 }).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  await next.waitFor({ timeout: 1_000 });
}

/** In a window of its own: in a hidden tab nobody types. */
export async function anotherTab(context: BrowserContext): Promise<Page> {
  const session = await context.browser()!.newBrowserCDPSession();
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const page = await opened;
  page.setDefaultTimeout(20_000);
  return page;
}
