import { daysOfFiscalYear, type Day } from '#kernel/domain/business-day.ts';

export type Days = readonly [first: Day, last: Day];

/** The days on which something of a fiscal year can have been done by `today`; `undefined` while it has not begun. */
export function daysSoFar(fiscalYear: number, today: Day): Days | undefined {
  const [first, last] = daysOfFiscalYear(fiscalYear);
  if (today < first) return undefined;
  return [first, today < last ? today : last];
}
