import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { lockFor, opens } from '#survey/client/kiosk/leave-lock.ts';
import { improvement, toldAt, type Improvement } from '#survey/domain/improvement.ts';
import { kioskRules } from '#survey/domain/kiosk-rules.ts';
import { lowestOf } from '#survey/domain/lowest.ts';
import type { ResultLine } from '#survey/domain/results.ts';
import { statisticsOf } from '#survey/domain/statistics.ts';
import { MOST_TRIES, triesAfter, WAIT_MS, waitSeconds } from '#survey/domain/leave-code.ts';
import { OpeningHours, opensNext } from '#survey/domain/opening-hours.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, POINT, SALT, uuid } from '../support/words.ts';

const MINUTE = 60_000;
const clock = (minutes: number) =>
  `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`;
const anyHours = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    fc.integer({ min: 0, max: 1_438 }),
    fc.nat({ max: 1_438 }),
  )
  .map(([days, from, more]) => ({ days, from: clock(from), to: clock(Math.min(1_439, from + 1 + more)) }));

/** Reads the clock on the wall in Bangkok by the calendar of the browser, and by nothing of ours. */
const WALL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
function isOpen({ days, from, to }: OpeningHours, at: number): boolean {
  const parts = new Map(WALL.formatToParts(at).map(({ type, value }) => [type, value]));
  const now = `${parts.get('hour')}:${parts.get('minute')}`;
  return days.includes(WEEKDAYS.indexOf(parts.get('weekday')!)) && from <= now && now < to;
}

/** Any moment of a week, and more often than by chance those about the beginning and the end of the hours. */
const anyMoment = fc.oneof(
  fc.integer({ min: 0, max: 7 * 1_440 }).map((minutes) => () => minutes * MINUTE),
  fc
    .tuple(fc.nat({ max: 6 }), fc.constantFrom('from', 'to'), fc.integer({ min: -1, max: 1 }))
    .map(([day, edge, ms]) => (hours: OpeningHours) => {
      const [hour, minute] = hours[edge].split(':').map(Number);
      return (day * 1_440 + hour! * 60 + minute!) * MINUTE + ms;
    }),
);
const FRIDAY = startOfDay('2026-11-20');

test('[SV65] a point is open on its days between its hours, on the clock of Bangkok', () =>
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, moment) => {
      const now = FRIDAY + moment(hours);
      expect(opensNext(hours, now) === undefined).toBe(isOpen(hours, now));
    }),
    { numRuns: 500 },
  ));

test('[SV65] the hour at which it opens again is the first at which it is open', () =>
  fc.assert(
    fc.property(anyHours, anyMoment, (hours, moment) => {
      const now = FRIDAY + moment(hours);
      const next = opensNext(hours, now);
      if (next === undefined) return;
      expect(isOpen(hours, next)).toBe(true);
      expect(isOpen(hours, next - 1), 'and not a moment before').toBe(false);
      for (let at = now; at < next; at += 17 * MINUTE) expect(isOpen(hours, at)).toBe(false);
    }),
    { numRuns: 100 },
  ));

