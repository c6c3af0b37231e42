import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { personId } from '#identity/domain/person.ts';
import { readLedger } from '../support/ledger-file.ts';
import { logCase, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

const [NOTE_A, NOTE_B, NOTE_C] = ['ลงพื้นที่แล้ว รอฝาท่อ', 'โทรหาผู้แจ้งแล้ว', 'สั่งฝาท่อแล้ว'];

test('[BR20] what was refused is put right, set aside or handed over, and what is held is decided, each by whom it concerns', async () => {
  const office = await openOffice();
  try {
    const { context } = await office.browser('people');
    const [works, clerk, field, counter] = await Promise.all(
      ['works', 'clerk', 'field', 'counter'].map((login) => atWork(office, context, login)),
    );
    await mend(office, works!, clerk!);
    await decide(office, field!, clerk!, counter!);
  } finally {
    await office.close();
  }
});

interface Somebody {
  readonly page: Page;
  readonly cut: (isCut: boolean) => Promise<void>;
  readonly to: (path: string) => Promise<void>;
}

/** A person in a profile of her own, who has everything that the municipality tells her. */
async function atWork({ url }: Office, profile: BrowserContext, login: string): Promise<Somebody> {
  const context = await profile.browser()!.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await signIn(page, url, login, PASSPHRASE);
  return {
    page,
    cut: (isCut) => context.setOffline(isCut),
    async to(path) {
      await page.goto(`${url}/app${path}`);
    },
  };
}

/** Two officers change the same case without network; the second is refused three times, and does something else about each. */
async function mend({ url, dataDir }: Office, works: Somebody, clerk: Somebody) {
  await logCase(clerk.page, url, 'ฝาท่อแตกหน้าตลาด');
  await clerk.page.getByRole('link', { name: 'เปิดเรื่องนี้' }).click();
  await assign(clerk.page, 'กองช่าง');
  const path = new URL(clerk.page.url()).pathname.replace('/app', '');
  await sent(clerk);
  await works.to(path);
  await heard(works, () => works.page.getByRole('heading', { level: 1, name: 'ฝาท่อแตกหน้าตลาด' }).isVisible());

  for (const one of [works, clerk]) await one.cut(true);
  await works.to(path);
  for (const text of [NOTE_A, NOTE_B, NOTE_C]) await note(works.page, text);
  await assign(clerk.page, 'กองคลัง');
  await clerk.cut(false);
  await sent(clerk);
  await works.cut(false);
  await works.page.locator('a.sync').filter({ hasText: 'รอท่านดำเนินการ 3 เรื่อง' }).click();
  await works.page.getByRole('heading', { level: 1, name: 'รอท่านดำเนินการ 3 รายการ' }).waitFor();
  const refused = commandsOf(dataDir, 'works', 'rejected');
  expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('not-your-case'));
  const [a, b, c] = [NOTE_A, NOTE_B, NOTE_C].map((text) => refused.find((row) => row.text.includes(text))!.id);

  // She reads what she wrote, what there is now and why; a form is not offered, because the case is not hers.
  await works.to(`/attention/${c}`);
  await works.page.getByText(NOTE_C).waitFor();
  await works.page.getByText('เทศบาลไม่รับ เพราะเรื่องนี้ไม่ได้อยู่ในความรับผิดชอบของท่าน').waitFor();
  await works.page.getByText('ไม่พบเรื่องนี้ในส่วนที่ท่านดูได้').waitFor();
  expect(await works.page.getByRole('link', { name: 'แก้ไขแล้วส่งใหม่' }).count()).toBe(0);
  await works.page.getByRole('button', { name: 'ส่งให้ปลัดช่วยแก้' }).click();
  await works.page.getByLabel(/ข้อความถึงปลัด/).fill('ช่วยบันทึกแทนด้วย');
  await works.page.getByRole('button', { name: 'ส่งต่อ', exact: true }).click();
  await works.page.getByText('ขยัน สร้างทาง ส่งต่อให้ปลัด').waitFor();

  await works.to(`/attention/${b}`);
  await works.page.getByRole('button', { name: 'ไม่ส่งแล้ว' }).click();
  await works.page.getByLabel('เพราะเหตุใด').fill('บันทึกซ้ำ');
  await works.page.getByRole('button', { name: 'ไม่ส่งแล้ว' }).click();
  await works.page.getByRole('alertdialog').getByRole('button', { name: 'ไม่ส่งแล้ว' }).click();
  await works.page.getByRole('heading', { level: 1, name: 'ไม่ส่งรายการนี้แล้ว' }).waitFor();
  await until(
    'it is set aside',
    () => outcomeOf(dataDir, b!),
    ({ closed }) => closed?.reason === 'บันทึกซ้ำ',
  );

  // The clerk, to whom it was handed over, says it for her.
  await clerk.to('/attention');
  await heard(clerk, () => clerk.page.getByRole('heading', { name: 'เพื่อนร่วมงานส่งต่อมาให้แก้ไข' }).isVisible());
  await clerk.page.locator(`a[href$="/attention/${c}"]`).click();
  await clerk.page.getByText('ช่วยบันทึกแทนด้วย').waitFor();
  await clerk.page.getByText('กองคลังกำลังดำเนินการเรื่องนี้').waitFor();
  await clerk.page.getByRole('link', { name: 'แก้ไขแล้วส่งใหม่' }).click();
  const box = clerk.page.getByLabel('ทำอะไรไปแล้ว');
  expect(await box.inputValue(), 'as it was typed').toBe(NOTE_C);
  await clerk.page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await clerk.page.locator('.timeline').getByText(NOTE_C).waitFor();
  expect(clerk.page.url(), 'the form is as always again').not.toContain('corrects');
  await until(
    'it is put right',
    () => outcomeOf(dataDir, c!),
    ({ closed }) => closed?.by === personId('clerk'),
  );
  await clerk.page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();

  // The case is hers again: she corrects and sends.
  await assign(clerk.page, 'กองช่าง');
  await sent(clerk);
  await works.to(`/attention/${a}`);
  const correct = works.page.getByRole('link', { name: 'แก้ไขแล้วส่งใหม่' });
  await heard(works, () => correct.isVisible());
  await correct.click();
  expect(await works.page.getByLabel('ทำอะไรไปแล้ว').inputValue()).toBe(NOTE_A);
  await works.page.getByLabel('ทำอะไรไปแล้ว').fill(`${NOTE_A} หมู่ที่ 4`);
  await works.page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await works.page.locator('.timeline').getByText(`${NOTE_A} หมู่ที่ 4`).waitFor();
  await until(
    'it is put right',
    () => outcomeOf(dataDir, a!),
    ({ closed }) => closed?.correction !== undefined,
  );
  await works.to('/attention');
  await works.page.getByText('ไม่มีรายการที่รอท่านดำเนินการ').waitFor();
  const diagnosis = await fileOf(works);
  expect(diagnosis).toContain('3 rejected (not-your-case)');
  expect(diagnosis).not.toMatch(/[ก-๙]/);
  expect(notesOn(dataDir, path)).toEqual([
    [personId('clerk'), NOTE_C],
    [personId('works'), `${NOTE_A} หมู่ที่ 4`],
  ]);
}

