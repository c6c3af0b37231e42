import type { Day } from '#kernel/domain/business-day.ts';
import { askedOn, pageOn, type AskedFrom, type Asking, type PageKind } from './asking.ts';

export const DOORS = ['kiosk', 'phone'] as const;
export type Door = (typeof DOORS)[number];

/** What a service point asks, as far as this room reads it: `before`, the questionnaire with which it was set up. */
export interface PointAsking {
  readonly since: Asking['since'];
  readonly before: string;
}

/** What a point asks on a day, and how its kiosk asks it. */
type Asks = Readonly<Record<Door, string>> & { readonly page: PageKind };

const asksOn = ({ since, before }: PointAsking, day: Day): Asks => ({
  kiosk: askedOn({ since }, before, 'kiosk', day),
  phone: askedOn({ since }, before, 'phone', day),
  page: pageOn({ since }, day),
});

/** What each door asks today, and each later day on which one of them begins to ask something else, the earliest first. */
export function planOf(point: PointAsking, today: Day): { readonly now: Asks; readonly later: readonly AskedFrom[] } {
  const now = asksOn(point, today);
  const coming = point.since.filter(({ from }) => from > today);
  const later = coming.filter((next, index) => {
    const last = coming[index - 1] ?? now;
    return DOORS.some((door) => next[door] !== last[door]) || (next.page ?? 'each') !== (last.page ?? 'each');
  });
  return { now, later };
}

/**
 * What is set when a questionnaire is to be asked at some doors from a day on: every other door asks on that day what it would ask all the same, and as it
 * would. `page`: how the kiosk is to ask it.
 */
export function askFrom(
  point: PointAsking,
  questionnaire: string,
  doors: readonly Door[],
  from: Day,
  page: PageKind = 'each',
): AskedFrom {
  const otherwise = asksOn(point, from);
  const atDoor = (door: Door): string => (doors.includes(door) ? questionnaire : otherwise[door]);
  const asks = doors.includes('kiosk') ? page : otherwise.page;
  return { from, kiosk: atDoor('kiosk'), phone: atDoor('phone'), ...inPlan(asks) };
}

/** One question a screen goes without saying. */
const inPlan = (page: PageKind): Pick<AskedFrom, 'page'> => (page === 'whole' ? { page } : {});

/** What is set when the plan of a day is taken back: that day changes nothing any more. */
export function takeBack({ since, before }: PointAsking, from: Day): AskedFrom {
  const { page, ...doors } = asksOn({ before, since: since.filter((one) => one.from !== from) }, from);
  return { from, ...doors, ...inPlan(page) };
}
