import { createHash } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createHouse } from '#app/server/create-house.ts';
import { ANSWERS, CASES, yearsOf } from '#app/server/demonstration-acts.ts';
import { PEOPLE, POINTS } from '#app/server/demonstration-people.ts';
import { demonstrate } from '#app/server/demonstration.ts';
import { officeDays, weekday } from '#app/server/office-days.ts';
import { WrongFolder } from '#app/server/purpose.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import { measureId, type Measure } from '#measure/domain/measure.ts';
import { percentDone } from '#measure/domain/percent-done.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { NOW } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';

test('[AP21] a demonstration fills itself through the same rules, and its tallies are what a recount gives', async () => {
  const server = await aServer(true);
  const { house, identity, log } = server;
  await demonstrate(house, identity);
  const events = rows<{ event: string; day: string }>(server, 'SELECT event, day FROM responses');
  expect(events).toHaveLength(ANSWERS);
  for (const { code } of POINTS)
    for (const year of yearsOf(NOW)) {
      const id = `${servicePointId(code)}.${year}.${SMILE_ID}`;
      const recount = events
        .map(({ event }) => JSON.parse(event) as ResponseGiven)
        .filter((event) => tally.targets(event).includes(id))
        .reduce<Tally>(tally.evolve, tally.initial);
      const kept = house.store.transaction((tx) => tx.tally({ type: 'tally', id }))!;
      expect(kept.state, id).toEqual(recount);
      expect(recount.answers, 'a plot needs some').toBeGreaterThan(60);
    }
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
      .filter(({ point }) => point === servicePointId(code))
      .map(({ scores }) => scores['smile']!);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });
  expect(means[0]! - means[1]!, 'registration pleases more than tax').toBeGreaterThan(0.3);
  expect(officeDays('2026-04-10', '2026-04-20')).toEqual(['2026-04-10', '2026-04-16', '2026-04-17', '2026-04-20']);
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
    expect(rows(server, 'SELECT 1 FROM responses')).toHaveLength(ANSWERS);
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
