import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '#app/server/seeded-random.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { IDLE_MS, MOVE_ON_MS, SETTLE_MS } from '#survey/domain/kiosk.ts';
import { SCALES } from '#survey/domain/scale.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { readLedger } from '../support/ledger-file.ts';
import { until } from '../support/until.ts';
import { POINT } from './enrol.ts';
import { openOffice, type Office } from './office.ts';
import { saidBy } from './said-by.ts';

/** Fifty of them with everything else; `VISITORS=200` in the environment sends as many as were asked for. */
const VISITORS = Number(process.env['VISITORS'] ?? 50);
const SIZE = { width: 1280, height: 800 };
const WORDS = {
  th: { start: 'แตะเพื่อเริ่ม', back: 'ย้อนกลับ', skip: 'ข้ามข้อนี้', done: 'เสร็จแล้ว', other: 'English' },
  en: { start: 'Tap to start', back: 'Back', skip: 'Skip this', done: 'Done', other: 'ภาษาไทย' },
} as const;
const SERVICES = STANDARD.background!.find(({ key }) => key === 'service')!.options;
const { next, below, pick } = createRandom(200);

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const body = { type: 'asking.set', from: businessDay(Date.now()), kiosk: STANDARD_ID, phone: STANDARD_ID };
  await saidBy(office.url, 'admin', [{ target: { type: 'asking', id: servicePointId(POINT.code) }, body }]);
});
afterAll(() => office.close());

interface Left {
  readonly scores: Record<string, number>;
  readonly background?: { readonly service: string };
  readonly isPartial?: true;
}

test('[BR31] of many visitors who walk away, turn back and change the language none leaves a trace on the screen, in the storage or in another’s answer', async () => {
  const { context } = await office.browser('kiosk');
  // As it stands on a counter: with nothing before it that a step back could reach.
  const opened = context.waitForEvent('page');
  const session = await context.browser()!.newBrowserCDPSession();
  await session.send('Target.createTarget', { url: `${office.url}/k/${POINT.code}` });
  const page = await opened;
  page.setDefaultTimeout(20_000);
  await page.setViewportSize(SIZE);
  await page.emulateMedia({ reducedMotion: 'reduce' }); // what glides goes by a clock that nobody can stop
  await page.clock.install({ time: new Date() });
  await page.reload();
  await page.getByText('เชื่อมต่อกับหน่วยงานแล้ว').waitFor();
  await until(
    'it has loaded every font by itself',
    () => page.evaluate(() => [...document.fonts].every(({ status }) => status === 'loaded')),
    (isLoaded) => isLoaded,
  );
  await context.setOffline(true);
  await page.locator('.quiet-line[data-road=cut]').waitFor();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  const atRest = await look(page);
  const left: Left[] = [];
  for (let i = 0; i < VISITORS; i++) {
    const answer = await visit(page);
    if (answer) left.push(answer);
    await page.clock.runFor(IDLE_MS + 1_000);
    await page.getByRole('button', { name: WORDS.th.start, exact: true }).waitFor();
    expect(await look(page), `after visitor ${i}`).toEqual(atRest);
  }
  expect(left.length, 'some answered').toBeGreaterThan(VISITORS / 2);
  expect(left.filter(({ isPartial }) => !isPartial).length, 'some saw all of it').toBeGreaterThan(VISITORS / 50);

  await page.getByText(`รอส่ง ${left.length} คำตอบ`).waitFor();
  const before = arrived();
  await context.setOffline(false);
  await page.clock.resume();
  const all = await until('all have arrived', arrived, ({ length }) => length >= before.length + left.length);
  expect(withoutThose(all, before)).toEqual(left.map((one) => JSON.stringify(one)).toSorted());
});

