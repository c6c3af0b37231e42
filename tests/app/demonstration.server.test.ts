import { createHash } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHouse } from '#app/server/create-house.ts';
import { CASES, yearsOf } from '#app/server/demonstration-acts.ts';
import { ANSWERS, FORMS, TRIAL } from '#app/server/demonstration-answers.ts';
import { PEOPLE, POINTS } from '#app/server/demonstration-people.ts';
import { demonstrate } from '#app/server/demonstration.ts';
import { officeDays, weekday } from '#app/server/office-days.ts';
import { WrongFolder } from '#app/server/purpose.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import { businessDay, daysOfFiscalYear } from '#kernel/domain/business-day.ts';
import { halfOf, halfOfPeriod } from '#kernel/domain/period.ts';
import { measureId, type Measure } from '#measure/domain/measure.ts';
import { percentDone } from '#measure/domain/percent-done.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { asking, askedOn, type Asking } from '#survey/domain/asking.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD_ID } from '#survey/domain/standard.ts';
import { SMALLEST_GROUP, type Tally } from '#survey/domain/tally.ts';
import { NOW } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';

const GIVEN = ANSWERS + FORMS + TRIAL.answers;

test('[AP21] a demonstration fills itself through the same rules, and its tallies are what a recount gives', async () => {
  const server = await aServer(true);
  const { house, identity, log } = server;
  await demonstrate(house, identity);
  const events = rows<{ event: string }>(server, 'SELECT event FROM responses');
  expect(events).toHaveLength(GIVEN);
  const facts = events.map(({ event }) => (JSON.parse(event) as ResponseGiven).facts);
  const kept = rows<{ state: string }>(server, "SELECT state FROM tallies WHERE type = 'tally'").map(
    ({ state }) => JSON.parse(state) as Tally,
  );
  for (const year of yearsOf(NOW))
    for (const [questionnaire, question] of [
      [SMILE_ID, 'smile'],
      [STANDARD_ID, 'staff-polite'],
    ] as const)
      for (const half of [`${year}-1`, `${year}-2`]) {
        const given = facts.filter((one) => one.questionnaire === questionnaire && halfOf(one.day) === half);
        const counted = kept.filter((one) => one.questionnaire === questionnaire && halfOfPeriod(one.period!) === half);
        const sum = (of: (one: Tally) => number) => counted.reduce((all, one) => all + of(one), 0);
        expect(sum(({ answers }) => answers)).toBe(given.length);
        for (const step of [1, 2, 3, 4, 5])
          expect(sum(({ byQuestion }) => byQuestion[question]?.[step - 1] ?? 0)).toBe(
            given.filter(({ scores }) => scores[question] === step).length,
          );
      }
  const shown = rows<{ answers: number }>(
    server,
    "SELECT state ->> 'answers' AS answers FROM rows WHERE type = 'tally'",
  );
  expect(shown.length, 'plots need some').toBeGreaterThan(100);
  expect(Math.min(...shown.map(({ answers }) => answers))).toBeGreaterThanOrEqual(SMALLEST_GROUP);
  expect(
    kept.some(({ channel }) => channel === 'all'),
    'what is left over of months that are over was handed on',
  ).toBe(true);
  expect(facts.filter(({ isPartial }) => isPartial).length, 'some go away before the end').toBeGreaterThan(5);
  expect(rows(server, 'SELECT 1 FROM loose')).toEqual([]);
  expect(rows(server, "SELECT 1 FROM commands WHERE status <> 'accepted'")).toEqual([]);
  expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
  const before = rows(server, 'SELECT count(*) AS n FROM events');
  await demonstrate(house, identity);
  expect(rows(server, 'SELECT count(*) AS n FROM events'), 'once').toEqual(before);
});

test('[AP21] its offices are open on office days, Mondays are full, and points are told apart', async () => {
  const server = await aServer(true);
  await demonstrate(server.house, server.identity);
  const given = rows<{ day: string; event: string }>(server, 'SELECT day, event FROM responses');
  const byWeekday = [0, 1, 2, 3, 4, 5, 6].map((day) => given.filter((one) => weekday(one.day) === day).length);
  expect([byWeekday[0], byWeekday[6]]).toEqual([0, 0]);
  expect(byWeekday[1]).toBe(Math.max(...byWeekday));
  const means = POINTS.map(({ code }) => {
    const scores = given
      .map(({ event }) => (JSON.parse(event) as ResponseGiven).facts)
      .filter(({ point, questionnaire }) => point === servicePointId(code) && questionnaire === SMILE_ID)
      .map(({ scores }) => scores['smile']!);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });
  expect(means[0]! - means[1]!, 'registration pleases more than tax').toBeGreaterThan(0.3);
  expect(officeDays('2026-04-10', '2026-04-20')).toEqual(['2026-04-10', '2026-04-16', '2026-04-17', '2026-04-20']);
});

