import { personId } from '#identity/domain/person.ts';
import { businessDay, daysOfFiscalYear, fiscalYear, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { measureId } from '#measure/domain/measure.ts';
import { planFromTemplate } from '#measure/domain/plan-from-template.ts';
import type { Saying } from '#sync/server/say.ts';
import { CASES_OF_RESIDENTS } from './demonstration-cases.ts';
import { PEOPLE } from './demonstration-people.ts';
import { DONE } from './demonstration-progress.ts';
import { officeDays } from './office-days.ts';
import type { Random } from './seeded-random.ts';

/** Something that was said at an hour: by somebody, or by nobody; `from`: the service point whose tablet brought it. */
export type Act = { readonly at: Instant } & (
  | { readonly by: Person; readonly saying: Saying }
  | { readonly by: 'nobody'; readonly body: object; readonly from?: string | undefined }
);

export const CASES = 40;
/** Of the latest cases so many are still open, and of those so many have not been looked at. */
const OPEN = 4;
const UNTOUCHED = 1;

const DAY_MS = 24 * 3_600_000;

const personOf = (login: (typeof PEOPLE)[number]['login']): Person => {
  const { role, units } = PEOPLE.find((one) => one.login === login)!;
  return { kind: 'person', id: personId(login), roles: [role], units: [...units] };
};

/** Some minute of office hours on a day. */
export const hourOn = (day: Day, random: Random): Instant => startOfDay(day) + (9 * 60 + random.below(7 * 60)) * 60_000;

/** Some minute of office hours, so many days later or on the next day that the office is open. */
function officeHourAfter(at: Instant, days: number, random: Random): Instant {
  const [day] = officeDays(businessDay(at + days * DAY_MS), businessDay(at + (days + 14) * DAY_MS));
  return hourOn(day!, random);
}

/** Cases from the first word to the last; the latest are still open. */
export function caseActs(first: Day, last: Day, random: Random): readonly Act[] {
  const days = officeDays(first, last);
  const logged = Array.from({ length: CASES }, () => hourOn(random.pick(days), random)).sort((a, b) => a - b);
  return logged.flatMap((at, index) => caseFrom(at, index, startOfDay(last) + DAY_MS, random));
}

function caseFrom(at: Instant, index: number, end: Instant, random: Random): readonly Act[] {
  const { kind, unit, text, place, answer } = CASES_OF_RESIDENTS[index % CASES_OF_RESIDENTS.length]!;
  const target = { type: 'complaint', id: random.uuid() };
  const village = 1 + random.below(9);
  const words = {
    text,
    ...(place && { place: place.replace('{village}', `${village}`) }),
    ...(random.below(3) === 0 && { name: 'ผู้แจ้งสมมติ' }),
    salt: random.salt(),
  };
  const by = personOf(random.pick(['field', 'counter', 'counter', 'clerk'] as const));
  const assignedAt = officeHourAfter(at, 1 + random.below(2), random);
  const closedAt = officeHourAfter(assignedAt, 1 + random.below(13), random);
  const closer = personOf(unit === 'unit-works' ? 'works' : 'clerk');
  const told = random.pick(['telephone', 'telephone', 'in-person', 'letter', 'online', 'no-address']);
  const closing = {
    type: 'complaint.close',
    told,
    toldOn: businessDay(closedAt),
    personal: { text: answer, salt: random.salt() },
  };
  const log = { at, by, saying: { target, body: { type: 'complaint.log', kind, village, personal: words } } };
  const assign = {
    at: assignedAt,
    by: personOf('clerk'),
    saying: { target, body: { type: 'complaint.assign', unit: namedId(unit) } },
  };
  const close = { at: closedAt, by: closer, saying: { target, body: closing } };
  const left = CASES - index;
  const acts = left <= UNTOUCHED ? [log] : left <= OPEN ? [log, assign] : [log, assign, close];
  return acts.filter((act) => act.at < end);
}

/** What was done for the eight measures of a year until `now`: each begun in its first weeks, its steps done one after another through the year. */
export function progressActs(year: number, now: Instant, random: Random): readonly Act[] {
  const [first, last] = daysOfFiscalYear(year);
  const length = (startOfDay(last) - startOfDay(first)) / DAY_MS;
  return planFromTemplate(year, () => undefined).flatMap(({ number, steps }) => {
    const by = personOf(number === 2 || number === 4 ? 'works' : 'clerk');
    const entry = (at: Instant, step: number, completes: boolean, text: string): Act => ({
      at,
      by,
      saying: {
        target: { type: 'measure', id: measureId(year, number) },
        body: {
          type: 'measure.record',
          entry: random.uuid(),
          step,
          doneOn: businessDay(at),
          completes,
          personal: { text, salt: random.salt() },
        },
      },
    });
    const dayAt = (days: number) => hourOn(businessDay(startOfDay(first) + days * DAY_MS), random);
    const begun = entry(Math.min(dayAt(2 + 2 * number), now), 0, false, 'มอบหมายผู้รับผิดชอบและเริ่มดำเนินการแล้ว');
    const done = steps.map((_, step) => {
      const day = 24 + Math.floor(((length - 40) * (step + random.next())) / steps.length);
      return entry(dayAt(day), step, true, DONE[number - 1]![step]!);
    });
    return [begun, ...done.filter(({ at }) => at < now)];
  });
}

/** The year of a demonstration and the one before it. */
export const yearsOf = (now: Instant): readonly [before: number, current: number] => {
  const current = fiscalYear(businessDay(now));
  return [current - 1, current];
};
