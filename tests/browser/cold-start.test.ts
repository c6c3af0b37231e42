import { expect, test } from 'vitest';
import { countIn } from '../support/ledger-file.ts';
import { answerAtKiosk, answerOnPhone, controlled, DEMO_POINT, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

const PHONE = { width: 360, height: 740 };
const KEPT = 'เก็บคำตอบของท่านไว้ในโทรศัพท์นี้แล้ว จะส่งเองเมื่อมีสัญญาณ';
const WAITING = 'รอส่ง 1 คำตอบ';

test('[BR4] staff, kiosk and resident start cold with the server dead', async () => {
  const office = await openOffice();
  try {
    await startCold(office);
  } finally {
    await office.close();
  }
});

async function startCold({ url, dataDir, browser, ...office }: Office) {
  const seats = async () => ({
    staff: (await browser('staff')).page,
    kiosk: (await browser('kiosk')).page,
    resident: (await browser('resident', PHONE)).page,
  });
  const warm = await seats();
  await warm.kiosk.goto(`${url}/k/${DEMO_POINT}`);
  await controlled(warm.kiosk);
  await warm.resident.goto(`${url}/s/${DEMO_POINT}`);
  await controlled(warm.resident);
  await signIn(warm.staff, url, 'clerk', PASSPHRASE);
  const todo = warm.staff.getByRole('heading', { level: 1, name: /ปรีดา มี \d+ เรื่อง/ });
  const said = { today: await todo.innerText(), list: 'จากทั้งหมด 40 เรื่อง' };
  const before = countIn(dataDir, 'responses');

  await office.stopServer();
  await office.killBrowsers();
  const { staff, kiosk, resident } = await seats();

  await staff.goto(`${url}/app`);
  await staff.getByRole('heading', { level: 1, name: said.today }).waitFor();
  await staff.goto(`${url}/app/complaints`);
  await staff.getByText(said.list).waitFor();
  await staff.getByText('ไม่มีสัญญาณ').first().waitFor();

  await kiosk.goto(`${url}/k/${DEMO_POINT}`);
  await answerAtKiosk(kiosk, 'พอใจ มาก');
  await kiosk.getByText(WAITING).waitFor();

  await resident.goto(`${url}/s/${DEMO_POINT}`);
  await answerOnPhone(resident, 'พอใจน้อย');
  await resident.getByText(KEPT).waitFor();
  await resident.getByText(WAITING).waitFor();

  await office.startServer();
  await kiosk.reload();
  // It may have left by itself already.
  const sendNow = resident.getByRole('button', { name: 'ส่งเดี๋ยวนี้' });
  await sendNow.click({ timeout: 2_000 }).catch(() => undefined);
  await resident.getByText('คำตอบของท่านถึงหน่วยงานแล้ว').waitFor();
  await until(
    'both answers arrived',
    () => countIn(dataDir, 'responses'),
    (answers) => answers >= before + 2,
  );
  // Whatever would be sent a second time is sent when a page opens.
  for (const page of [kiosk, resident]) {
    await page.reload();
    await until(
      'nothing waits',
      () => page.getByText(WAITING).count(),
      (shown) => shown === 0,
    );
  }
  expect(countIn(dataDir, 'responses')).toBe(before + 2);
}
