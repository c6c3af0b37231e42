import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { readLedger } from '../support/ledger-file.ts';
import { enter, logCase, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

test('[BR8] signing out deletes nothing that is unsent, and it still leaves', async () => {
  const office = await openOffice();
  try {
    await leaveUnsent(office);
  } finally {
    await office.close();
  }
});

async function leaveUnsent({ url, dataDir, browser, road }: Office) {
  const { page } = await browser('shared', { width: 360, height: 740 });
  const before = speakersOfCases(dataDir);
  const added = () => speakersOfCases(dataDir).slice(before.length);
  const [field, counter] = [personId('field'), personId('counter')];

  await signIn(page, url, 'field', PASSPHRASE);
  road.weather = 'cut';
  await logCase(page, url, 'ไฟทางดับหน้าศาลา เรื่องที่ 1');
  await logCase(page, url, 'ไฟทางดับหน้าศาลา เรื่องที่ 2');
  await signOut(page, url, 2);
  expect(added(), 'nothing left while the road was cut').toEqual([]);

  road.weather = 'open';
  // As the device says when its network is back; without it the next look may be a minute away.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until('they arrive while nobody is signed in', added, (speakers) => speakers.length >= 2);
  await page.getByRole('heading', { name: 'เข้าสู่ระบบ' }).waitFor();

  await signIn(page, url, 'field', PASSPHRASE);
  road.weather = 'cut';
  await logCase(page, url, 'ไฟทางดับหน้าศาลา เรื่องที่ 3');
  await logCase(page, url, 'ไฟทางดับหน้าศาลา เรื่องที่ 4');
  await signOut(page, url, 2);
  road.weather = 'exchange-cut';
  await enter(page, 'counter', PASSPHRASE);
  await page.getByRole('heading', { name: /สวัสดี/ }).waitFor();
  expect(added(), 'nothing left yet').toHaveLength(2);
  road.weather = 'open';
  await logCase(page, url, 'ขอเก้าอี้ที่ช่องบริการ');
  await until('they arrive while somebody else is at work', added, (speakers) => speakers.length >= 5);
  expect(added().toSorted(), 'each in the name of who said it').toEqual([...Array(4).fill(field), counter].toSorted());
}

/** Signs out where it is done, and sees that what waits is not forgotten. */
async function signOut(page: Page, url: string, waiting: number) {
  await page.goto(`${url}/app/more`);
  await page.getByText(`มี ${waiting} เรื่องรอส่ง ออกจากระบบได้ เรื่องไม่หาย`).waitFor();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByText(`ในเครื่องนี้มี ${waiting} เรื่องรอส่ง ทุกเรื่องยังอยู่`).waitFor();
}

/** Who said each logged case, the oldest first. */
const speakersOfCases = (dataDir: string) =>
  readLedger<{ by: string }>(
    dataDir,
    "SELECT by FROM events WHERE type = 'complaint' AND event ->> 'type' = 'logged' ORDER BY seq",
  ).map(({ by }) => by);
