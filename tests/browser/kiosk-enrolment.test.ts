import { afterAll, beforeAll, expect, test } from 'vitest';
import { countIn, readLedger } from '../support/ledger-file.ts';
import { answerAtKiosk, controlled, signIn } from './drive.ts';
import { LABEL, POINT, showCode, typeCode } from './enrol.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

const NOT_ENROLLED = 'เครื่องนี้ยังไม่ลงทะเบียน';
const SAID = 'บันทึกแล้ว จะมีผลเมื่อเทศบาลได้รับ';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('[BR14] a tablet that was enrolled by a code answers without network and is listed; taken out of service, it says so and what it brings is held', () =>
  liveOfATablet(office));

test('[SV18] where the storage hangs the door of kiosks opens all the same, and says so to whoever types a code', async () => {
  const { page } = await office.browser('hanging');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.goto(`${office.url}/k`);
  await page.getByLabel('รหัส 8 ตัว').waitFor();
  await typeCode(page, '2222-2222');
  await page.getByRole('alert').waitFor();
});

async function liveOfATablet({ url, dataDir, browser }: Office) {
  const officer = (await browser('officer')).page;
  await signIn(officer, url, 'clerk', PASSPHRASE);
  const tablet = await browser('tablet');
  const { page } = tablet;
  const counted = () => countIn(dataDir, "responses WHERE event ->> '$.facts.source' = 'kiosk'");
  const before = { counted: counted(), all: countIn(dataDir, 'responses') };

  await page.goto(`${url}/k/${POINT.code}`);
  await page.getByText(NOT_ENROLLED).waitFor();
  await page.goto(`${url}/k`);
  await typeCode(page, 'ABCD-234O');
  await page.getByText('รหัสมี 8 ตัว เป็นตัวเลข').waitFor();
  await typeCode(page, '2222-2222');
  await page.getByText('รหัสนี้ใช้ไม่ได้').waitFor();
  await typeCode(page, await showCode(officer, url));
  await page.waitForURL(`${url}/k/${POINT.code}`);
  await officer.getByText('แท็บเล็ตลงทะเบียนแล้ว').waitFor();
  await controlled(page);
  await officer.goto(`${url}/app/kiosks`);
  const row = officer.locator('li.row', { hasText: LABEL });
  await row.getByText('ใช้งานอยู่').waitFor();
  await row.getByText(`${POINT.name} · ลงทะเบียนโดย ปรีดา นำทาง`).waitFor();

  // On the page of another point it goes to its own, and nothing says that it is not enrolled.
  await page.goto(`${url}/k/demo`);
  await page.waitForURL(`${url}/k/${POINT.code}`);
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  expect(await page.getByText(NOT_ENROLLED).count()).toBe(0);

  await tablet.context.setOffline(true);
  await answerAtKiosk(page, 'พอใจ มาก');
  await page.getByText('รอส่ง 1 คำตอบ').waitFor();
  await tablet.context.setOffline(false);
  await until('it arrived as a kiosk’s', counted, (now) => now === before.counted + 1);

  await tablet.context.setOffline(true);
  await answerAtKiosk(page, 'พอใจ น้อย');
  await row.getByRole('button', { name: 'นำออกจากการใช้งาน' }).click();
  await officer.getByText('คำตอบที่ยังอยู่ในเครื่องไม่หาย').waitFor();
  await officer.getByRole('button', { name: 'นำออก', exact: true }).dblclick();
  await until(
    'the municipality has heard of it',
    () => countIn(dataDir, "events WHERE type = 'kiosk' AND event ->> 'type' = 'revoked'"),
    (revoked) => revoked === 1,
  );
  expect(await officer.getByRole('alert').count(), 'tapped twice it is said once').toBe(0);
  await tablet.context.setOffline(false);
  await page.getByRole('heading', { name: 'เครื่องนี้เลิกรับคำตอบแล้ว' }).waitFor();
  await page.getByText('ไม่มีคำตอบค้างอยู่ในเครื่อง').waitFor();
  expect(await page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }).count()).toBe(0);
  expect(countIn(dataDir, "loose WHERE status = 'held' AND code = 'kiosk-revoked'")).toBe(1);
  expect(countIn(dataDir, 'responses')).toBe(before.all + 1);

  await officer.reload();
  const retired = officer.locator('section', { has: officer.getByRole('heading', { name: 'เลิกใช้แล้ว' }) });
  await retired.getByText(LABEL).waitFor();
  await retired.getByText('เก็บรอพิจารณา 1 คำตอบ').waitFor();

  // Somebody is sure that residents gave it: it counts.
  await retired.getByRole('button', { name: 'นับคำตอบ' }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: 'นับคำตอบ' }).dblclick();
  await retired.getByText(SAID).waitFor();
  expect(await officer.evaluate(() => document.activeElement?.textContent)).toBe(SAID);
  await until(
    'the held answer counts',
    () => countIn(dataDir, 'responses'),
    (count) => count === before.all + 2,
  );
  expect(countIn(dataDir, "events WHERE event ->> 'type' = 'answers-counted'"), 'tapped twice it is said once').toBe(1);

  // What is held after that is asked about anew, without the page being opened anew.
  await officer.route('**/api/kiosks', (route) =>
    route.fulfill({ json: { kiosks: [{ id: kioskId(dataDir), held: 1 }] } }),
  );
  await until(
    'there is something to decide again',
    async () => {
      await officer.evaluate(() => dispatchEvent(new Event('online')));
      return retired.getByRole('button', { name: 'ไม่นับ' }).isVisible();
    },
    (isThere) => isThere,
  );
  await officer.unroute('**/api/kiosks');

  await officer.goto(`${url}/app/sync`);
  await officer.getByRole('link', { name: 'นับคำตอบที่เก็บรอพิจารณาของแท็บเล็ต' }).click();
  await officer.getByText('รายการนี้ไม่มีข้อความที่พิมพ์').waitFor();

  // By the link in the picture it becomes a kiosk again, and the code stays in no history.
  await page.getByRole('button', { name: 'ลงทะเบียนเครื่องนี้ใหม่' }).click();
  await page.getByLabel('รหัส 8 ตัว').waitFor();
  const code = await showCode(officer, url);
  await page.goto(`${url}/k#${code}`);
  await page.waitForURL(`${url}/k/${POINT.code}`);
  await page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }).waitFor();
  const visited = await page.evaluate(() =>
    performance
      .getEntriesByType('navigation')
      .map(({ name }) => name)
      .join(),
  );
  expect(visited + page.url()).not.toContain(code);
}

/** The tablet that is enrolled here. */
const kioskId = (dataDir: string) =>
  readLedger<{ id: string }>(dataDir, `SELECT id FROM rows WHERE type = 'kiosk' AND state ->> 'label' = ?`, LABEL)[0]!
    .id;
