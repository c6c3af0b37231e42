import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRule, attempt, RuleBroke } from '#kernel/domain/attempt.ts';
import { businessDay, Day, daysOfFiscalYear, fiscalYear, startOfDay } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { LONGEST_NAME, namedId } from '#kernel/domain/named-id.ts';
import { audiencesOf, ROLES } from '#kernel/domain/principal.ts';
import { readJson } from '#kernel/domain/read-json.ts';

const HOUR = 3_600_000;
const bangkok = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok', dateStyle: 'short' });
const instant = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2150, 0, 1) });

test('[KE1] a day is Bangkok’s, from its first instant to the one before the next', () =>
  fc.assert(
    fc.property(instant, (at) => {
      const day = businessDay(at);
      expect(day).toBe(bangkok.format(at));
      expect(Day.safeParse(day).success).toBe(true);
      expect(startOfDay(day)).toBeLessThanOrEqual(at);
      expect(at - startOfDay(day)).toBeLessThan(24 * HOUR);
      expect(businessDay(startOfDay(day) - 1) < day).toBe(true);
    }),
  ));

test('[KE1] a fiscal year is Bangkok’s 1 October to 30 September, named in the Buddhist era', () => {
  fc.assert(
    fc.property(instant, (at) => {
      const day = businessDay(at);
      const year = fiscalYear(day);
      const [first, last] = daysOfFiscalYear(year);
      expect(first <= day && day <= last).toBe(true);
      expect([fiscalYear(first), fiscalYear(last)]).toEqual([year, year]);
      expect(businessDay(startOfDay(last) + 24 * HOUR)).toBe(daysOfFiscalYear(year + 1)[0]);
    }),
  );
  expect(daysOfFiscalYear(2566)).toEqual(['2022-10-01', '2023-09-30']);
  // 30 September 23:59 in Bangkok is still 16:59 in Greenwich; a minute later both have another date, and only one another year.
  expect(fiscalYear(businessDay(Date.UTC(2023, 8, 30, 16, 59)))).toBe(2566);
  expect(fiscalYear(businessDay(Date.UTC(2023, 8, 30, 17, 0)))).toBe(2567);
});

const name = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-.'),
  minLength: 1,
  maxLength: LONGEST_NAME,
});

test('[KE2] a thing with a name has one id, which is a UUID; other names, other ids', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const id = namedId(one);
      expect(Uuid.safeParse(id).success).toBe(true);
      expect(id[14]).toBe('8');
      expect(namedId(one)).toBe(id);
      expect(namedId(other) === id).toBe(one === other);
    }),
  );
  for (const strange of ['', 'Ab', 'ก', 'a b', 'a/b', 'a'.repeat(LONGEST_NAME + 1)])
    expect(() => namedId(strange), strange).toThrow();
});

test('[KE3] a rule that throws is told apart from a machine that fails', () => {
  const bug = asRule(() => {
    throw new TypeError('undefined is not a function');
  });
  expect(bug).toThrow(RuleBroke);
  expect(attempt(bug)).toBeUndefined();
  expect(attempt(() => 7)).toBe(7);
  expect(() =>
    attempt(() => {
      throw new Error('the disk is gone');
    }),
  ).toThrow('the disk is gone');
  expect(asRule((a: number, b: number) => a + b)(2, 3)).toBe(5);
});

test('[SY3] what came from outside and is no JSON is nothing, and no error', () =>
  fc.assert(
    fc.property(fc.json(), fc.nat(200), (text, cut) => {
      expect(readJson(text)).toEqual(JSON.parse(text));
      expect(() => readJson(text.slice(0, cut))).not.toThrow();
      expect(readJson('<html>')).toBeUndefined();
    }),
  ));

test('[I13] equal rights give an equal list of audiences, in whatever order they were given', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ROLES)),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      (roles, units) => {
        const person = { kind: 'person', id: 'ann', roles, units } as const;
        const turned = { ...person, roles: roles.toReversed(), units: units.toReversed() };
        expect(audiencesOf(turned)).toEqual(audiencesOf(person));
        expect(new Set(audiencesOf(person))).toEqual(
          new Set([
            'public',
            'person:ann',
            ...roles.map((role) => `role:${role}`),
            ...units.map((unit) => `unit:${unit}`),
          ]),
        );
      },
    ),
  ));