test('[SV65] hours without a day, or that end before they begin, are none', () => {
  const usual = { days: [1], from: '08:30', to: '16:30' };
  expect(OpeningHours.safeParse(usual).success).toBe(true);
  for (const wrong of [{ days: [] }, { to: '08:30' }, { from: '24:00' }, { days: [7] }, { from: '8:30' }])
    expect(OpeningHours.safeParse({ ...usual, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});

const target = { type: 'kiosk-rules', id: POINT } as const;
const HOURS = { days: [1, 2, 3, 4, 5], from: '08:30', to: '16:30' };

test('[SV66] hours and code are set by clerk and administrator, each without touching the other', () => {
  const lock = { salt: SALT, hash: 'a'.repeat(64) };
  const rules = new Thing(kioskRules);
  const by = aPerson('bob', ['clerk']);
  for (const role of ['counter', 'unit-officer', 'mayor'] as const)
    expect(rules.say({ type: 'kiosk-rules.set-code', target, lock }, { by: aPerson('eva', [role]) })).toBe(
      'officers-only',
    );
  rules.say({ type: 'kiosk-rules.set-code', target, lock }, { by });
  rules.say({ type: 'kiosk-rules.set-hours', target, hours: HOURS }, { by: aPerson('ann', ['administrator']) });
  expect(rules.state).toEqual({ hours: HOURS, lock });
  rules.say({ type: 'kiosk-rules.set-hours', target }, { by });
  expect(rules.state, 'open always').toEqual({ lock });
});

test('[SV66] a kiosk tells its code from every other by a lock in which the code does not stand', async () => {
  const lock = await lockFor('481516', SALT);
  expect(JSON.stringify(lock)).not.toContain('481516');
  expect(await opens('481516', lock)).toBe(true);
  expect(await opens('481517', lock)).toBe(false);
  expect((await lockFor('481516', 'another salt of a point')).hash).not.toBe(lock.hash);
});

test('[SV66] each fifth wrong code makes it wait, and no other before', () => {
  expect(waitSeconds(triesAfter(0, 1_000), 1_000), 'none was wrong').toBe(0);
  for (let wrong = 1; wrong <= 3 * MOST_TRIES; wrong++) {
    const tries = triesAfter(wrong, wrong * 1_000);
    expect(waitSeconds(tries, wrong * 1_000), `${wrong}`).toBe(wrong % MOST_TRIES === 0 ? WAIT_MS / 1_000 : 0);
    expect(waitSeconds(tries, wrong * 1_000 + WAIT_MS)).toBe(0);
  }
});

const TODAY = businessDay(NOW);
const dayAgo = (days: number) => businessDay(NOW - days * 24 * 3_600_000);
const line = (day: string, th: string, point?: string): Improvement => ({
  told: { text: { th, en: th }, day, ...(point && { point }) },
});

test('[SV67] what was changed is told by clerk and unit officer, told again in another way, and taken back', () => {
  const one = new Thing(improvement);
  const target = { type: 'improvement', id: uuid(1) } as const;
  const tell = (th: string, day = TODAY) => ({ type: 'improvement.tell', target, text: { th, en: th }, day }) as const;
  const by = aPerson('bob', ['unit-officer']);
  for (const role of ['counter', 'mayor', 'administrator', 'auditor'] as const)
    expect(one.say(tell('ก'), { by: aPerson('eva', [role]) })).toBe('tellers-only');
  expect(one.say(tell('พรุ่งนี้', dayAgo(-1)), { by })).toBe('in-the-future');
  expect(one.say({ type: 'improvement.withdraw', target }, { by })).toBe('not-told');
  expect(one.say(tell('เพิ่มเก้าอี้ 10 ตัว'), { by })).toBe('ok');
  expect(one.say(tell('เพิ่มเก้าอี้ 20 ตัว'), { by: aPerson('ann', ['clerk']) })).toBe('ok');
  expect(one.state.told?.text.th).toBe('เพิ่มเก้าอี้ 20 ตัว');
  expect(one.say({ type: 'improvement.withdraw', target }, { by })).toBe('ok');
  expect(toldAt([one.state], POINT, TODAY)).toEqual([]);
});

test('[SV67] a kiosk tells the six newest lines of a year, those of its own point and those of everywhere', () => {
  const all = [
    line(dayAgo(400), 'too old'),
    line(dayAgo(-3), 'not yet'),
    line(dayAgo(2), 'elsewhere', uuid(77)),
    line(dayAgo(5), 'here', POINT),
    ...[364, 40, 30, 20, 10, 1].map((days) => line(dayAgo(days), `${days}`)),
    {},
  ];
  const told = toldAt(all, POINT, TODAY).map(({ text }) => text.th);
  expect(told).toEqual(['1', 'here', '10', '20', '30', '40']);
  expect(toldAt(all, uuid(77), TODAY).map(({ text }) => text.th)).toContain('elsewhere');
});

test('[SV69] what is below 3.51 of five calls for something to be done, and of more than three the lowest three in any case', () => {
  const named = (key: string, mean: number | undefined): ResultLine => ({
    key,
    frequencies: [0, 0, 0, 0, 0],
    noOpinion: 0,
    statistics: { ...statisticsOf([0, 0, 0, 0, 0]), mean },
  });
  const lines = (...means: readonly (number | undefined)[]) => means.map((mean, index) => named(`q${index}`, mean));
  const lowest = (highest: number, ...means: readonly (number | undefined)[]) =>
    lowestOf(lines(...means), highest).map(({ key }) => key);
  expect(lowest(5, 402)).toEqual([]);
  expect(lowest(5, 350)).toEqual(['q0']);
  expect(lowest(5, 351, 350)).toEqual(['q1']);
  expect(lowest(5, 480, 420, 450, 430, undefined)).toEqual(['q1', 'q3', 'q2']);
  expect(lowest(5, 340, 330, 320, 310, 450)).toEqual(['q3', 'q2', 'q1', 'q0']);
  expect(lowest(4, 340, 330, 320, 310), 'other scales have no such mark').toEqual(['q3', 'q2', 'q1']);
});
