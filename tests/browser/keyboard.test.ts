import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

test('[BR6] a case is logged and found again with the keyboard alone', async () => {
  const office = await openOffice();
  try {
    await logAndFind(office, { width: 1280, height: 800 });
    await logAndFind(office, { width: 360, height: 740 });
  } finally {
    await office.close();
  }
});

async function logAndFind({ url, browser }: Office, size: { width: number; height: number }) {
  const { page } = await browser(`keyboard-${size.width}`, size);
  const { keyboard } = page;
  const text = `ฝาท่อแตกหน้าบ้านเลขที่ ${size.width}`;
  // Otherwise a page is still sliding to the focus when it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${url}/app`);
  await page.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();

  await tabTo(page, 'ชื่อเข้าใช้');
  await keyboard.type('counter');
  await tabTo(page, 'รหัสผ่าน');
  await keyboard.type(PASSPHRASE);
  await keyboard.press('Enter');
  await arrivedAt(page, /ยิ้มแย้ม/);

  await tabTo(page, 'รับเรื่องใหม่');
  await keyboard.press('Enter');
  await arrivedAt(page, 'รับเรื่องใหม่');
  await tabTo(page, 'การให้บริการ มารยาทเจ้าหน้าที่');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect((await focused(page)).name).toBe('ถนน ทางเท้า');
  await tabTo(page, 'เกิดอะไรขึ้น');
  await keyboard.type(text);
  await tabTo(page, 'บันทึกและออกรหัสเรื่อง');
  await keyboard.press('Enter');
  await arrivedAt(page, /บันทึกในเครื่องนี้แล้ว|ส่งถึงเทศบาลแล้ว/);

  // The rooms stand before the page on a wide sheet and after it on a phone.
  await tabTo(page, /^เรื่อง(ร้องเรียน)?$/, size.width < 600 ? 'Tab' : 'Shift+Tab');
  await keyboard.press('Enter');
  await arrivedAt(page, 'เรื่องร้องเรียน');
  await page.getByRole('link', { name: text }).waitFor();
  await tabTo(page, new RegExp(text));
  await keyboard.press('Enter');
  await arrivedAt(page, text);
}

/** A new screen has come, and whoever cannot see it is told: the focus is on its heading. */
async function arrivedAt(page: Page, name: string | RegExp) {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect((await focused(page)).isHeading, `the focus is on the heading ${name}`).toBe(true);
}

/** Goes on until the focus is there; wherever it rests on the way, it can be seen. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = [];
  for (let taps = 0; taps < 80; taps++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    expect(now, `after ${passed.join(' → ')}`).toMatchObject({ isSomewhere: true, isOutlined: true, isInSight: true });
    if (typeof name === 'string' ? now.name.startsWith(name) : name.test(now.name)) return;
    passed.push(now.name);
  }
  expect.fail(`${name} cannot be reached: ${passed.join(' → ')}`);
}

/** Where the focus is, and whether it can be seen there: a ring round the element or the card that it belongs to, with nothing lying over it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = (element as HTMLInputElement).labels?.[0];
    const card = label?.contains(element) ? label : element;
    const isRinged = (one: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const { left, top, width, height } = card.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: (element.getAttribute('aria-label') ?? label?.innerText ?? (element as HTMLElement).innerText ?? '').trim(),
      isHeading: element.localName === 'h1',
      isSomewhere: element !== document.body,
      isOutlined: isRinged(element) || isRinged(card),
      isInSight: width > 0 && height > 0 && seen !== null && (card.contains(seen) || seen.contains(card)),
    };
  });
