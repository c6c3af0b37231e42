import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { DEMO_POINT, sendAll, signIn, tapUntil, WHOLE_POINT } from './drive.ts';
import { COMMENTS, leaveComments } from './leave-comments.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { saidBy } from './said-by.ts';

let office: Office;
// Anew each time: what is tried again must not find its comments of the first time.
beforeEach(async () => {
  office = await openOffice();
  const body = { type: 'asking.set', from: businessDay(Date.now()), kiosk: STANDARD_ID, phone: STANDARD_ID };
  await saidBy(office.url, 'admin', [{ target: { type: 'asking', id: servicePointId(WHOLE_POINT) }, body }]);
});
afterEach(() => office.close());

test('[BR30] a clerk reads five comments with what may name somebody marked, and what she decides without network stands when it is back', async () => {
  const { page, context } = await office.browser('clerk');
  await signIn(page, office.url, 'clerk', PASSPHRASE);
  await page.goto(`${office.url}/app/comments`);
  await page.getByText('ยังไม่มีข้อเสนอแนะ').waitFor();
  await leaveComments(office.url, WHOLE_POINT);
  await sendAll(page, office.url);
  await page.goto(`${office.url}/app/comments`);
  await page.getByRole('heading', { name: 'มี 5 ข้อเสนอแนะที่ยังไม่ได้พิจารณา' }).waitFor();
  const items = page.locator('main ul.comments > li');
  const texts = await items.locator('blockquote').allInnerTexts();
  expect(texts.toSorted()).toEqual([...COMMENTS].sort());
  expect((await page.locator('main mark').allInnerTexts()).sort()).toEqual(['081-234-5678', 'นางสาวสมหญิง ใจดี']);
  expect(await page.locator('main').innerText(), 'neither day nor scores').not.toMatch(/25\d\d|คะแนน \d/);

  await context.setOffline(true);
  await decide(/สมหญิง/, 'ขอชมเจ้าหน้าที่ ที่ช่วยกรอกแบบฟอร์มให้แม่ของดิฉัน', 'คำชม', 'เผยแพร่ในรายงาน');
  await decide(/081-234-5678/, undefined, 'เจ้าหน้าที่', 'ไม่เผยแพร่');
  await page.getByRole('heading', { name: 'มี 3 ข้อเสนอแนะที่ยังไม่ได้พิจารณา' }).waitFor();
  await context.setOffline(false);
  await sendAll(page, office.url);

  // Another device of hers, which knows only what has arrived.
  const other = (await office.browser('at home', { width: 360, height: 740 })).page;
  await signIn(other, office.url, 'clerk', PASSPHRASE);
  await other.goto(`${office.url}/app/comments`);
  const published = other.locator('main ul.comments > li', { hasText: 'เผยแพร่ได้' });
  await published.getByText('ขอชมเจ้าหน้าที่ ที่ช่วยกรอก').waitFor();
  expect(await published.count()).toBe(1);
  expect(await other.locator('main ul.comments > li', { hasText: 'อ่านภายในเท่านั้น' }).count()).toBe(1);
  expect(await other.getByRole('button', { name: 'พิจารณา', exact: true }).count()).toBe(3);

  // From a low score, and from a comment, to what is done about it.
  await published.getByRole('link', { name: 'บันทึกเป็นการปรับปรุงในมาตรการ' }).click();
  const entry = other.getByLabel('ทำอะไรไปแล้ว');
  await entry.waitFor();
  expect(await entry.inputValue()).toBe('จากผลสำรวจ ข้อเสนอแนะเรื่องคำชม “ขอชมเจ้าหน้าที่ ที่ช่วยกรอกแบบฟอร์มให้แม่ของดิฉัน”: ');
  expect(decodeURIComponent(other.url()), 'no word stands in the address').toMatch(/\/app\/measures\/[0-9a-f-]{36}$/);

  async function decide(of: RegExp, words: string | undefined, theme: string, verdict: string) {
    const item = items.filter({ hasText: of });
    await item.getByRole('button', { name: 'พิจารณา' }).click();
    const warning = item.getByText('ข้อความนี้ยังอาจระบุตัวบุคคล');
    await warning.waitFor();
    if (words) {
      await page.getByLabel('ข้อความที่จะเผยแพร่').fill(words);
      await warning.waitFor({ state: 'detached' });
    }
    await page.getByRole('combobox', { name: 'เรื่อง' }).selectOption({ label: theme });
    const verdicts = page.getByLabel('ผลการพิจารณา');
    await verdicts.selectOption(
      (await verdicts.locator('option', { hasText: verdict }).first().getAttribute('value'))!,
    );
    await page.getByRole('button', { name: 'บันทึกผลการพิจารณา' }).click();
    await page.getByRole('button', { name: 'บันทึกผลการพิจารณา' }).waitFor({ state: 'detached' });
    await item.locator('button:focus').waitFor(); // and not at the top of the page
  }
});

