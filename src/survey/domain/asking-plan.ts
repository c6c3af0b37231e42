import type { Day } from '#kernel/domain/business-day.ts';
import { askedOn, type AskedFrom, type Asking } from './asking.ts';

export const DOORS = ['kiosk', 'phone'] as const;
export type Door = (typeof DOORS)[number];

/** What a service point asks, as far as this room reads it: `before`, the questionnaire with which it was set up. */
export interface PointAsking {
  readonly since: Asking['since'];
  readonly before: string;
}

const asksOn = ({ since, before }: PointAsking, day: Day): Readonly<Record<Door, string>> => ({
  kiosk: askedOn({ since }, before, 'kiosk', day),
  phone: askedOn({ since }, before, 'phone', day),
});

/** What each door asks today, and each later day on which one of them begins to ask something else, the earliest first. */
export function planOf(
  point: PointAsking,
  today: Day,
): { readonly now: Readonly<Record<Door, string>>; readonly later: readonly AskedFrom[] } {
  const now = asksOn(point, today);
  const coming = point.since.filter(({ from }) => from > today);
  const later = coming.filter((next, index) => {
    const last = coming[index - 1] ?? now;
    return DOORS.some((door) => next[door] !== last[door]);
  });
  return { now, later };
}

/** What is set when a questionnaire is to be asked at some doors from a day on: every other door asks on that day what it would ask all the same. */
export function askFrom(point: PointAsking, questionnaire: string, doors: readonly Door[], from: Day): AskedFrom {
  const otherwise = asksOn(point, from);
  const atDoor = (door: Door): string => (doors.includes(door) ? questionnaire : otherwise[door]);
  return { from, kiosk: atDoor('kiosk'), phone: atDoor('phone') };
}

/** What is set when the plan of a day is taken back: that day changes nothing any more. */
export const takeBack = ({ since, before }: PointAsking, from: Day): AskedFrom => ({
  from,
  ...asksOn({ before, since: since.filter((one) => one.from !== from) }, from),
});
