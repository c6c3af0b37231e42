import { isMonth } from '#kernel/domain/period.ts';
import { burstsOf, type Burst } from './bursts.ts';
import { plus } from './counts.ts';
import { scaleOf, type Questionnaire } from './questionnaire.ts';
import {
  added,
  BANDS_A,
  BANDS_B,
  statisticsOf,
  statisticsOfMeans,
  type Reading,
  type Statistics,
} from './statistics.ts';
import { OVERALL, type Frequencies, type ScoreSums, type Tally } from './tally.ts';

/** One line of the report: a question, an aspect, a service point, a month, or all together. */
export interface ResultLine {
  readonly key: string;
  /** How often each step was given, of all its questions. */
  readonly frequencies: Frequencies;
  readonly noOpinion: number;
  /** Of a single question's answers; elsewhere of each person's own mean. */
  readonly statistics: Statistics;
}

/** All together, or those of a point, a month or a channel. */
export interface GroupLine extends ResultLine {
  /** How many answered, whatever they left out. */
  readonly answers: number;
}

export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What is reported of one version of a questionnaire. Who went away before the end is counted apart, and in no figure. */
export interface Results {
  readonly questionnaire: string;
  readonly answers: number;
  readonly partial: number;
  /** So many of the answers were counted by the first version of this house: in no month, and in no channel. */
  readonly undated: number;
  readonly whole: GroupLine;
  /** In the order of the questionnaire, as far as it has them. */
  readonly aspects: readonly ResultLine[];
  /** In the order of the questionnaire; what nobody scored is missing. */
  readonly questions: readonly ResultLine[];
  /** `''`: what was too little at each point to be told apart. */
  readonly points: readonly GroupLine[];
  /** In order of time; what was too little in a month to be told apart is in none. */
  readonly months: readonly GroupLine[];
  /** The most answers first; `all`: what was too little in each channel to be told apart. */
  readonly channels: readonly GroupLine[];
  /** By background question, as often as each option was chosen. */
  readonly background: readonly { readonly key: string; readonly options: readonly Counted[] }[];
  /** Most named first. */
  readonly reasons: readonly Counted[];
  readonly bursts: readonly Burst[];
}

/** The results of each questionnaire among these tallies, the one with the most answers first. Versions are never mixed: they asked differently. */
export const resultsOf = (
  tallies: readonly Tally[],
  questionnaireOf: (id: string) => Questionnaire | undefined = () => undefined,
): readonly Results[] =>
  grouped(tallies, ({ questionnaire }) => questionnaire)
    .map(([questionnaire, of]) => resultOf(questionnaire, of, questionnaireOf(questionnaire)))
    .sort((a, b) => b.answers - a.answers);

/** The fiscal years of these tallies and `current`, the newest first. */
export const yearsOf = (tallies: readonly Tally[], current: number): readonly number[] =>
  [...new Set([current, ...tallies.map(({ fiscalYear }) => fiscalYear)])].sort((a, b) => b - a);

/** How a questionnaire's scores are read. */
export function readingOf(asked: Questionnaire | undefined): Required<Pick<Reading, 'highest' | 'bands'>> {
  const highest = asked ? scaleOf(asked).steps.length : 5;
  return { highest, bands: highest === 5 ? (asked?.bands === 'b' ? BANDS_B : BANDS_A) : undefined };
}

function resultOf(questionnaire: string, all: readonly Tally[], asked: Questionnaire | undefined): Results {
  const tallies = all.filter(({ channel }) => channel !== 'partial');
  const sums = sumOf(tallies);
  const reading = readingOf(asked);
  const line = (key: string, of: readonly Tally[]): GroupLine => {
    const its = sumOf(of);
    return { ...lineOf(key, its, OVERALL, undefined, reading), answers: its.answers };
  };
  const questions =
    asked?.questions ??
    Object.keys(sums.byQuestion)
      .sort()
      .map((key) => ({ key, aspect: undefined }));
  return {
    questionnaire,
    answers: sums.answers,
    partial: sumOf(all).answers - sums.answers,
    undated: sumOf(tallies.filter(({ period }) => period === undefined)).answers,
    whole: line('', tallies),
    aspects: (asked?.aspects ?? []).map(({ key }) => {
      const its = questions.filter(({ aspect }) => aspect === key).map((question) => question.key);
      return lineOf(key, sums, key, its, reading);
    }),
    questions: questions.flatMap(({ key }) => {
      const [frequencies, noOpinion] = [sums.byQuestion[key], sums.noOpinion?.[key] ?? 0];
      if (!frequencies && !noOpinion) return [];
      const scored = frequencies ?? added([]);
      return [{ key, frequencies: scored, noOpinion, statistics: statisticsOf(scored, { ...reading, noOpinion }) }];
    }),
    points: grouped(tallies, ({ point }) => point).map(([point, of]) => line(point, of)),
    months: grouped(
      tallies.filter(({ period }) => period !== undefined && isMonth(period)),
      ({ period }) => period!,
    )
      .map(([month, of]) => line(month, of))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
    channels: grouped(tallies, ({ channel = 'all' }) => channel)
      .map(([channel, of]) => line(channel, of))
      .sort((a, b) => b.answers - a.answers),
    background: (asked?.background ?? []).map(({ key, options }) => ({
      key,
      options: options.map((option) => ({ key: option.key, count: sums.background?.[key]?.[option.key] ?? 0 })),
    })),
    reasons: Object.entries(sums.byReason)
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count),
    bursts: burstsOf(tallies),
  };
}

/** All together, or one aspect: the answers to its questions, and the means of people over them. */
function lineOf(
  key: string,
  { byQuestion, noOpinion = {}, means = {} }: Sums,
  aspect: string,
  questions: readonly string[] = Object.keys(byQuestion),
  reading: Omit<Reading, 'noOpinion'>,
): ResultLine {
  return {
    key,
    frequencies: added(questions.flatMap((question) => (byQuestion[question] ? [byQuestion[question]] : []))),
    noOpinion: questions.reduce((sum, question) => sum + (noOpinion[question] ?? 0), 0),
    statistics: statisticsOfMeans(means[aspect] ?? {}, reading),
  };
}

type Sums = Pick<Tally, 'answers' | 'byQuestion' | 'byReason' | 'noOpinion' | 'means' | 'background'>;

const sumOf = (tallies: readonly Tally[]): Sums =>
  tallies
    .map(({ answers, byQuestion, byReason, noOpinion = {}, background = {}, ...rest }) => ({
      answers,
      byQuestion,
      byReason,
      noOpinion,
      background,
      means: rest.means ?? { [OVERALL]: meansOfOne(byQuestion) },
    }))
    .reduce<Sums>((sum, one) => ({ ...NOTHING, ...plus(sum, one) }), NOTHING);

const NOTHING: Sums = { answers: 0, byQuestion: {}, byReason: {} };

/** The first version of this house kept no means of people: it asked one question, whose answers are their means. */
function meansOfOne(byQuestion: Tally['byQuestion']): ScoreSums {
  const [frequencies, ...others] = Object.values(byQuestion);
  if (!frequencies || others.length) return {};
  const sumOf = (weight: (step: number) => number) =>
    frequencies.reduce((sum, times, i) => sum + times * weight(i + 1), 0);
  return { 1: [sumOf(() => 1), sumOf((step) => step), sumOf((step) => step * step)] };
}

function grouped(
  tallies: readonly Tally[],
  by: (tally: Tally) => string,
): readonly (readonly [string, readonly Tally[]])[] {
  return [...Map.groupBy(tallies, by)];
}
