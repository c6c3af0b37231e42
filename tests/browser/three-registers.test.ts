import { describe, expect, test } from 'vitest';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { countIn, readLedger } from '../support/ledger-file.ts';
import type { Weather } from '../support/road.ts';
import { answerAtKiosk, controlled, DEMO_POINT, logCase, recordProgress, renewIfAsked, signIn } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';
import { until } from '../support/until.ts';

interface Day {
  readonly answers: number;
  readonly cases: number;
  readonly entries: number;
}
const FULL_DAY: Day = { answers: 16, cases: 4, entries: 5 };
/** Bad weather strikes some round or other of a short day as well. */
const SHORT_DAY: Day = { answers: 8, cases: 2, entries: 2 };
const FACES = ['พอใจ มากที่สุด', 'พอใจ มาก', 'พอใจ ปานกลาง', 'พอใจ น้อย', 'พอใจ น้อยที่สุด'];

/** What a day without network leaves on three devices, and what the server has of it at the end. */
async function aDayWithoutNetwork(weather: Weather, day: Day) {
  const office = await openOffice();
  try {
    await playTheDay(office, weather, day);
  } finally {
    await office.close();
  }
}

async function playTheDay(office: Office, weather: Weather, { answers, cases, entries }: Day) {
  const { url, road, dataDir } = office;
  const kiosk = await office.browser('kiosk');
  await kiosk.page.goto(`${url}/k/${DEMO_POINT}`);
  await controlled(kiosk.page);
  const field = await office.browser('field', { width: 360, height: 740 });
  await signIn(field.page, url, 'field', PASSPHRASE);
  const clerk = await office.browser('clerk');
  await signIn(clerk.page, url, 'clerk', PASSPHRASE);
  const before = figures(dataDir);

  await office.stopServer();
  await kiosk.page.reload();
  await Promise.all([
    inTurn(answers, (i) => answerAtKiosk(kiosk.page, FACES[i % FACES.length]!)),
    inTurn(cases, (i) => logCase(field.page, url, caseText(i, weather))),
    inTurn(entries, (i) => recordProgress(clerk.page, url, 6, i + 1, entryText(i, weather))),
  ]);
  await office.killBrowsers();

  const again = {
    kiosk: (await office.browser('kiosk')).page,
    field: (await office.browser('field', { width: 360, height: 740 })).page,
    clerk: (await office.browser('clerk')).page,
  };
  await again.kiosk.goto(`${url}/k/${DEMO_POINT}`);
  await again.kiosk.getByText(`รอส่ง ${answers} คำตอบ`).waitFor();
  await again.field.goto(`${url}/app/sync`);
  await again.field
    .getByRole('heading', { name: `รอส่ง ${cases} รายการ` })
    .first()
    .waitFor();
  await again.clerk.goto(`${url}/app/sync`);
  await again.clerk
    .getByRole('heading', { name: `รอส่ง ${entries} รายการ` })
    .first()
    .waitFor();

  road.weather = weather;
  await office.startServer();
  if (weather === 'portal') {
    await again.field.getByRole('button', { name: 'ลองส่งเดี๋ยวนี้' }).click();
    await again.clerk.getByRole('button', { name: 'ลองส่งเดี๋ยวนี้' }).click();
    await until('the portal has lied to all', road.spoilt, (spoilt) => spoilt >= 3);
    expect(figures(dataDir), 'a portal is not the municipality').toEqual(before);
    await again.field
      .getByRole('heading', { name: `รอส่ง ${cases} รายการ` })
      .first()
      .waitFor();
    road.weather = 'open';
  }
  const wanted = { answers: before.answers + answers, cases: before.cases + cases, entries: before.entries + entries };
  for (const page of [again.field, again.clerk])
    await until(
      'the outbox is empty',
      async () => {
        // As a person does who sees that it does not go on by itself.
        await page
          .getByRole('button', { name: 'ลองส่งเดี๋ยวนี้' })
          .click({ timeout: 2_000 })
          .catch(() => undefined);
        return page.getByRole('heading', { level: 1 }).innerText();
      },
      (heading) => heading.includes('ส่งครบแล้ว'),
    );
  await again.kiosk.reload();
  await until(
    'every answer arrived',
    () => figures(dataDir).answers,
    (arrived) => arrived >= wanted.answers,
    120_000,
  );
  if (weather === 'every-second-reply-lost') expect(road.spoilt()).toBeGreaterThan(2);
  expect(figures(dataDir)).toEqual(wanted);
  expect(twins(dataDir), 'nothing arrived twice').toEqual([]);

  for (const page of [again.clerk, again.field]) await renewIfAsked(page, PASSPHRASE);
  await again.clerk.goto(`${url}/app/complaints`);
  await inTurn(cases, (i) => again.clerk.getByText(caseText(i, weather)).first().waitFor());
  await again.field.goto(`${url}/app/measures`);
  await again.field.locator('a[href*="/measures/"]').nth(5).click();
  await inTurn(entries, (i) => again.field.getByText(entryText(i, weather)).waitFor());
  await again.clerk.goto(`${url}/app/results?form=${SMILE_ID}`);
  const shown = readLedger<{ n: number }>(
    dataDir,
    `SELECT sum(state ->> 'answers') AS n FROM rows WHERE type = 'tally' AND state ->> 'questionnaire' = '${SMILE_ID}' AND state ->> 'fiscalYear' = (SELECT max(state ->> 'fiscalYear') FROM rows WHERE type = 'tally')`,
  )[0]!.n;
  await again.clerk.locator('main .lead').getByText(shown.toLocaleString('en'), { exact: true }).waitFor();
}

const caseText = (i: number, weather: Weather) => `ฝาท่อแตกหน้าบ้าน เรื่องที่ ${i + 1} ${weather}`;
const entryText = (i: number, weather: Weather) => `ตรวจแล้ว ข้อ ${i + 1} ${weather}`;

async function inTurn(times: number, act: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < times; i++) await act(i);
}

const figures = (dataDir: string) => ({
  answers: countIn(dataDir, 'responses'),
  cases: countIn(dataDir, "events WHERE type = 'complaint' AND event ->> 'type' = 'logged'"),
  entries: countIn(dataDir, "events WHERE type = 'measure' AND event ->> 'type' = 'recorded'"),
});

/** Commands that made more than one set of events. */
const twins = (dataDir: string) =>
  readLedger(
    dataDir,
    "SELECT command FROM events WHERE type IN ('complaint', 'measure') AND command <> '' GROUP BY command HAVING count(*) > 1",
  );

describe.concurrent('a day without network', () => {
  test('[BR1] with the server dead and the browsers killed, what was called saved arrives once', () =>
    aDayWithoutNetwork('open', FULL_DAY));
  test('[BR2] it arrives once when every second reply is lost', () =>
    aDayWithoutNetwork('every-second-reply-lost', SHORT_DAY));
  test('[BR3] it arrives once when a portal first answers 200 to everything', () =>
    aDayWithoutNetwork('portal', SHORT_DAY));
});
