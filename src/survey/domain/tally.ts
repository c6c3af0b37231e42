import { fiscalYear } from '#kernel/domain/business-day.ts';
import { STAFF } from '#kernel/domain/principal.ts';
import type { Projection } from '#ledger/domain/aggregate.ts';
import type { ResponseGiven } from './response.ts';

/** How often each step was given: [times 1, times 2, times 3, times 4, times 5]. */
export type Frequencies = readonly [number, number, number, number, number];
export const NO_ANSWERS: Frequencies = [0, 0, 0, 0, 0];

/** The answers of one fiscal year at one service point to one version of a questionnaire. */
export interface Tally {
  readonly fiscalYear: number;
  readonly point: string;
  readonly questionnaire: string;
  readonly answers: number;
  readonly byQuestion: Readonly<Record<string, Frequencies>>;
  readonly byReason: Readonly<Record<string, number>>;
}

/** Fewer new answers than this at one point, and a neighbour could work out whose they are by comparing yesterday's tally with today's. */
export const SMALLEST_GROUP = 5;

/** The running tally: what the year's report is made of, never a scan of the answers. */
export const tally: Projection<Tally, ResponseGiven> = {
  type: 'tally',
  of: 'response',
  targets: ({ facts }) => [`${facts.point}.${fiscalYear(facts.day)}.${facts.questionnaire}`],
  initial: { fiscalYear: 0, point: '', questionnaire: '', answers: 0, byQuestion: {}, byReason: {} },
  evolve({ answers, byQuestion, byReason }, { facts: { point, questionnaire, day, scores, reason } }) {
    const counted = Object.entries(scores).map(
      ([question, score]) => [question, plusOne(byQuestion[question] ?? NO_ANSWERS, score)] as const,
    );
    return {
      fiscalYear: fiscalYear(day),
      point,
      questionnaire,
      answers: answers + 1,
      byQuestion: sorted({ ...byQuestion, ...Object.fromEntries(counted) }),
      byReason: reason === undefined ? byReason : sorted({ ...byReason, [reason]: (byReason[reason] ?? 0) + 1 }),
    };
  },
  audience: () => STAFF,
  index: ({ fiscalYear: year }) => ({ year }),
  atLeast: SMALLEST_GROUP,
};

/** By key: otherwise the order of the keys would tell who came first. */
const sorted = <T>(counts: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

const plusOne = (frequencies: Frequencies, score: number): Frequencies =>
  frequencies.map((times, i) => (i === score - 1 ? times + 1 : times)) as unknown as Frequencies;