test('[SV69] from the lowest question one tap opens the measure with an entry begun, which is saved as any other', async () => {
  const { page } = await office.browser('at results');
  await signIn(page, office.url, 'clerk', PASSPHRASE);
  await page.goto(`${office.url}/app/results?form=${STANDARD_ID}&year=${fiscalYear(businessDay(Date.now())) - 1}`);
  const lowest = page.getByRole('list', { name: 'ข้อที่ควรปรับปรุงก่อน' });
  const first = lowest.getByRole('listitem').first();
  const question = await first.locator('b').innerText();
  await first.getByRole('link', { name: 'บันทึกเป็นการปรับปรุงในมาตรการ' }).click();
  const entry = page.getByLabel('ทำอะไรไปแล้ว');
  await entry.waitFor();
  const begun = await entry.inputValue();
  expect(begun).toContain(`จากผลสำรวจ ข้อ “${question}” ค่าเฉลี่ย `);
  expect(decodeURIComponent(page.url())).not.toContain(question);
  await entry.fill(`${begun}เพิ่มป้ายบอกทางสามจุด`);
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.locator('.entries').getByText('เพิ่มป้ายบอกทางสามจุด').waitFor();
  await page.reload();
  await page.locator('.entries').getByText('เพิ่มป้ายบอกทางสามจุด').waitFor();
  expect(await entry.count(), 'what was begun is begun once').toBe(0);
});

test('[SV70] own words are typed from paper by the keyboard alone, and come to light apart from their answers', async () => {
  const asked = { ...SMILE, reasons: [], hasComment: true };
  const form = randomUUID();
  await saidBy(office.url, 'admin', [
    { target: { type: 'questionnaire', id: form }, body: { type: 'questionnaire.publish', ...asked } },
    {
      target: { type: 'asking', id: servicePointId(DEMO_POINT) },
      body: { type: 'asking.set', from: businessDay(Date.now()), kiosk: form, phone: form },
    },
  ]);
  const { page } = await office.browser('at papers');
  await signIn(page, office.url, 'clerk', PASSPHRASE);
  await page.goto(`${office.url}/app/paper`);
  await page.getByLabel('จุดบริการ').selectOption({ value: servicePointId(DEMO_POINT) });
  await page.getByLabel('จำนวนแบบในกอง').fill('6');
  const heading = (number: number) => page.getByRole('heading', { level: 1, name: `แบบที่ ${number} จาก 6` });
  await tapUntil(page.locator('main button[type=submit]'), heading(1));
  for (let number = 1; number <= 6; number++) {
    await heading(number).waitFor();
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page.getByLabel('ข้อเสนอแนะเพิ่มเติมในกระดาษ').waitFor();
    if (number < 6) await page.keyboard.type(`written 2 on paper ${number}`);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'ปิดกองและส่ง' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'ปิดกองแล้ว 6 แบบ' }).waitFor();
  await page.getByText('ส่งถึงเทศบาลครบแล้ว').waitFor();
  await sendAll(page, office.url);
  await page.goto(`${office.url}/app/comments`);
  await page.getByText('written 2 on paper 1').waitFor();
  const texts = await page.locator('main blockquote').allInnerTexts();
  const typed = texts.filter((text) => text.startsWith('written'));
  expect(typed.toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `written 2 on paper ${number}`));
});
