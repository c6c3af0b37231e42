import { added, statisticsOf, type Statistics } from './statistics.ts';
import type { Frequencies, Tally } from './tally.ts';

/** One line of the report: a question, a service point, or all together. */
export interface ResultLine {
  readonly key: string;
  readonly frequencies: Frequencies;
  readonly statistics: Statistics;
}

/** What is reported of one version of a questionnaire. */
export interface Results {
  readonly questionnaire: string;
  /** How many answered, whatever they left out. */
  readonly answers: number;
  /** All questions together. */
  readonly whole: ResultLine;
  /** In order of their key; nobody was asked what is missing here. */
  readonly questions: readonly ResultLine[];
  readonly points: readonly ResultLine[];
  /** Most named first. */
  readonly reasons: readonly { readonly key: string; readonly count: number }[];
}

/** The results of each questionnaire among these tallies, the one with the most answers first. Versions are never mixed: they asked differently. */
export const resultsOf = (tallies: readonly Tally[]): readonly Results[] =>
  grouped(tallies, ({ questionnaire }) => questionnaire)
    .map(([questionnaire, of]) => resultOf(questionnaire, of))
    .sort((a, b) => b.answers - a.answers);

/** The fiscal years of these tallies and `current`, the newest first. */
export const yearsOf = (tallies: readonly Tally[], current: number): readonly number[] =>
  [...new Set([current, ...tallies.map(({ fiscalYear }) => fiscalYear)])].sort((a, b) => b - a);

function resultOf(questionnaire: string, tallies: readonly Tally[]): Results {
  const keys = [...new Set(tallies.flatMap(({ byQuestion }) => Object.keys(byQuestion)))].sort();
  const points = grouped(tallies, ({ point }) => point);
  const named = sums(tallies.map(({ byReason }) => byReason));
  return {
    questionnaire,
    answers: tallies.reduce((sum, { answers }) => sum + answers, 0),
    whole: line(
      '',
      tallies.flatMap(({ byQuestion }) => Object.values(byQuestion)),
    ),
    questions: keys.map((key) =>
      line(
        key,
        tallies.flatMap(({ byQuestion }) => (byQuestion[key] ? [byQuestion[key]] : [])),
      ),
    ),
    points: points.map(([point, of]) =>
      line(
        point,
        of.flatMap(({ byQuestion }) => Object.values(byQuestion)),
      ),
    ),
    reasons: Object.entries(named)
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count),
  };
}

function line(key: string, all: readonly Frequencies[]): ResultLine {
  const frequencies = added(all);
  return { key, frequencies, statistics: statisticsOf(frequencies) };
}

const sums = (all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> =>
  all
    .flatMap(Object.entries<number>)
    .reduce<Record<string, number>>((sum, [key, count]) => ({ ...sum, [key]: (sum[key] ?? 0) + count }), {});

function grouped(
  tallies: readonly Tally[],
  by: (tally: Tally) => string,
): readonly (readonly [string, readonly Tally[]])[] {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) groups.set(by(tally), [...(groups.get(by(tally)) ?? []), tally]);
  return [...groups];
}
