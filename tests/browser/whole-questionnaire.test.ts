import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { businessDay } from '#kernel/domain/business-day.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { IDLE_MS, MOVE_ON_MS, SETTLE_MS } from '#survey/domain/kiosk.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { readLedger } from '../support/ledger-file.ts';
import { until } from '../support/until.ts';
import { controlled, signIn } from './drive.ts';
import { POINT, showCode, typeCode } from './enrol.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { saidBy } from './said-by.ts';

const PHONE = { width: 360, height: 740 };
const SEND = 'ส่งคำตอบ';
const THANKS = 'ขอบคุณที่บอกเรา';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const body = { type: 'asking.set', from: businessDay(Date.now()), kiosk: STANDARD_ID, phone: STANDARD_ID };
  await saidBy(office.url, 'admin', [{ target: { type: 'asking', id: servicePointId(POINT.code) }, body }]);
});
afterAll(() => office.close());

test('[BR23] 22 questions are answered on a phone whose scripts are blocked', async () => {
  const { context } = await office.browser('blocked', PHONE);
  const blocked = await context.browser()!.newContext({ javaScriptEnabled: false, viewport: PHONE, locale: 'th-TH' });
  const page = await blocked.newPage();
  page.setDefaultTimeout(20_000);
  const arrived = watchAnswers();
  await page.goto(`${office.url}/s/${POINT.code}`);
  await page.getByLabel('งานที่มาติดต่อ').selectOption('งานรายได้และภาษี');
  await page.getByRole('button', { name: SEND }).click();
  await page.getByText('ยังไม่ได้ตอบข้อใด').waitFor();

  await page.getByLabel('งานที่มาติดต่อ').selectOption('งานรายได้และภาษี');
  await score(page, 2, 'มาก');
  await score(page, 22, 'น้อยที่สุด');
  await page.getByLabel('อายุ').selectOption('61 ปีขึ้นไป');
  await page.getByRole('button', { name: SEND }).click();
  await page.getByRole('heading', { name: THANKS }).waitFor();
  expect(await arrived()).toEqual({
    source: 'phone',
    scores: { 'process-fast': 4, 'place-access': 1 },
    background: { service: 'revenue', age: 'from-61' },
  });
});

test('[BR23] 22 questions are answered on a phone with scripts, which leads to what is missing and counts what is there', async () => {
  const { page } = await office.browser('phone', PHONE);
  const arrived = watchAnswers();
  await page.goto(`${office.url}/s/${POINT.code}`);
  await page.getByText('ตอบแล้ว 0 จาก 22 ข้อ').waitFor();
  await controlled(page);
  await page.getByLabel('เพศ').selectOption('หญิง');
  await page.getByRole('button', { name: SEND }).click();
  const sentence = page.getByRole('alert');
  await sentence.getByText('ยังไม่ได้ตอบข้อใด').waitFor();
  expect(await sentence.evaluate((shown) => document.activeElement === shown)).toBe(true);

  for (let number = 1; number <= 22; number++) await score(page, number, number % 2 ? 'มากที่สุด' : 'ปานกลาง');
  await page.getByText('ตอบแล้ว 22 จาก 22 ข้อ').waitFor();
  await page.getByRole('button', { name: SEND }).click();
  await page.getByRole('heading', { name: THANKS }).waitFor();
  expect(await arrived()).toEqual({
    source: 'phone',
    scores: Object.fromEntries(STANDARD.questions.map(({ key }, index) => [key, index % 2 ? 3 : 5])),
    background: { sex: 'female' },
  });
});

test('[BR23] what was chosen before the scripts came stays chosen, and is counted', async () => {
  const { page } = await office.browser('early', PHONE);
  const scripts = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`${office.url}/s/${POINT.code}`, { waitUntil: 'commit' });
  await score(page, 3, 'น้อย');
  await page.getByLabel('อาชีพ').selectOption('เกษตรกร');
  expect(await page.getByText('ตอบแล้ว').count()).toBe(0);
  scripts.resolve();
  await page.getByText('ตอบแล้ว 1 จาก 22 ข้อ').waitFor();
  expect(await page.getByLabel('อาชีพ').inputValue()).toBe('farmer');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('1 of 22 answered').waitFor();
  expect(await page.getByLabel('Occupation').inputValue(), 'in the other language too').toBe('farmer');
});

