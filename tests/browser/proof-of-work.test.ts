import { expect, test } from 'vitest';
import { doWork } from '#sync/client/do-work.ts';
import { countIn } from '../support/ledger-file.ts';
import { until } from '../support/until.ts';
import { answerOnPhone, controlled, DEMO_POINT } from './drive.ts';
import { openOffice, type Office } from './office.ts';

test('[BR29] a phone answers while the work is raised, says that it is sending, and what it said without network leaves with its work', async () => {
  const office = await openOffice();
  try {
    await answerInACrowd(office);
  } finally {
    await office.close();
  }
});

async function answerInACrowd({ url, dataDir, road, browser }: Office) {
  const { page } = await browser('phone', { width: 360, height: 740 });
  const trouble: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && trouble.push(message.text())));
  const before = countIn(dataDir, 'responses');
  const arrived = () => countIn(dataDir, 'responses') - before;
  const isHere = () => page.getByText('คำตอบของท่านถึงหน่วยงานแล้ว').waitFor();
  await page.goto(`${url}/s/${DEMO_POINT}`);
  await controlled(page);
  await until(
    'the page has woken and asks',
    () => road.asked('/api/drop'),
    (times) => times > 0,
  );
  expect(road.asked('/api/challenge'), 'nobody works before she has answered').toBe(0);
  await gather(url);

  /** Until then the door does not say what it wants. */
  const held: (() => void)[] = [];
  await page.route('**/api/challenge', (route) => void held.push(() => void route.continue()));
  await answerOnPhone(page, 'พอใจมาก');
  await page.getByText('กำลังส่งให้หน่วยงาน').waitFor();
  await until(
    'it asks what to do',
    () => held.length,
    (times) => times > 0,
  );
  expect(arrived()).toBe(0);
  const challenge = page.waitForResponse('**/api/challenge');
  for (const goOn of held) goOn();
  const asked = (await (await challenge).json()) as { challenge: { parameters: { data: { step: number } } } };
  expect(asked.challenge.parameters.data.step, 'the crowd has raised the work').toBe(2);
  await isHere();
  expect(arrived()).toBe(1);
  await page.unroute('**/api/challenge');

  await page.getByRole('link', { name: 'ตอบอีกคน' }).click();
  road.weather = 'cut';
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await answerOnPhone(page, 'พอใจน้อย');
  await page.getByText('จะส่งเองเมื่อมีสัญญาณ').waitFor();
  trouble.length = 0; // of the cut road
  road.weather = 'open';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await isHere();
  expect(arrived()).toBe(2);
  expect(trouble).toEqual([]);
}

/** Somebody brings so much that the work is doubled twice: she works for it. */
async function gather(url: string): Promise<void> {
  const garbage = { protocol: 1, commands: [{ text: 'x'.repeat(7_180) }] };
  for (let kib = 0; kib < 120; kib += 8) {
    const work = await doWork(async () => (await fetch(`${url}/api/challenge`)).text());
    const reply = await fetch(`${url}/api/drop`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...garbage, work }),
    });
    expect(reply.status).toBe(200);
  }
}