/** What one visitor does, at random. Returns what she leaves; `undefined`: nothing. */
async function visit(page: Page): Promise<Left | undefined> {
  let language: 'th' | 'en' = 'th';
  const tap = async (name: string, wait = MOVE_ON_MS) => {
    await page.clock.runFor(SETTLE_MS);
    await page.evaluate(press, name);
    await page.clock.runFor(wait);
  };
  const turn = async () => {
    await tap(WORDS[language].other);
    language = language === 'th' ? 'en' : 'th';
  };
  if (next() < 0.4) await turn();
  if (next() < 0.1) return undefined; // only looked
  await tap(WORDS[language].start);
  const service = next() < 0.7 ? pick(SERVICES) : undefined;
  await tap(service ? service.text[language] : WORDS[language].skip);
  const scores: Record<string, number> = {};
  const [stays, { questions }] = [next() < 0.06 ? 99 : below(5), STANDARD];
  let [at, seen] = [0, 0];
  for (let acts = 0; at < questions.length && (acts < stays || stays === 99); acts++) {
    const { key } = questions[at]!;
    const step = pick(SCALES.five.steps);
    const what = next();
    if (what < 0.1 && at > 0) {
      await tap(WORDS[language].back);
      at -= 1;
      continue;
    }
    if (what < 0.2) await page.evaluate(() => history.back());
    if (what > 0.9) {
      await tap(WORDS[language].skip);
      delete scores[key];
    } else {
      await tap(step[language]);
      scores[key] = step.step;
    }
    at += 1;
    if (at < questions.length) seen = Math.max(seen, at);
  }
  if (!Object.keys(scores).length) return undefined;
  if (at === questions.length) {
    await page.getByRole('button', { name: WORDS[language].done }).waitFor(); // it is on the disk before she is thanked
    if (next() < 0.5) await tap(WORDS[language].done, 5_000);
  }
  return {
    scores: Object.fromEntries(Object.entries(scores).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(service && { background: { service: service.key } }),
    ...(seen + 1 < questions.length && { isPartial: true as const }),
  };
}

/** As a finger does: down on what is there, then the press. */
function press(name: string) {
  const all = [...document.querySelectorAll('button, a')] as HTMLElement[];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim() === name);
  if (!found) throw new Error(`no ${name} among ${all.map((one) => one.innerText).join(', ')}`);
  found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  found.focus();
  found.click();
}

/** Everything that the next visitor could find: what the page is made of, what it looks like, what the browser keeps. How many answers wait is for staff. */
async function look(page: Page) {
  const found = await page.evaluate(async () => {
    const kept = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise<string>((resolve) => {
            const opened = indexedDB.open(name);
            opened.onsuccess = () => {
              const db = opened.result;
              const stores = [...db.objectStoreNames].filter((store) => store !== 'loose');
              const lines: string[] = [];
              const reading = db.transaction(stores);
              for (const store of stores)
                reading.objectStore(store).getAll().onsuccess = ({ target }) =>
                  lines.push(`${store} ${JSON.stringify((target as IDBRequest<unknown>).result)}`);
              reading.oncomplete = () => {
                db.close();
                resolve(`${name}: ${lines.sort().join('; ')}`);
              };
            };
          }),
      ),
    );
    return {
      page: document.documentElement.outerHTML.replace(/รอส่ง \d+ คำตอบ( · )?/, ''),
      kept,
      local: JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie,
      address: location.href,
      back: history.length,
      state: JSON.stringify(history.state),
      at: `${scrollX} ${scrollY} ${document.activeElement?.tagName}`,
      chosen: `${getSelection()}`,
    };
  });
  const line = await page.locator('.quiet-line').boundingBox();
  const clip = { x: 0, y: 0, width: SIZE.width, height: Math.floor(line!.y) };
  const pixels = await page.screenshot({ clip, caret: 'initial' });
  return { ...found, pixels: createHash('sha256').update(pixels).digest('hex') };
}

/** What lies on the server of this point, each answer by itself. */
const arrived = (): readonly string[] =>
  readLedger<{ scores: string; background: string | null; isPartial: number | null }>(
    office.dataDir,
    `SELECT event -> '$.facts.scores' AS scores, event -> '$.facts.background' AS background, event ->> '$.facts.isPartial' AS isPartial
     FROM responses WHERE event ->> '$.facts.point' = ? AND event ->> '$.facts.questionnaire' = ?`,
    servicePointId(POINT.code),
    STANDARD_ID,
  )
    .map(({ scores, background, isPartial }) =>
      JSON.stringify({
        scores: Object.fromEntries(
          Object.entries(JSON.parse(scores) as Left['scores']).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
        ...(background && { background: JSON.parse(background) as Left['background'] }),
        ...(isPartial && { isPartial: true }),
      }),
    )
    .toSorted();

function withoutThose(all: readonly string[], those: readonly string[]): readonly string[] {
  const rest = [...all];
  for (const one of those) rest.splice(rest.indexOf(one), 1);
  return rest;
}