/** An officer's account is closed while four cases wait on her device: the clerk decides about three, the integrity officer about the other. */
async function decide({ url, dataDir }: Office, field: Somebody, clerk: Somebody, counter: Somebody) {
  await field.cut(true);
  for (const text of ['ไฟทางดับหน้าวัด', 'ต้นไม้ล้มขวางทาง', 'ถนนเป็นหลุม']) await logCase(field.page, url, text);
  await logCase(field.page, url, 'เจ้าหน้าที่เรียกเงิน', 'ทุจริต');
  await asAdministrator(url, [
    change('field', { roles: ['field'], active: false }),
    change('counter', { roles: ['counter', 'integrity-officer'], active: true }),
  ]);
  await field.to('/sync');
  await field.cut(false);
  const held = () => commandsOf(dataDir, 'field', 'held');
  await until('all four are held', held, ({ length }) => length === 4);
  const idOf = (words: string) => held().find(({ text }) => text.includes(words))!.id;
  const [secret, hole] = [idOf('เรียกเงิน'), idOf('หลุม')];

  // Who wrote it down does not have it on her screen, unless she asks.
  await field.page.getByText('เทศบาลรับไว้ รอพิจารณา').first().waitFor();
  expect(await field.page.locator('main').innerText()).not.toContain('เรียกเงิน');
  await field.to(`/sync/${secret}`);
  await field.page.getByText('บัญชีของผู้บันทึกปิดอยู่').waitFor();
  const show = field.page.getByRole('button', { name: 'แสดงข้อความ' });
  await show.waitFor();
  expect(await field.page.locator('main').innerText()).not.toContain('เรียกเงิน');
  await show.click();
  await field.page.getByText('เจ้าหน้าที่เรียกเงิน').waitFor();

  await clerk.to('/attention');
  await heard(clerk, () => clerk.page.getByRole('heading', { name: 'สมหวัง เดินดิน 3 รายการ' }).isVisible());
  expect(await clerk.page.locator('main ul.rows a').count(), 'nothing of the fourth').toBe(3);
  await clerk.page.locator(`a[href$="/attention/${hole}"]`).click();
  await clerk.page.getByText('ถนนเป็นหลุม').waitFor();
  await clerk.page.getByRole('button', { name: 'ไม่รับ' }).click();
  await clerk.page.getByLabel('เพราะเหตุใด').fill('ไม่ได้บอกว่าหมู่ไหน');
  await clerk.page.getByRole('button', { name: 'ไม่รับ' }).click();
  await clerk.page.getByRole('alertdialog').getByRole('button', { name: 'ไม่รับ' }).click();
  await clerk.page.getByRole('link', { name: 'ดูรายการทั้งหมด' }).click();
  await clerk.page.getByRole('button', { name: 'รับรองทั้ง 2 รายการ' }).click();
  await clerk.page.getByRole('alertdialog').getByRole('button', { name: 'รับรอง' }).click();
  await clerk.page.getByText('ไม่มีรายการที่รอท่านดำเนินการ').waitFor();
  expect(await clerk.page.evaluate(() => document.activeElement?.localName), 'what was pressed is gone').toBe('h1');
  await until('the clerk has decided', held, ({ length }) => length === 1);

  await counter.to('/attention');
  await heard(counter, () => counter.page.getByRole('heading', { name: 'สมหวัง เดินดิน 1 รายการ' }).isVisible());
  await counter.page.locator('main ul.rows a').click();
  await counter.page.getByText('เจ้าหน้าที่เรียกเงิน').waitFor();
  await counter.page.getByRole('button', { name: 'รับรองว่าเป็นของสมหวัง เดินดิน ให้พิจารณา' }).click();
  await counter.page.getByRole('alertdialog').getByRole('button', { name: 'รับรอง' }).click();
  await counter.page.getByRole('heading', { level: 1, name: 'รับรองแล้ว' }).waitFor();
  await until('nothing is held', held, ({ length }) => length === 0);
  expect(newestCases(dataDir, 3), 'in her own name').toEqual(
    ['road', 'road', 'corruption'].map((kind) => ({ by: personId('field'), kind })),
  );

  await correctAsLogged(url, dataDir, field, hole);
}

