import { daysOfFiscalYear, type Day } from '#kernel/domain/business-day.ts';
import { daysAfter, halfOf, halfOfPeriod, lastDayOf, monthOf, type Period } from '#kernel/domain/period.ts';
import type { Channel, Tally } from './tally.ts';

/** Of which answers somebody asks to see the results. */
export interface Choice {
  readonly year: number;
  /** Without it the whole fiscal year. */
  readonly half?: 1 | 2 | undefined;
  /** Without it all points, and what was too little at each of them to be told apart. */
  readonly points?: readonly string[] | undefined;
  readonly channel?: Channel | undefined;
}

/** The tallies that are of nothing but what was chosen. Those of the first version of this house know no month: they count in the whole year only. */
export const chosen = (tallies: readonly Tally[], choice: Choice): readonly Tally[] =>
  tallies.filter((tally) => belongs(tally, choice) === 'yes');

/** How many answers may be among the chosen ones, and cannot be told apart. Nobody's who went away before the end. */
export interface LeftOut {
  /** Counted by the first version of this house: the whole year together. */
  readonly undated: number;
  /** Too few of a point, a month or a channel. */
  readonly unplaced: number;
}

export function leftOut(tallies: readonly Tally[], choice: Choice): LeftOut {
  const perhaps = tallies.filter((tally) => tally.channel !== 'partial' && belongs(tally, choice) === 'perhaps');
  const answersOf = (isDated: boolean) =>
    perhaps.filter(({ period }) => (period !== undefined) === isDated).reduce((sum, { answers }) => sum + answers, 0);
  return { undated: answersOf(false), unplaced: answersOf(true) };
}

function belongs({ fiscalYear, period, point, channel = 'all' }: Tally, choice: Choice): 'yes' | 'no' | 'perhaps' {
  const half = choice.half && `${choice.year}-${choice.half}`;
  const isOther =
    fiscalYear !== choice.year ||
    (half && period && halfOfPeriod(period) !== half) ||
    (choice.points && point && !choice.points.includes(point)) ||
    (choice.channel && channel !== choice.channel && channel !== 'all');
  if (isOther) return 'no';
  const isCoarser = (half && !period) || (choice.points && !point) || (choice.channel && channel !== choice.channel);
  return isCoarser ? 'perhaps' : 'yes';
}

/** The months of what was chosen that have begun, in order of time. */
export function monthsOf({ year, half }: Pick<Choice, 'year' | 'half'>, today: Day): readonly Period[] {
  const months: Period[] = [];
  const [first, last] = daysOfFiscalYear(year);
  for (let day = first; day <= last && day <= today; day = daysAfter(lastDayOf(monthOf(day)), 1))
    months.push(monthOf(day));
  return months.filter((month) => !half || halfOf(lastDayOf(month)) === `${year}-${half}`);
}
