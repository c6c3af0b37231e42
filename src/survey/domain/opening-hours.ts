import { z } from 'zod/mini';
import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { daysAfter } from '#kernel/domain/period.ts';

/** The clock of Bangkok as `08:30`. */
const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** 0 is Sunday. */
const Weekday = z.int().check(z.gte(0), z.lte(6));

/** On which days of the week a point is open, and from when to when. */
export const OpeningHours = z
  .object({ days: z.array(Weekday).check(z.minLength(1), z.maxLength(7)), from: Clock, to: Clock })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'] }));
export type OpeningHours = z.infer<typeof OpeningHours>;

const weekdayOf = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay();

const at = (day: Day, clock: string): Instant => {
  const [hours, minutes] = clock.split(':').map(Number);
  return startOfDay(day) + (hours! * 60 + minutes!) * 60_000;
};

/** When it opens next, at an instant at which it is closed; `undefined`: it is open. The last minute is that before `to`. A week has an opening. */
export function opensNext({ days, from, to }: OpeningHours, now: Instant): Instant | undefined {
  const today = businessDay(now);
  const isOpenDay = (day: Day) => days.includes(weekdayOf(day));
  if (isOpenDay(today) && at(today, from) <= now && now < at(today, to)) return undefined;
  const week = Array.from({ length: 8 }, (_, after) => daysAfter(today, after));
  const next = week.find((day) => isOpenDay(day) && at(day, from) > now)!;
  return at(next, from);
}
