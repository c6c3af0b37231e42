import { fiscalYear, type Day } from '#kernel/domain/business-day.ts';
import { daysAfter, halfOf, isMonth, lastDayOf, monthOf, type Period } from '#kernel/domain/period.ts';
import { STAFF } from '#kernel/domain/principal.ts';
import type { Projection } from '#ledger/domain/aggregate.ts';
import { plus } from './counts.ts';
import { scoredOf, type ResponseGiven, type Scored } from './response.ts';
import { NO_OPINION } from './scale.ts';

/** How often each step was given: [times 1, times 2, times 3, times 4, times 5]. */
export type Frequencies = readonly [number, number, number, number, number];
export const NO_ANSWERS: Frequencies = [0, 0, 0, 0, 0];

/**
 * By how many items they scored: how many people, their sums together, and the squares of these together. From this mean and deviation of people's own
 * means are exact, and nobody's own one stands in it unless she alone scored so many.
 */
export type ScoreSums = Readonly<Record<string, readonly [people: number, sum: number, squares: number]>>;

/** All questions together, among the aspects. */
export const OVERALL = 'overall';

/** By which way an answer came; `partial` ones, whichever way, are apart; `all` is what a coarser tally gathers. */
export type Channel = ResponseGiven['facts']['source'] | 'partial' | 'all';

/**
 * What is counted of a group of answers. It is one of the finest groups in which five came together: at one point (`''`: at several), to one version
 * of a questionnaire, by one channel, in one month or half of a fiscal year. Each answer is in one tally only, and in none before there are five.
 */
export interface Tally {
  readonly fiscalYear: number;
  readonly point: string;
  readonly questionnaire: string;
  /** Missing in the tallies of the first version of this house: the whole fiscal year, and every channel. */
  readonly period?: Period;
  readonly channel?: Channel;
  readonly answers: number;
  readonly byQuestion: Readonly<Record<string, Frequencies>>;
  readonly byReason: Readonly<Record<string, number>>;
  /** By question: how many had no opinion. */
  readonly noOpinion?: Readonly<Record<string, number>>;
  /** By aspect, and `OVERALL`. */
  readonly means?: Readonly<Record<string, ScoreSums>>;
  /** By background question and option. */
  readonly background?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly days?: Readonly<Record<Day, number>>;
  /** By background question and option, of all questions together. The server's own: within a group of five it would tell who said what. */
  readonly breakdown?: Readonly<Record<string, Readonly<Record<string, ScoreSums>>>>;
}

/** Fewer new answers than this at once, and a neighbour could work out whose they are by comparing yesterday's tally with today's. */
export const SMALLEST_GROUP = 5;

/** So long after its end a month or a half waits for what tablets bring late. Then what is left over goes to a coarser tally. */
export const GRACE_DAYS = 10;

type Place = Pick<Tally, 'point' | 'questionnaire'> & { readonly period: Period; readonly channel: Channel };

const idOf = ({ point, period, questionnaire, channel }: Place): string =>
  `${point}.${period}.${questionnaire}.${channel}`;

function placeOf(id: string): Place {
  const [point = '', period = '', questionnaire = '', channel] = id.split('.');
  return { point, period, questionnaire, channel: channel as Channel };
}

const finestOf = ({ point, questionnaire, source, isPartial, day }: ResponseGiven['facts']): Place => ({
  point,
  period: monthOf(day),
  questionnaire,
  channel: isPartial ? 'partial' : source,
});

/** The running tally: what every report is made of, never a scan of the answers. */
export const tally: Projection<Tally, ResponseGiven> = {
  type: 'tally',
  of: 'response',
  targets: ({ facts }) => [idOf(finestOf(facts))],
  initial: { fiscalYear: 0, point: '', questionnaire: '', answers: 0, byQuestion: {}, byReason: {} },
  evolve: (state, { facts }) => tallyAt(finestOf(facts), plus(countsIn(state), countsOf(facts))),
  audience: () => STAFF,
  index: ({ fiscalYear: year }) => ({ year }),
  atLeast: SMALLEST_GROUP,
  told(tally) {
    const { breakdown: _, ...told } = tally;
    return told;
  },
  remainder: {
    goesTo(id, today) {
      const { point, period, questionnaire, channel } = placeOf(id);
      if (channel === undefined || today <= daysAfter(lastDayOf(period), GRACE_DAYS)) return undefined;
      const coarser = {
        period: halfOf(lastDayOf(period)),
        questionnaire,
        channel: channel === 'partial' ? channel : 'all',
      } as const;
      if (isMonth(period)) return idOf({ ...coarser, point });
      return point ? idOf({ ...coarser, point: '' }) : undefined;
    },
    plus: (id, one, other) => tallyAt(placeOf(id), plus(countsIn(one), countsIn(other))),
    minus: (id, one, other) => tallyAt(placeOf(id), plus(countsIn(one), countsIn(other), -1)),
  },
};

/** Everything in a tally that is a number of answers. */
export type CountsOfTally = Partial<Omit<Tally, keyof Place | 'fiscalYear'>>;

/** What a tally has counted, without where it belongs. */
export const countsIn = (tally: Tally) => {
  const { fiscalYear: _, point: _p, questionnaire: _q, period: _m, channel: _c, ...counts } = tally;
  return counts satisfies CountsOfTally;
};

const tallyAt = ({ point, period, questionnaire, channel }: Place, counts: CountsOfTally): Tally => ({
  ...tally.initial,
  fiscalYear: fiscalYear(lastDayOf(period)),
  point,
  questionnaire,
  period,
  channel,
  ...counts,
});

const sumsOf = ({ items, sum }: Scored): ScoreSums => (items ? { [items]: [1, sum, sum * sum] } : {});

/** One answer as counts. */
function countsOf({ scores, reason, background = {}, aspects = {}, day }: ResponseGiven['facts']): CountsOfTally {
  const all = sumsOf(scoredOf(scores));
  const scored = Object.entries(scores).filter(([, score]) => score !== NO_OPINION);
  const counts = {
    answers: 1,
    byQuestion: Object.fromEntries(scored.map(([question, score]) => [question, NO_ANSWERS.with(score - 1, 1)])),
    byReason: reason === undefined ? {} : { [reason]: 1 },
    noOpinion: Object.fromEntries(
      Object.entries(scores).flatMap(([question, score]) => (score === NO_OPINION ? [[question, 1]] : [])),
    ),
    means: { ...Object.fromEntries(Object.entries(aspects).map(([key, one]) => [key, sumsOf(one)])), [OVERALL]: all },
    background: Object.fromEntries(Object.entries(background).map(([key, option]) => [key, { [option]: 1 }])),
    breakdown: Object.fromEntries(Object.entries(background).map(([key, option]) => [key, { [option]: all }])),
    days: { [day]: 1 },
  };
  return plus<CountsOfTally>({}, counts as unknown as CountsOfTally);
}
