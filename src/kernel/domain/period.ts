import { fiscalYear, type Day } from './business-day.ts';

/** A month like `2026-03`, or half of a fiscal year: `2569-1` is October to March, `2569-2` April to September. */
export type Period = string;

export const monthOf = (day: Day): Period => day.slice(0, 7);

/** The half of the fiscal year in which a day falls: the rounds in which measures are reported. */
export const halfOf = (day: Day): Period => {
  const month = day.slice(5, 7);
  return `${fiscalYear(day)}-${month >= '04' && month <= '09' ? 2 : 1}`;
};

/** The half in which a month lies, or the half itself. */
export const halfOfPeriod = (period: Period): Period => (isMonth(period) ? halfOf(lastDayOf(period)) : period);

export const isMonth = (period: Period): boolean => /^\d{4}-\d{2}$/.test(period);

export const firstDayOf = (month: Period): Day => `${month}-01`;

/** The last day of a month or a half. */
export function lastDayOf(period: Period): Day {
  const [year = 0, part = 0] = period.split('-').map(Number);
  if (!isMonth(period)) return `${year - 543}-${part === 1 ? '03-31' : '09-30'}`;
  return new Date(Date.UTC(year, part, 0)).toISOString().slice(0, 10);
}

/** So many days later. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