/** She is back, reads why her supervisor refused a case, and logs it rightly, under the code that the resident has. */
async function correctAsLogged(url: string, dataDir: string, { page, to }: Somebody, id: string) {
  await asAdministrator(url, [change('field', { roles: ['field'], active: true })]);
  await to('/sign-in');
  await page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.locator('a.sync').filter({ hasText: 'รอท่านดำเนินการ 1 เรื่อง' }).waitFor();
  await to(`/attention/${id}`);
  await page.getByText('เทศบาลไม่รับ เพราะผู้มีหน้าที่พิจารณาไม่รับ').waitFor();
  await page.getByText('ไม่ได้บอกว่าหมู่ไหน').waitFor();
  await page.getByText('โดย ปรีดา นำทาง').waitFor();
  const code = await page.locator('main .facts dd').first().innerText();
  await page.getByRole('link', { name: 'แก้ไขแล้วส่งใหม่' }).click();
  const box = page.getByLabel('เกิดอะไรขึ้น');
  expect(await box.inputValue(), 'as it was typed').toBe('ถนนเป็นหลุม');
  await box.fill('ถนนเป็นหลุม หน้าโรงเรียน');
  await page.getByRole('button', { name: 'บันทึกและออกรหัสเรื่อง' }).click();
  await page.getByText('รหัสเรื่อง', { exact: true }).waitFor();
  expect(await page.locator('.slip .code').innerText()).toBe(code);
  await until(
    'it is put right',
    () => outcomeOf(dataDir, id),
    ({ closed }) => closed?.correction !== undefined,
  );
  await page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();
}

