import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { businessDay } from '#kernel/domain/business-day.ts';
import { readLedger } from '../support/ledger-file.ts';
import { signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

const POINT = 'จุดบริการงานทะเบียน';
const DAY = businessDay(Date.now() - 3 * 24 * 3_600_000);

interface Arrived {
  readonly id: string;
  readonly day: string;
  readonly score: number;
}

/** The answers from paper that the server has, besides these: whence they are, of which day, and the first score. */
const arrived = ({ dataDir }: Office, besides: readonly Arrived[] = []) =>
  readLedger<Arrived>(
    dataDir,
    `SELECT id, day, (SELECT value FROM json_each(event ->> '$.facts.scores') LIMIT 1) AS score FROM responses
     WHERE event ->> '$.facts.source' = 'paper' ORDER BY score DESC`,
  ).filter(({ id }) => !besides.some((one) => one.id === id));

test('[BR25] a pile of paper is typed in by the keyboard alone, put right, checked and closed, and arrives with its day', async () => {
  const office = await openOffice();
  try {
    const { page } = await office.browser('clerk');
    await signIn(page, office.url, 'clerk', PASSPHRASE);
    await typeAPile(office, page);
  } finally {
    await office.close();
  }
});

async function typeAPile(office: Office, page: Page) {
  const before = arrived(office);
  await begin(office, page, 5);
  const boxes = Number(/จาก (\d+)/.exec(await page.getByText(/^ข้อ 1 จาก/).innerText())![1]);
  const form = (score: number) => `${score}.${'0.'.repeat(boxes - 1)}`;

  await press(page, form(5));
  // A finger does as well, and the key that follows is for the box and not for the button.
  await page.getByRole('button', { name: /^4 / }).click();
  await press(page, '.');
  await page.getByText(/^ข้อ 2 จาก/).waitFor();
  expect(await page.locator('.paper-choices [aria-pressed=true]').count(), 'nothing is chosen yet').toBe(0);
  await press(page, '0.'.repeat(boxes - 1));
  await typeInThai(page, '-', 'Digit3');
  await press(page, form(3).slice(1));
  await heading(page, 'แบบที่ 4 จาก 5');
  // At once: nothing waits until the hands rest.
  await page.goto('about:blank');
  await page.goto(`${office.url}/app/paper`);
  await heading(page, 'แบบที่ 4 จาก 5');
  await press(page, form(2) + form(2));
  await heading(page, 'กรอกแล้ว 5 แบบ');

  await page.getByRole('button', { name: 'แก้แบบก่อนหน้า' }).press('Enter');
  await heading(page, 'แบบที่ 5 จาก 5');
  await press(page, form(1));
  await heading(page, 'กรอกแล้ว 5 แบบ');

  const scores = [5, 4, 3, 2, 1];
  await page.getByRole('button', { name: 'กรอกซ้ำ 3 แบบ' }).press('Enter');
  const put = await checkThree(page, scores, form);
  await heading(page, 'กรอกแล้ว 5 แบบ');
  await page.getByText(`ตรวจแล้ว 3 แบบ ต่างกัน 1 จาก ${3 * boxes} ช่อง`).waitFor();
  expect(arrived(office, before), 'nothing has left').toEqual([]);

  await page.getByRole('button', { name: 'ปิดกองและส่ง' }).press('Enter');
  await heading(page, 'ปิดกองแล้ว 5 แบบ');
  await page.getByText('ส่งถึงเทศบาลครบแล้ว').waitFor();
  expect(arrived(office, before).map(({ day, score }) => [day, score])).toEqual(
    put.toSorted((a, b) => b - a).map((score) => [DAY, score]),
  );
  expect(await formsInDraft(page), 'nothing of it stays').toBeUndefined();
}

/** Which forms lie there: typed and chosen by keys, the day in the Buddhist era. */
async function begin({ url }: Office, page: Page, size: number) {
  await page.goto(`${url}/app/paper`);
  const points = page.getByLabel('จุดบริการ');
  await points.focus();
  for (const name of (await points.locator('option').allInnerTexts()).slice(1)) {
    await page.keyboard.press('ArrowDown');
    if (name === POINT) break;
  }
  const [year, month, date] = DAY.split('-').map(Number);
  for (const [part, value] of [date, month, year! + 543].entries()) {
    await page.getByRole('spinbutton').nth(part).focus();
    await page.keyboard.type(`${value}`);
  }
  await page.getByLabel('จำนวนแบบในกอง').focus();
  await page.keyboard.type(`${size}`);
  await page.keyboard.press('Enter');
  await heading(page, `แบบที่ 1 จาก ${size}`);
}

/** The first of the three is typed differently, and that is right. Returns the scores as they are afterwards. */
async function checkThree(page: Page, scores: readonly number[], form: (score: number) => string) {
  let put = scores;
  for (let at = 1; at <= 3; at++) {
    await page.getByText(`ตรวจแบบที่ ${at} จาก 3`).waitFor();
    const number = Number(/กรอกซ้ำแบบที่ (\d+)/.exec(await page.getByRole('heading', { level: 1 }).innerText())![1]);
    const score = scores[number - 1]!;
    if (at > 1) {
      await press(page, form(score));
      continue;
    }
    const other = (score % 5) + 1;
    await press(page, form(other));
    await heading(page, `แบบที่ ${number} กรอกไม่ตรงกัน`);
    await page.getByRole('button', { name: new RegExp(`ครั้งแรก: ${score} `) }).waitFor();
    await press(page, '2.');
    put = put.with(number - 1, other);
  }
  return put;
}

/** A key of a keyboard that is set to Thai: what it writes, and which one it is. */
const typeInThai = (page: Page, key: string, code: string) =>
  page.evaluate((pressed) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true })), {
    key,
    code,
  });

/** A dot is Enter. */
async function press(page: Page, keys: string) {
  for (const key of keys) await page.keyboard.press(key === '.' ? 'Enter' : key);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** How many forms the draft on the disk holds; `undefined`: there is none. */
const formsInDraft = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name!));
      try {
        if (!db.objectStoreNames.contains('drafts')) continue;
        const row = (await done(db.transaction('drafts').objectStore('drafts').get('paper'))) as
          { values: { forms: unknown[] } } | undefined;
        return row?.values.forms.length;
      } finally {
        db.close();
      }
    }
    return undefined;
  });