test('[BR23] at a kiosk who walks away gives a part with her service, and the next one a whole of her own', async () => {
  const officer = (await office.browser('officer')).page;
  await signIn(officer, office.url, 'clerk', PASSPHRASE);
  const { page } = await office.browser('tablet');
  await page.goto(`${office.url}/k`);
  await typeCode(page, await showCode(officer, office.url));
  await page.waitForURL(`${office.url}/k/${POINT.code}`);
  await controlled(page);
  await page.clock.install({ time: new Date() });
  await page.reload();
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  await stopClock(page);

  let arrived = watchAnswers();
  await tap(page, 'แตะเพื่อเริ่ม');
  await tap(page, 'งานรายได้และภาษี');
  await page.getByText('ข้อ 1 จาก 22').waitFor();
  await tap(page, 'มาก');
  await tap(page, 'น้อย');
  await page.getByText('ข้อ 3 จาก 22').waitFor();
  await page.clock.runFor(IDLE_MS + 1_000);
  await page.getByRole('button', { name: 'แตะเพื่อเริ่ม' }).waitFor();
  await page.clock.resume(); // it is brought in its own time
  expect(await arrived()).toEqual({
    source: 'kiosk',
    scores: { 'process-simple': 4, 'process-fast': 2 },
    background: { service: 'revenue' },
    isPartial: true,
  });

  arrived = watchAnswers();
  await stopClock(page);
  await tap(page, 'แตะเพื่อเริ่ม');
  for (let screen = 0; screen <= 21; screen++) {
    await page.getByText(screen ? `ข้อ ${screen} จาก 22` : 'ก่อนเริ่ม').waitFor();
    expect(await page.locator('[aria-pressed=true]').count(), `nobody was here before, screen ${screen}`).toBe(0);
    await tap(page, 'ข้ามข้อนี้');
  }
  await tap(page, 'มากที่สุด');
  await page.getByRole('heading', { name: THANKS }).waitFor();
  await page.clock.resume();
  expect(await arrived()).toEqual({ source: 'kiosk', scores: { 'place-access': 5 } });
});

test('[SV31] a question is read aloud when somebody asks for it, and no longer than its screen stays', async () => {
  const { page } = await office.browser('reading');
  await page.addInitScript(() => {
    const heard: string[] = [];
    const voice = { lang: 'th-TH', localService: true, default: true };
    // The real one takes no voice that is made up.
    SpeechSynthesisUtterance = function (this: { text: string }, text: string) {
      this.text = text;
    } as never;
    speechSynthesis.getVoices = () => [voice as SpeechSynthesisVoice];
    speechSynthesis.speak = ({ text }) => void heard.push(text);
    speechSynthesis.cancel = () => void heard.push('silence');
    navigator.wakeLock.request = async (what) => {
      heard.push(what!);
      return { release: async () => undefined } as WakeLockSentinel;
    };
    Object.assign(window, { heard });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.clock.install({ time: new Date() });
  await page.goto(`${office.url}/k/${POINT.code}`);
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  await stopClock(page);
  await tap(page, 'แตะเพื่อเริ่ม');
  await tap(page, 'ข้ามข้อนี้');
  await page.getByText('ข้อ 1 จาก 22').waitFor();
  expect((await heard())[0], 'and the screen stays lit').toBe('screen');
  expect((await heard()).filter((what) => what !== 'silence' && what !== 'screen')).toEqual([]);
  await tap(page, 'ฟังคำถาม');
  const first = STANDARD.questions[0]!.text.th;
  expect((await heard()).at(-1)).toBe(first);
  await tap(page, 'มาก');
  await page.getByText('ข้อ 2 จาก 22').waitFor();
  expect((await heard()).at(-1)).toBe('silence');
});

/** From now on time passes only when it is told to. */
const stopClock = async (page: Page): Promise<void> =>
  page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);

/** By the number before the question. */
async function score(page: Page, number: number, word: string): Promise<void> {
  const question = page.getByRole('group', { name: new RegExp(`^${number}\\. `) });
  await question.getByRole('radio', { name: word, exact: true }).check();
}

/** A screen that has just come is deaf for a moment, and a chosen one moves on after another; here the clock stands still in between. */
async function tap(page: Page, name: string): Promise<void> {
  await page.clock.runFor(SETTLE_MS);
  await page.getByRole('button', { name, exact: true }).click();
  await page.clock.runFor(MOVE_ON_MS);
}

interface Facts {
  readonly point: string;
  readonly questionnaire: string;
  readonly day: string;
  readonly aspects: unknown;
}

/** What the next answer says that arrives at the point, without what is the same in all of them; one at a time, and no more than one. */
function watchAnswers(): () => Promise<object> {
  const rows = () =>
    readLedger<{ id: string; facts: string }>(
      office.dataDir,
      `SELECT id, event -> '$.facts' AS facts FROM responses WHERE event ->> '$.facts.point' = ?`,
      servicePointId(POINT.code),
    );
  const before = new Set(rows().map(({ id }) => id));
  return async () => {
    const news = await until(
      'an answer has arrived',
      () => rows().filter(({ id }) => !before.has(id)),
      ({ length }) => length > 0,
    );
    expect(news).toHaveLength(1);
    const { point: _, questionnaire, day: __, aspects: ___, ...said } = JSON.parse(news[0]!.facts) as Facts;
    expect(questionnaire).toBe(STANDARD_ID);
    return said;
  };
}
