import type { TFunction } from 'i18next';
import type { Period } from '#kernel/domain/period.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Counted, GroupLine, ResultLine, Results } from '../../domain/results.ts';
import type { Statistics } from '../../domain/statistics.ts';
import type { Names } from './names.ts';
import type { ResultColumn, ResultRow, ResultTable, Share } from './result-table.ts';

/** What is shown, with all that is needed to name it. */
export interface Shown {
  readonly results: Results;
  readonly asked: Questionnaire;
  readonly names: Names;
  /** The months that were chosen and have begun. */
  readonly months: readonly Period[];
  /** What was chosen, in words: it names the files. */
  readonly scope: string;
  readonly t: TFunction<'survey'>;
}

/** Each question with how often each step was given, under its aspect with its mean. */
export function questionsTable({ results, asked, names, t }: Shown): ResultTable {
  const aspectOf = new Map(asked.questions.map(({ key, aspect }) => [key, aspect]));
  const hasAspects = results.aspects.length > 0;
  const stepsOf = ({ frequencies, noOpinion, statistics: { count, shares } }: ResultLine) => [
    ...names.steps.map(({ step }): Share => ({ count: frequencies[step - 1]!, percent: shares?.[step - 1] })),
    ...(names.hasNoOpinion ? [{ count: noOpinion, percent: percent(noOpinion, count + noOpinion) }] : []),
    // Rounded parts may add up to 99.99 or 100.01: the whole is the whole.
    { count: count + noOpinion, percent: 10_000 },
  ];
  const sumsOf = ({ frequencies, noOpinion }: ResultLine): readonly Share[] => [
    ...names.steps.map(({ step }) => only(frequencies[step - 1]!)),
    ...(names.hasNoOpinion ? [only(noOpinion)] : []),
    only(frequencies.reduce((sum, times) => sum + times, noOpinion)),
  ];
  const question = (line: ResultLine): ResultRow => ({
    key: line.key,
    kind: hasAspects ? 'under' : undefined,
    values: [names.item(line.key), ...stepsOf(line), ...statisticsCells(line.statistics, names)],
  });
  const blank = names.steps.map(() => undefined).concat(names.hasNoOpinion ? [undefined, undefined] : [undefined]);
  const of = (aspect: string | undefined) => results.questions.filter(({ key }) => aspectOf.get(key) === aspect);
  return {
    name: t('file.questions'),
    caption: t('tableOfQuestions'),
    columns: [
      { head: t('question'), kind: 'words' },
      ...names.steps.map(({ face, name }): ResultColumn => ({ head: name, kind: 'share', face })),
      ...(names.hasNoOpinion ? [{ head: t('noOpinion'), kind: 'share' } as const] : []),
      { head: t('sum'), kind: 'share' },
      ...statisticColumns(names, t),
    ],
    rows: [
      ...results.aspects.flatMap(({ key, statistics }): readonly ResultRow[] => [
        {
          key: `aspect ${key}`,
          kind: 'head',
          values: [names.item(key), ...blank, ...statisticsCells(statistics, names)],
        },
        ...of(key).map(question),
      ]),
      ...of(undefined).map(question),
      {
        key: '',
        kind: 'foot',
        values: [t('whole'), ...sumsOf(results.whole), ...statisticsCells(results.whole.statistics, names)],
      },
    ],
  };
}

/** Points, channels or months side by side. A month of which too little is known has a dash; what is in no month has a line, so that the lines add up. */
export function groupsTable(kind: 'points' | 'channels' | 'months', shown: Shown): ResultTable {
  const { results, names, months, t } = shown;
  const row = ({ key, answers, statistics }: Pick<GroupLine, 'key' | 'answers' | 'statistics'>, name: string) => ({
    key,
    values: [name, answers, ...statisticsCells(statistics, names)],
  });
  const inNoMonth = results.answers - results.months.reduce((sum, { answers }) => sum + answers, 0);
  const rows = {
    points: () => results.points.map((line) => row(line, names.point(line.key))),
    channels: () => results.channels.map((line) => row(line, names.channel(line.key))),
    months: () => [
      ...months.map((month) => {
        const line = results.months.find(({ key }) => key === month);
        const name = names.month(month, 'long');
        return line ? row(line, name) : { key: month, values: [name, t('tooFew')] };
      }),
      ...(inNoMonth ? [{ key: 'none', values: [t('withoutMonth'), inNoMonth] }] : []),
    ],
  };
  const partial = { key: 'partial', values: [t('partialRow'), results.partial] };
  return {
    name: t(`file.${kind}`),
    caption: t(`tableOf.${kind}`),
    columns: [
      { head: t(`headOf.${kind}`), kind: 'words' },
      { head: t('answers'), kind: 'count' },
      ...statisticColumns(names, t),
    ],
    rows: [
      ...rows[kind](),
      { ...row(results.whole, t('whole')), key: '', kind: 'foot' },
      ...(kind === 'channels' && results.partial ? [{ ...partial, kind: 'foot' } as const] : []),
    ],
  };
}

/** What people said of themselves, one question; who did not say stands there too. */
export const backgroundTable = (
  { key, options }: Results['background'][number],
  { results: { answers }, names, t }: Shown,
): ResultTable =>
  countsTable(
    t('file.background', { name: names.item(key) }),
    names.item(key),
    withUntold(options, answers).map((one) => ({
      ...one,
      name: one.key ? names.option(key, one.key) : t('untold'),
      percent: percent(one.count, answers),
    })),
    t,
  );

/** What people had in mind, most often named first. */
export const reasonsTable = ({ results: { reasons, answers }, names, t }: Shown): ResultTable =>
  countsTable(
    t('file.reasons'),
    t('tableOfReasons'),
    reasons.map((one) => ({ ...one, name: names.item(one.key), percent: percent(one.count, answers) })),
    t,
  );

/** The options, and with the key `''` those who did not say. */
const withUntold = (options: readonly Counted[], answers: number): readonly Counted[] => [
  ...options,
  { key: '', count: answers - options.reduce((sum, { count }) => sum + count, 0) },
];

const countsTable = (
  name: string,
  caption: string,
  lines: readonly (Counted & { readonly name: string; readonly percent: number })[],
  t: TFunction<'survey'>,
): ResultTable => ({
  name,
  caption,
  columns: [
    { head: t('reason'), kind: 'words' },
    { head: t('people'), kind: 'count' },
    { head: t('percent'), kind: 'statistic' },
  ],
  rows: lines.map((line) => ({ key: line.key, values: [line.name, line.count, line.percent] })),
});

const only = (count: number): Share => ({ count, percent: undefined });

/** In hundredths, half-up. */
const percent = (count: number, of: number): number => (of ? Math.floor((20_000 * count + of) / (2 * of)) : 0);

export const statisticColumns = ({ steps }: Names, t: TFunction<'survey'>): readonly ResultColumn[] => [
  { head: t('mean'), kind: 'statistic' },
  { head: t('deviation'), kind: 'statistic' },
  ...(steps.length === 5 ? [{ head: t('level'), kind: 'words' } as const] : []),
  { head: t('satisfaction'), kind: 'statistic' },
];

export const statisticsCells = (
  { mean, deviation, band, satisfaction }: Statistics,
  { steps, band: nameOf }: Names,
) => [mean, deviation, ...(steps.length === 5 ? [nameOf(band)] : []), satisfaction];