test('[AP21] two of its points ask the long questionnaire on phones from the first day, and all tablets the smile today', async () => {
  const server = await aServer(true);
  await demonstrate(server.house, server.identity);
  const [before] = yearsOf(NOW);
  const askedAt = (code: string, door: 'kiosk' | 'phone', day: string) =>
    server.house.store.transaction((tx) => {
      const state = tx.row({ type: asking.type, id: servicePointId(code) })?.state as Asking | undefined;
      return askedOn(state ?? asking.initial, SMILE_ID, door, day);
    });
  const [first] = daysOfFiscalYear(before);
  for (const day of [first, businessDay(NOW)])
    expect(POINTS.map(({ code }) => askedAt(code, 'phone', day))).toEqual([SMILE_ID, STANDARD_ID, STANDARD_ID]);
  expect(POINTS.map(({ code }) => askedAt(code, 'kiosk', businessDay(NOW)))).toEqual([SMILE_ID, SMILE_ID, SMILE_ID]);
  for (const { event } of rows<{ event: string }>(server, 'SELECT event FROM responses')) {
    const { point, source, day, questionnaire } = (JSON.parse(event) as ResponseGiven).facts;
    const { code } = POINTS.find((one) => servicePointId(one.code) === point)!;
    expect(questionnaire, 'what was answered was asked').toBe(
      askedAt(code, source === 'kiosk' ? 'kiosk' : 'phone', day),
    );
  }
});

test('[AP21] its cases and measures are told from the first word to the last', async () => {
  const server = await aServer(true);
  await demonstrate(server.house, server.identity);
  const cases = rows<{ state: string }>(server, "SELECT state FROM rows WHERE type = 'complaint'").map(
    ({ state }) => JSON.parse(state) as Complaint,
  );
  expect(cases).toHaveLength(CASES);
  const statuses = Object.groupBy(cases, ({ status }) => status);
  expect(statuses.received?.length).toBeGreaterThan(0);
  expect(statuses.assigned?.length).toBeGreaterThan(1);
  expect(statuses.closed?.length).toBeGreaterThan(30);
  const [before, current] = yearsOf(NOW);
  const measures = (year: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map(
      (number) =>
        server.house.store.transaction((tx) => tx.row({ type: 'measure', id: measureId(year, number) }))!
          .state as Measure,
    );
  expect(measures(before).map(percentDone)).toEqual([100, 100, 100, 100, 100, 100, 100, 100]);
  for (const measure of measures(current)) expect(measure.progress.length, measure.title).toBeGreaterThan(0);
});

test('[AP21] it looks alike on every machine, and everybody in it can sign in', async () => {
  const [one, other] = [await aServer(true), await aServer(true)];
  for (const { house, identity } of [one, other]) await demonstrate(house, identity);
  const picture = (server: AServer) =>
    createHash('sha256')
      .update(JSON.stringify(rows(server, 'SELECT type, id, rev, state FROM rows')))
      .digest('hex');
  expect(picture(one)).toBe(picture(other));
  for (const { login } of PEOPLE) {
    const body = { login, passphrase: 'sawasdee prongsai', installation: randomUUID() };
    expect((await one.call('POST', '/api/sign-in', { body })).statusCode, login).toBe(200);
  }
});

test('[AP21] it can be started on any day of a year, the first and the last among them', async () => {
  for (const day of [
    '2026-10-01T00:30:00+07:00',
    '2026-10-02T12:00:00+07:00',
    '2027-09-30T23:30:00+07:00',
    '2027-01-02T08:00:00+07:00',
  ]) {
    const server = await aServer(true);
    server.wait(Date.parse(day) - NOW);
    await demonstrate(server.house, server.identity);
    expect(rows(server, `SELECT 1 FROM events WHERE at > ${Date.parse(day)}`), 'nothing of the future').toEqual([]);
    expect(rows(server, 'SELECT 1 FROM responses')).toHaveLength(GIVEN);
  }
});

test('[AP22] a demonstration and real data never meet in one folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clock = { now: () => NOW, uuid: randomUUID };
  for (const [mine, other] of [
    ['municipality', 'demonstration'],
    ['demonstration', 'municipality'],
  ] as const) {
    const place = join(folder, mine);
    createHouse(place, mine, clock).db.close();
    createHouse(place, mine, clock).db.close();
    expect(() => createHouse(place, other, clock)).toThrow(WrongFolder);
  }
});

const rows = <T>({ house: { db } }: AServer, sql: string) => db.prepare(sql).all() as unknown as readonly T[];
