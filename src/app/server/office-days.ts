import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';

/** Public holidays that fall on the same day every year (month-day). Those that go by the moon or by a cabinet decision are left out. */
const HOLIDAYS = new Set(
  '01-01 04-06 04-13 04-14 04-15 05-01 05-04 06-03 07-28 08-12 10-13 10-23 12-05 12-10 12-31'.split(' '),
);
const DAY_MS = 24 * 3_600_000;

/** Of a day in Bangkok: 0 is Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const isOpen = (day: Day): boolean => weekday(day) % 6 !== 0 && !HOLIDAYS.has(day.slice(5));

/** The days on which a municipality's office is open, both ends included. */
export function officeDays(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = startOfDay(first); businessDay(at) <= last; at += DAY_MS) days.push(businessDay(at));
  return days.filter(isOpen);
}