const newestCases = (dataDir: string, limit: number) =>
  readLedger<{ by: string; kind: string }>(
    dataDir,
    "SELECT by, event ->> '$.facts.kind' AS kind FROM events WHERE type = 'complaint' AND event ->> 'type' = 'logged' ORDER BY seq DESC LIMIT ?",
    limit,
  )
    .map(({ by, kind }) => ({ by, kind }))
    .toReversed();

/** What the sync page writes for whoever helps from afar. */
async function fileOf({ page, to }: Somebody): Promise<string> {
  await to('/sync');
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ไฟล์สำหรับผู้ดูแลระบบ' }).click();
  return readFileSync(await (await written).path(), 'utf8');
}

async function assign(page: Page, unit: string) {
  await page.getByRole('button', { name: /ส่งให้หน่วยงาน|เปลี่ยนหน่วยงาน/ }).click();
  await page.locator('main form select').selectOption({ label: unit });
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.locator('.timeline').getByText(`ส่งให้${unit}`).last().waitFor();
  await page.locator('main form').waitFor({ state: 'detached' });
}

async function note(page: Page, text: string) {
  await page.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click();
  await page.getByLabel('ทำอะไรไปแล้ว').fill(text);
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click();
  await page.locator('.timeline').getByText(text).waitFor();
}

const sent = ({ page }: Somebody) => page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();

/** Asks the municipality, as one does who waits for a colleague, until it is so. */
const heard = ({ page }: Somebody, isSo: () => Promise<boolean>) =>
  until(
    `something is heard on ${page.url()}`,
    async () => {
      await page.evaluate(() => dispatchEvent(new Event('online')));
      return isSo();
    },
    (so) => so,
  );

interface CommandSeen {
  readonly id: string;
  readonly text: string;
  readonly code: string;
}
const commandsOf = (dataDir: string, login: string, status: string) =>
  readLedger<CommandSeen>(
    dataDir,
    'SELECT id, text, code FROM commands WHERE author = ? AND status = ?',
    personId(login),
    status,
  );

interface OutcomeSeen {
  readonly closed?: { readonly by: string; readonly reason?: string; readonly correction?: string };
}
const outcomeOf = (dataDir: string, id: string) =>
  JSON.parse(
    readLedger<{ state: string }>(dataDir, "SELECT state FROM rows WHERE type = 'outcome' AND id = ?", id)[0]!.state,
  ) as OutcomeSeen;

const notesOn = (dataDir: string, path: string) =>
  readLedger<{ by: string; text: string }>(
    dataDir,
    "SELECT e.by, c.text FROM events e JOIN commands c ON c.id = e.command WHERE e.id = ? AND e.event ->> 'type' = 'noted' ORDER BY e.seq",
    path.split('/').at(-1)!,
  ).map(({ by, text }) => [by, (JSON.parse(text) as { personal: { text: string } }).personal.text]);

const change = (login: string, rights: { roles: readonly string[]; active: boolean }) => ({
  type: 'person.change',
  target: { type: 'person', id: personId(login) },
  units: [],
  ...rights,
});

/** What the administrator says on a device of her own. */
async function asAdministrator(url: string, bodies: readonly { readonly type: string }[]) {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as { delivery: string; outcomes: readonly { status: string }[] };
  };
  const who = { login: 'admin', passphrase: PASSPHRASE, installation: randomUUID() };
  const { delivery } = await post('/api/sign-in', who);
  const commands = bodies.map((body, i) => ({
    n: i + 1,
    text: JSON.stringify({ id: randomUUID(), v: 1, saidAt: Date.now(), ...body }),
  }));
  const envelope = { protocol: 1, stream: randomUUID(), round: 0, clientTime: Date.now(), witness: null, cursor: null };
  const { outcomes } = await post('/api/sync', { ...envelope, commands }, { 'x-delivery': delivery });
  expect(outcomes.map(({ status }) => status)).toEqual(bodies.map(() => 'accepted'));
}
