import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import type { Language } from './language.ts';

/**
 * | style | Thai | English |
 * |---|---|---|
 * | brief | 24 พ.ย. | 24 Nov |
 * | short | 24 พ.ย. 2566 | 24 Nov 2566 BE |
 * | long | 24 พฤศจิกายน 2566 | 24 November 2566 BE |
 * | full | วันศุกร์ที่ 24 พฤศจิกายน 2566 | Friday 24 November 2566 BE |
 */
export type DayStyle = 'brief' | 'short' | 'long' | 'full';

/** The year of the Buddhist era in which a day falls. */
const ERA = 543;

const buddhistYear = (year: number, language: Language): string =>
  language === 'th' ? `${year + ERA}` : `${year + ERA} BE`;

/** A day such as `2023-11-24` in words. A text that is no day throws. */
export function formatDay(day: Day, style: DayStyle, language: Language): string {
  const { months, shortMonths, weekdays } = CALENDAR_WORDS[language];
  const { year, month, date, weekday } = partsOf(day);
  const brief = `${date} ${shortMonths[month]}`;
  const long = `${date} ${months[month]} ${buddhistYear(year, language)}`;
  switch (style) {
    case 'brief':
      return brief;
    case 'short':
      return `${brief} ${buddhistYear(year, language)}`;
    case 'long':
      return long;
    case 'full':
      return language === 'th' ? `วัน${weekdays[weekday]}ที่ ${long}` : `${weekdays[weekday]} ${long}`;
  }
}

/** The month of a day: `พฤศจิกายน 2566`, or `พ.ย.` where a plot has no room. */
export function formatMonth(day: Day, style: 'short' | 'long', language: Language): string {
  const { months, shortMonths } = CALENDAR_WORDS[language];
  const { year, month } = partsOf(day);
  return style === 'short' ? shortMonths[month]! : `${months[month]} ${buddhistYear(year, language)}`;
}

/** The day of the week: `พฤ.` */
export const formatWeekday = (day: Day, language: Language): string =>
  CALENDAR_WORDS[language].shortWeekdays[partsOf(day).weekday]!;

/** The clock of Bangkok at an instant: `10.40 น.`, in English `10:40`. */
export function formatTime(at: Instant, language: Language): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Bangkok',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return language === 'th' ? `${clock.replace(':', '.')} น.` : clock;
}

/** Day and time of an instant in Bangkok: `24 พ.ย. 2566 10.40 น.` */
export const formatInstant = (at: Instant, language: Language): string =>
  `${formatDay(businessDay(at), 'short', language)} ${formatTime(at, language)}`;

function partsOf(day: Day): { year: number; month: number; date: number; weekday: number } {
  const at = new Date(`${day}T00:00Z`);
  if (Number.isNaN(at.getTime())) throw new Error(`not a day: ${day}`);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate(), weekday: at.getUTCDay() };
}
