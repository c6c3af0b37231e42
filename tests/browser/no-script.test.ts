import { expect, test } from 'vitest';
import { countIn, readLedger } from '../support/ledger-file.ts';
import { answerOnPhone, DEMO_POINT } from './drive.ts';
import { openOffice, type Office } from './office.ts';

test('[BR7] a resident answers with scripts blocked', async () => {
  const office = await openOffice();
  try {
    await answerWithoutScripts(office);
  } finally {
    await office.close();
  }
});

async function answerWithoutScripts({ url, dataDir, browser }: Office) {
  const { context } = await browser('resident');
  const blocked = await context.browser()!.newContext({ javaScriptEnabled: false, locale: 'th-TH' });
  const page = await blocked.newPage();
  page.setDefaultTimeout(20_000);
  const before = { all: countIn(dataDir, 'responses'), such: suchAnswers(dataDir) };
  await page.goto(`${url}/s/${DEMO_POINT}`);

  await page.getByRole('button', { name: 'ส่งคำตอบ' }).click();
  await page.getByText('ยังไม่ได้เลือก โปรดแตะหน้าที่ตรงกับใจท่านหนึ่งหน้า').waitFor();
  expect(countIn(dataDir, 'responses'), 'nothing chosen, nothing kept').toBe(before.all);

  await answerOnPhone(page, 'พอใจน้อย', 'ความรวดเร็ว');
  await page.getByRole('heading', { name: 'ขอบคุณที่บอกเรา' }).waitFor();
  await page.getByText('คำตอบของท่านถึงหน่วยงานแล้ว').waitFor();
  expect({ all: countIn(dataDir, 'responses'), such: suchAnswers(dataDir) }).toEqual({
    all: before.all + 1,
    such: before.such + 1,
  });

  await page.getByRole('link', { name: 'ตอบอีกคน' }).click();
  await page.getByRole('button', { name: 'ส่งคำตอบ' }).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count(), 'the next one begins anew').toBe(0);
}

/** How many said at a phone that they are hardly satisfied, and that it took too long. */
const suchAnswers = (dataDir: string) =>
  readLedger(
    dataDir,
    `SELECT id FROM responses WHERE event ->> '$.facts.scores.smile' = 2 AND event ->> '$.facts.reason' = 'speed' AND event ->> '$.facts.source' = 'phone'`,
  ).length;
