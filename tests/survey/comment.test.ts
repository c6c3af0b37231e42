import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { monthOf } from '#kernel/domain/period.ts';
import type { Comments } from '#survey/domain/comment.ts';
import { review } from '#survey/domain/review.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { whoIsNamed } from '#survey/domain/who-is-named.ts';
import { sweep } from '#sync/domain/sweep.ts';
import { Thing } from '../support/rules.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, personal, POINT, SALT, UNIT_A, uuid } from '../support/words.ts';

const DAY_MS = 86_400_000;

function house(): Server {
  const server = new Server([
    aPerson('ada', ['administrator']),
    aPerson('bob', ['clerk']),
    aPerson('eva', ['counter', 'mayor', 'auditor', 'administrator']),
  ]);
  server.at = startOfDay('2026-09-20');
  server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: STANDARD_ID }, STANDARD),
    commandText(3, 'questionnaire.publish', { type: 'questionnaire', id: SMILE_ID }, SMILE),
    commandText(
      4,
      'service-point.add',
      { type: 'service-point', id: POINT },
      { code: 'counter-1', name: 'เคาน์เตอร์', unit: UNIT_A, questionnaire: STANDARD_ID },
    ),
  );
  return server;
}
const aComment = (serial: number, at: number, questionnaire = STANDARD_ID) =>
  commandText(
    100 + serial,
    'comment.leave',
    { type: 'comment', id: uuid(9_000 + serial) },
    {
      saidAt: startOfDay(`${monthOf(new Date(at).toISOString())}-01`),
      point: POINT,
      questionnaire,
      personal: personal(`comment ${serial}`),
    },
  );
const readBy = (server: Server, person: string) =>
  server.store
    .rowsOf('comments')
    .flatMap((row) => Object.entries((row.state as Comments).comments))
    .filter(() => JSON.stringify(server.round(person, []).feed?.changes).includes('"comments"'))
    .map(([id, { text }]) => `${id} ${text}`);

test('[SV50] comments come to light five at a time, for the clerk alone, and none is lost', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 }), (daysBetween) => {
      const server = house();
      let day = startOfDay('2026-10-05');
      let seen = 0;
      const look = () => {
        const now = readBy(server, 'bob').length;
        expect(now - seen === 0 || now - seen >= 5, `${now - seen} more at once`).toBe(true);
        seen = now;
        expect(readBy(server, 'eva')).toEqual([]);
      };
      for (const [serial, days] of daysBetween.entries()) {
        day += days * DAY_MS;
        server.at = day;
        server.store.transaction((tx) => sweep(tx, server.deps));
        look();
        expect(server.drop({ kind: 'nobody' }, aComment(serial, day))).toEqual(['accepted']);
        look();
      }
      const kept = server.store.waitingTallies().reduce((sum, { waiting }) => sum + waiting, 0);
      expect(seen + kept).toBe(daysBetween.length);
      expect(kept, 'of each month that is not over').toBeLessThan(10);
    }),
    { numRuns: 100 },
  ));

test('[SV50] a comment names neither day nor answer, and is left only where it was asked for', () => {
  const server = house();
  server.at = startOfDay('2026-10-20');
  for (let i = 0; i < 5; i++) server.drop({ kind: 'nobody' }, aComment(i, server.at));
  const [row] = server.store.rowsOf('comments');
  const [one] = Object.values((row!.state as Comments).comments);
  expect(Object.keys(one!).sort()).toEqual(['point', 'questionnaire', 'text']);
  expect(new Set([...server.store.responses.values()].map(({ day }) => day))).toEqual(new Set(['2026-10-01']));
  expect(server.drop({ kind: 'nobody' }, aComment(9, server.at, SMILE_ID))).toEqual(['not-asked']);
  expect(server.say('bob', aComment(10, server.at))).toEqual(['only-nobody']);
});

test('[SV50] a clerk says what may be published, and the last word stands', () => {
  const said = new Thing(review);
  const decides = (verdict: 'publish' | 'keep', text: string) =>
    ({
      type: 'review.decide',
      target: { type: 'review', id: uuid(1) },
      verdict,
      theme: 'staff',
      half: '2570-1',
      personal: { text, salt: SALT },
    }) as const;
  const clerk = aPerson('bob', ['clerk']);
  expect(said.say(decides('publish', 'ดี'), { by: aPerson('eva', ['mayor', 'administrator']) })).toBe('clerk-only');
  expect(said.say(decides('publish', 'เจ้าหน้าที่ ... ดีมาก'), { by: clerk })).toBe('ok');
  expect(said.say(decides('keep', 'เจ้าหน้าที่ดีมาก'), { by: clerk })).toBe('ok');
  expect(said.state).toMatchObject({ verdict: 'keep', theme: 'staff', half: '2570-1', text: 'เจ้าหน้าที่ดีมาก', by: 'bob' });
});

test('[SV51] names after a title, numbers of people and addresses are marked, and ordinary words are not', () => {
  const marked = (text: string) => whoIsNamed(text).map(({ from, to }) => text.slice(from, to));
  expect(marked('ขอชม นางสาวสมหญิง ใจดี ที่ช่วยเหลือ โทร 081-234-5678')).toEqual(['นางสาวสมหญิง ใจดี', '081-234-5678']);
  expect(marked('คุณสมชายพูดไม่ดี เลขบัตร ๑๒๓๔๕๖๗๘๙๐๑๒๓')).toEqual(['คุณสมชายพูดไม่ดี เลขบัตร', '๑๒๓๔๕๖๗๘๙๐๑๒๓']);
  expect(marked('ติดต่อ somjai.k@example.com หรือ ไลน์ somjai99')).toEqual(['somjai.k@example.com', 'ไลน์ somjai99']);
  expect(marked('Mr. Somchai Jaidee was kind')).toEqual(['Mr. Somchai Jaidee']);
  expect(marked('Line ID: @somjai_k')).toEqual(['Line ID: @somjai_k']);
  expect(marked('ขอบคุณคุณภาพร ใจดี')).toEqual(['คุณภาพร ใจดี']);
  for (const plain of [
    'รอนานมาก 45 นาที เก้าอี้ไม่พอ',
    'ห้องน้ำสะอาด ปี 2569 ดีขึ้น',
    'บริการมีคุณภาพ ขอบคุณมากค่ะ',
    'ขอบพระคุณ เจ้าหน้าที่ทุกท่าน',
    '',
  ])
    expect(marked(plain), plain).toEqual([]);
});

test('[SV51] a comment that somebody made to keep its reader waiting is read at once', () => {
  for (const unit of ['line', 'a', '1', ' ', '1-', 'a@', 'a@a', 'a.', 'นาย', 'line ', 'ไลน์:', 'Mr ', 'line id'])
    for (const text of [unit.repeat(4_000 / unit.length), `line${unit.repeat(3_990 / unit.length)}!`])
      expect(whoIsNamed(text).length, unit).toBeLessThan(4_000);
}, 10_000);
