import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorsOf } from '../faults/doors.ts';
import { WORST } from '../faults/faults.ts';
import { playFault } from '../faults/play.ts';
import { anyChromium } from '../support/any-chromium.ts';
import { answerOnPhone } from './drive.ts';
import { openOffice, type Office } from './office.ts';
import { until } from '../support/until.ts';

/** So much is said at each door through each fault. `npm run faults` says more, through more faults, in more browsers. */
const TIMES = 2;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[BR10] what was said through a harmful network arrives once: the worst of `npm run faults`', async () => {
  const doors = await doorsOf(anyChromium(await office.browser('faults')), office.road);
  for (const fault of WORST) {
    const { harmed, ...sums } = await playFault(office, doors, fault, TIMES);
    expect(harmed, `${fault.name}: did harm`).toBeGreaterThan(0);
    const once = { saved: 2 * TIMES, arrived: 2 * TIMES, lost: 0, doubled: 0, stuck: 0 };
    expect(sums, fault.name).toMatchObject(once);
  }
});

test('[BR11] on a resident’s phone the faces stay where they are when the line of the road comes and goes', async () => {
  const { road, url, browser } = office;
  const { page } = await browser('phone', { width: 360, height: 740 });
  const asked = road.asked('/api/drop');
  await page.goto(`${url}/s/demo`);
  const face = page.getByText('พอใจมากที่สุด');
  const place = () => face.boundingBox();
  await until(
    'the page has woken and asks',
    () => road.asked('/api/drop'),
    (times) => times > asked,
  );
  const before = await place();
  road.weather = 'cut';
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  await page.getByText('ไม่มีสัญญาณ').waitFor();
  expect(await place(), 'it has come').toEqual(before);
  await answerOnPhone(page, 'พอใจมาก');
  await page.getByText('รอส่ง 1 คำตอบ').waitFor();
  await page.getByRole('link', { name: 'ตอบอีกคน' }).click();
  expect(await place()).toEqual(before);
  road.weather = 'open';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('รอส่ง 1 คำตอบ').waitFor({ state: 'hidden' });
  expect(await place(), 'it has gone').toEqual(before);
});
