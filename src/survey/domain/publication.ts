import type { Day } from '#kernel/domain/business-day.ts';
import { monthOf, type Period } from '#kernel/domain/period.ts';
import type { Projection } from '#ledger/domain/aggregate.ts';
import type { Disclosure } from './masking.ts';
import type { Statistics } from './statistics.ts';
import { SMALLEST_GROUP } from './tally.ts';

/** What is told of how satisfied people are; empty where it would tell too much. In hundredths, as in `Statistics`. */
export type PublicFigure = Partial<Pick<Statistics, 'count' | 'mean' | 'satisfaction' | 'band'>>;

export interface PublicQuestion extends PublicFigure {
  readonly key: string;
  /** How often each step was given, the lowest first; `null`: not told. */
  readonly steps: readonly (number | null)[];
}
interface PublicAspect extends PublicFigure {
  readonly key: string;
}
export interface PublicGroup extends Omit<PublicFigure, 'count'> {
  readonly key: string;
  readonly answers: number;
}

/** What the public may know of one questionnaire in one fiscal year, as of a day. */
export interface PublicResults {
  readonly fiscalYear: number;
  readonly questionnaire: string;
  readonly day: Day;
  readonly answers: number;
  /** Who went away before the end: in no figure. */
  readonly partial: number;
  readonly whole: PublicFigure;
  readonly aspects: readonly PublicAspect[];
  readonly questions: readonly PublicQuestion[];
  /** `''`: what was too little at each point to be told apart. */
  readonly points: readonly PublicGroup[];
  /** What was too little in a month to be told apart is in none. */
  readonly months: readonly (PublicGroup & { readonly key: Period })[];
}

/** What was published, and what must be known to publish the next one and tell no more than both together may tell. */
export interface Publication {
  readonly told: PublicResults;
  /** By question: all former disclosures and this one. The server's own. */
  readonly history: Readonly<Record<string, readonly Disclosure[]>>;
}

const NOTHING: PublicResults = {
  fiscalYear: 0,
  questionnaire: '',
  day: '',
  answers: 0,
  partial: 0,
  whole: {},
  aspects: [],
  questions: [],
  points: [],
  months: [],
};

/** Is made, and never counted up. It goes to no device: people read it on the server's own page. */
export const publication: Projection<Publication, never> = {
  type: 'publication',
  of: 'publication',
  targets: () => [],
  initial: { told: NOTHING, history: {} },
  evolve: (state) => state,
  audience: () => [],
  index: ({ told: { fiscalYear: year } }) => ({ year }),
  atLeast: SMALLEST_GROUP,
  told: ({ told }) => ({ told, history: {} }),
};

export const publicationId = ({ fiscalYear, questionnaire }: Pick<PublicResults, 'fiscalYear' | 'questionnaire'>) =>
  `${fiscalYear}.${questionnaire}`;

/** The first as soon as five have answered; each further one in a later month than the one before, and with at least five new answers. */
export const isDue = (former: PublicResults | undefined, answers: number, today: Day): boolean =>
  former
    ? monthOf(today) > monthOf(former.day) && answers - former.answers >= SMALLEST_GROUP
    : answers >= SMALLEST_GROUP;
