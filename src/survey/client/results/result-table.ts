import { csvOf } from '../../domain/csv.ts';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { Step } from '../../domain/scale.ts';
import { hundredths } from './hundredths.ts';

/** So many, and how many of a hundred that is, in hundredths. */
export interface Share {
  readonly count: number;
  readonly percent: number | undefined;
}

/** `share`: a number with its percent; `statistic`: hundredths. */
export interface ResultColumn {
  readonly head: string;
  readonly kind: 'words' | 'count' | 'share' | 'statistic';
  readonly face?: Step;
}

export interface ResultRow {
  readonly key: string;
  readonly kind?: 'head' | 'under' | 'foot' | undefined;
  /** One for each column, of its kind. */
  readonly values: readonly (string | number | Share | undefined)[];
}

/** A table of the results: what stands behind a plot, on the screen and in a file. */
export interface ResultTable {
  /** Names its file. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
}

/** A value in two parts: the figure, and the percent that stands under it. */
export function shownOf(
  { kind }: ResultColumn,
  value: ResultRow['values'][number],
): readonly [figure: string, under: string | undefined] {
  if (value === undefined) return [kind === 'statistic' ? hundredths(undefined) : '', undefined];
  if (typeof value === 'object')
    return [formatNumber(value.count), value.percent === undefined ? undefined : `(${hundredths(value.percent)})`];
  if (typeof value === 'string') return [value, undefined];
  return [kind === 'statistic' ? hundredths(value) : formatNumber(value), undefined];
}

/** The same table for a spreadsheet: a number with its percent takes two columns, and what is missing is empty. */
export const csvOfTable = (table: ResultTable, percentOf: (head: string) => string): string =>
  csvOf(cellsOfTable(table, percentOf));

/** The lines of such a file, the heads first. */
export const cellsOfTable = (
  { columns, rows }: ResultTable,
  percentOf: (head: string) => string,
): readonly (readonly (string | number | undefined)[])[] => [
  columns.flatMap(({ head, kind }) => (kind === 'share' ? [head, percentOf(head)] : [head])),
  ...rows.map(({ values }) => columns.flatMap(({ kind }, i) => figuresOf(kind, values[i]))),
];

function figuresOf(kind: ResultColumn['kind'], value: ResultRow['values'][number]) {
  if (kind === 'share') {
    const { count, percent } = typeof value === 'object' ? value : {};
    return [count, decimal(percent)];
  }
  return [kind === 'statistic' && typeof value === 'number' ? decimal(value) : (value as string | number | undefined)];
}

/** `430` as 4.30: a number whose two decimals are kept. */
const decimal = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : (value / 100).toFixed(2);
