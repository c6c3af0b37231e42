import type { Day } from '#kernel/domain/business-day.ts';
import { plus } from './counts.ts';
import { disclose, isNoFew, isSafe, type Answered, type Disclosure } from './masking.ts';
import { isDue, type Publication, type PublicFigure, type PublicGroup, type PublicQuestion } from './publication.ts';
import { scaleOf, type Questionnaire } from './questionnaire.ts';
import { readingOf, resultsOf, type Results } from './results.ts';
import { statisticsOf, type Statistics } from './statistics.ts';
import { NO_ANSWERS, OVERALL, SMALLEST_GROUP, type Frequencies, type ScoreSums, type Tally } from './tally.ts';

/** The tallies of one questionnaire and one fiscal year that have gone down, and how it was asked. */
export interface Counted {
  readonly tallies: readonly Tally[];
  readonly asked: Questionnaire;
}

/**
 * The next publication on this day, made of all tallies so far and of what was told before. `undefined`: none is due.
 * A mean that would tell too much is not told, and neither is any other mean in which it is contained.
 */
export function nextPublication(
  former: Publication | undefined,
  { tallies, asked }: Counted,
  day: Day,
): Publication | undefined {
  const [results] = resultsOf(tallies, () => asked);
  if (!results || !isDue(former?.told, results.answers, day)) return undefined;
  const whole = tallies.filter(({ channel }) => channel !== 'partial');
  const steps = scaleOf(asked).steps.length;
  const disclosures = new Map(
    asked.questions.map(({ key }) => {
      const line = results.questions.find((question) => question.key === key);
      const before = former?.history[key] ?? [];
      const cells = (line?.frequencies ?? NO_ANSWERS).slice(0, steps);
      return [key, disclose(before, { cells, fresh: freshOf(before, whole, key, steps) })];
    }),
  );
  const isToldOf = (keys: readonly string[], means: string) =>
    keys.every((key) => disclosures.get(key)!.hasMean) && isNoFew(incomplete(whole, means, keys.length));
  const keysOf = (aspect?: string) =>
    asked.questions.filter((question) => !aspect || question.aspect === aspect).map(({ key }) => key);
  const hasWhole = isToldOf(keysOf(), OVERALL);
  // Of all groups or of none: one that is missing could be had by subtraction.
  const canBeApart =
    asked.questions.length > 1 &&
    hasWhole &&
    [...results.points, ...results.months].every(({ statistics }) => statistics.count >= SMALLEST_GROUP);
  const historyWith = (hasGroups: boolean) =>
    Object.fromEntries(
      [...disclosures].map(([key, one]) => [key, [...(former?.history[key] ?? []), { ...one, hasGroups }]]),
    );
  const isApart = canBeApart && Object.values(historyWith(true)).every(isSafe);
  return {
    told: {
      fiscalYear: whole[0]!.fiscalYear,
      questionnaire: results.questionnaire,
      day,
      answers: results.answers,
      partial: results.partial,
      whole: figureOf(results.whole.statistics, hasWhole),
      aspects: results.aspects.map(({ key, statistics }) => ({
        key,
        ...figureOf(statistics, isToldOf(keysOf(key), key)),
      })),
      questions: [...disclosures].map(([key, disclosure]) => questionOf(key, disclosure, asked)),
      points: groupsOf(results.points, isApart),
      months: groupsOf(results.months, isApart),
    },
    history: historyWith(isApart),
  };
}

function questionOf(key: string, { cells, isTold, hasMean }: Disclosure, asked: Questionnaire): PublicQuestion {
  const frequencies = NO_ANSWERS.map((none, step) => cells[step] ?? none) as unknown as Frequencies;
  return {
    key,
    ...figureOf(statisticsOf(frequencies, readingOf(asked)), hasMean),
    steps: cells.map((times, step) => (isTold[step] ? times : null)),
  };
}

/** How many scored, unless they are few; and the rest where it may be told, of no fewer. */
function figureOf({ count, mean, satisfaction, band }: Statistics, hasMean: boolean): PublicFigure {
  return {
    ...(isNoFew(count) && { count }),
    ...(hasMean && count >= SMALLEST_GROUP && mean !== undefined && { mean, satisfaction, ...(band && { band }) }),
  } as PublicFigure;
}

const groupsOf = (lines: Results['points'], hasMeans: boolean): readonly PublicGroup[] =>
  lines.map(({ key, answers, statistics }) => {
    const { count: _, ...figure } = figureOf(statistics, hasMeans);
    return { key, answers, ...figure };
  });

/** How many answered some of these questions and left out others: were they few, their own means could be had from the means of the questions. */
function incomplete(tallies: readonly Tally[], means: string, questions: number): number {
  const people = tallies.map((tally) => tally.means?.[means] ?? {}).reduce<ScoreSums>((all, one) => plus(all, one), {});
  return Object.entries(people)
    .filter(([items]) => Number(items) < questions)
    .reduce((sum, [, [count]]) => sum + count, 0);
}

/** What came to a question since the publication before, tally by tally: points and months are made of whole tallies. */
function freshOf(
  before: readonly Disclosure[],
  tallies: readonly Tally[],
  question: string,
  steps: number,
): Answered['fresh'] {
  const fresh = tallies.map(({ point, period = '', channel = '', byQuestion }) => {
    const place = `${point}.${period}.${channel}`;
    const cells = (byQuestion[question] ?? NO_ANSWERS).slice(0, steps);
    const known = (step: number) => before.reduce((sum, one) => sum + (one.fresh[place]?.[step] ?? 0), 0);
    return [place, cells.map((times, step) => times - known(step))] as const;
  });
  return Object.fromEntries(fresh.filter(([, cells]) => cells.some((times) => times > 0)));
}
