import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { DEMO_POINT, sendAll, signIn, tapUntil } from './drive.ts';
import { openOffice, PASSPHRASE } from './office.ts';

const TITLE = { th: 'แบบสอบถามรอบใหม่', en: 'The new round' };
const [FIRST, SECOND, THIRD] = STANDARD.questions.map(({ text }) => text.th);
const MOVED = STANDARD.questions.find(({ key }) => key === 'place-clean');
const ADDED = { th: 'เจ้าหน้าที่แนะนำแบบฟอร์ม', en: 'Staff help with the forms' };

test('[BR24] a version is made from another one, put in order by the keyboard, published, and asked at its point', async () => {
  const office = await openOffice();
  const { url, browser } = office;
  try {
    const { page } = await browser('editor');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, url, 'admin', PASSPHRASE);
    await page.goto(`${url}/app/questionnaires/${STANDARD_ID}`);
    await page.getByRole('link', { name: 'ทำฉบับใหม่จากฉบับนี้' }).click();
    await page.getByLabel('ภาษาไทย').fill(TITLE.th);
    await page.getByLabel('ภาษาอังกฤษ').fill(TITLE.en);

    const list = page.getByRole('grid', { name: 'ข้อคำถาม: ด้านกระบวนการและขั้นตอนการให้บริการ' });
    const order = async () => (await list.getByRole('row').locator('[lang=th]').allInnerTexts()).slice(0, 3);
    expect(await order()).toEqual([FIRST, SECOND, THIRD]);
    // By its handle: picked up, carried down by one place, put down.
    await list.getByRole('button', { name: `ลาก: ${FIRST}` }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(order).toEqual([SECOND, FIRST, THIRD]);
    // By its buttons: the focus stays with what is moved, twice the same key.
    await list.getByRole('button', { name: `ย้ายขึ้น: ${THIRD}` }).focus();
    await page.keyboard.press('Enter');
    await soon(order).toEqual([SECOND, THIRD, FIRST]);
    await page.keyboard.press('Enter');
    await soon(order).toEqual([THIRD, SECOND, FIRST]);
    expect(await focusedName(page)).toBe(`ย้ายขึ้น: ${THIRD}`);
    await list.getByRole('button', { name: `ย้ายลง: ${THIRD}` }).focus();
    await page.keyboard.press('Enter');
    await soon(order).toEqual([SECOND, THIRD, FIRST]);
    expect(await focusedName(page)).toBe(`ย้ายลง: ${THIRD}`);
    await page.keyboard.press('Enter');
    await soon(order).toEqual([SECOND, FIRST, THIRD]);

    // By the mouse, to another aspect.
    await page.setViewportSize({ width: 1280, height: 5_000 });
    await dragBelow(
      page,
      page.getByRole('button', { name: `ลาก: ${MOVED?.text.th}` }),
      page.getByRole('row', { name: FIRST! }),
    );
    await soon(async () => (await list.getByRole('row').locator('[lang=th]').allInnerTexts())[2]).toBe(MOVED?.text.th);
    await page.setViewportSize({ width: 1280, height: 800 });

    // What was added without words is asked for at its place; then it is a question like the others.
    await page.getByRole('button', { name: 'เพิ่มข้อคำถาม' }).first().click();
    const box = page.getByRole('dialog');
    await box.getByLabel('ภาษาไทย').fill(ADDED.th);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'ประกาศใช้' }).click();
    await page.getByText('กรุณาพิมพ์ภาษาอังกฤษ').waitFor();
    await soon(() => focusedName(page)).toBe(`แก้ไข: ${ADDED.th}`);
    await page.keyboard.press('Enter');
    await box.getByLabel('ภาษาอังกฤษ').fill(ADDED.en);
    await box.getByLabel('อยู่ในด้าน').selectOption({ label: 'ด้านเจ้าหน้าที่ผู้ให้บริการ' });
    await box.getByRole('button', { name: 'เสร็จ' }).click();

    // An aspect that was removed comes back with its questions.
    await page.getByRole('button', { name: 'ลบ: ด้านสิ่งอำนวยความสะดวก' }).click();
    await soon(() => focusedName(page)).toBe('นำกลับมา');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'ข้อคำถาม: ด้านสิ่งอำนวยความสะดวก' }).getByRole('row').nth(4).waitFor();

    await page.getByRole('link', { name: 'กระดาษ' }).click();
    await page.locator('.printed-form').getByText('ฉบับร่าง').waitFor();
    await page.waitForTimeout(1_500); // a draft is written down when nothing was changed for a moment
    await page.reload();
    await page.locator('.printed-form').getByText(ADDED.th).waitFor();
    await page.getByRole('link', { name: 'แก้ไข' }).click();
    expect(await page.getByLabel('ภาษาไทย').inputValue(), 'it is restored').toBe(TITLE.th);

    const sure = page.getByRole('alertdialog').getByRole('button', { name: 'ประกาศใช้' });
    await tapUntil(page.locator('main button[type=submit]'), sure);
    await sure.click();
    await page.getByText('ประกาศใช้แล้ว ต่อไปกำหนดจุดบริการ').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE.th);

    const row = page.locator('li.row', { hasText: 'จุดบริการงานทะเบียน' });
    await row.getByRole('button', { name: 'ถามฉบับนี้ที่จุดนี้' }).click();
    await row.getByRole('checkbox', { name: 'แท็บเล็ต' }).uncheck();
    await row.getByRole('button', { name: 'บันทึก' }).click();
    await row.getByText(`แท็บเล็ต: ความพึงพอใจต่อการให้บริการ · โทรศัพท์และกระดาษ: ${TITLE.th}`).waitFor();

    // At another point it is planned for next year, and the plan is taken back.
    const later = page.locator('li.row', { hasText: 'จุดบริการกองช่าง' });
    await later.getByRole('button', { name: 'ถามฉบับนี้ที่จุดนี้' }).click();
    await later.getByRole('spinbutton').last().press('ArrowUp');
    await later.getByRole('button', { name: 'บันทึก' }).click();
    await later.getByText(`ตั้งแต่`).getByText(TITLE.th).waitFor();
    await page.goto(`${url}/app/questionnaires`);
    await page.locator('li', { hasText: TITLE.th }).getByText('จะถามที่ จุดบริการกองช่าง').waitFor();
    await page.getByRole('link', { name: TITLE.th }).click();
    await later.getByRole('button', { name: 'เลิกแผนนี้' }).click();
    await later.getByText(`ตั้งแต่`).waitFor({ state: 'detached' });
    await sendAll(page, url);

    await page.goto(`${url}/s/${DEMO_POINT}`);
    await page.getByRole('heading', { level: 1, name: TITLE.th }).waitFor();
    const asked = await page.locator('legend').allInnerTexts();
    const placeOf = (text: string | undefined) => asked.findIndex((legend) => legend.includes(text!));
    expect(
      [SECOND, FIRST, THIRD].map(placeOf).every((place, i, all) => place >= 0 && (i === 0 || place > all[i - 1]!)),
    ).toBe(true);
    expect(placeOf(ADDED.th), 'it stands among the last of its aspect').toBeGreaterThan(placeOf(FIRST));
    await page.goto(`${url}/k/${DEMO_POINT}`);
    await page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }).waitFor();
    expect(await page.content(), 'the other door asks as before').not.toContain(TITLE.th);

    // The draft is gone with the publishing: the next one begins from the standard.
    await page.goto(`${url}/app/questionnaires/new?from=${STANDARD_ID}`);
    await soon(() => page.getByLabel('ภาษาไทย').inputValue()).toBe(STANDARD.title.th);
  } finally {
    await office.close();
  }
});

/** The machine may be busy. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** The last move is made twice, as hands do: the browser tells of where it rests only when it moves on. */
async function dragBelow(page: Page, handle: Locator, row: Locator) {
  const [from, to] = [(await handle.boundingBox())!, (await row.boundingBox())!];
  const [x, y] = [to.x + 200, to.y + to.height - 6];
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y - 30, { steps: 5 });
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.move(x + 1, y);
  await page.locator('.react-aria-DropIndicator[data-drop-target]').waitFor({ state: 'attached' });
  await page.mouse.up();
}

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.getAttribute('aria-label') ?? element?.innerText.trim();
  });
