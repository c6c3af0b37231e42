import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal';
import type { ResultColumn, ResultRow, ResultTable } from '../../results/result-table.ts';
import type { Block } from '../report-block.ts';
import { HEADS } from './paper-heads.ts';
import { sheetNames } from './sheet-names.ts';
import { originOf, tablesIn } from './tables-in.ts';

/** In letters. */
const WIDTHS = { words: 42, figure: 14 } as const;

/** Of one line of letters, in points: not every spreadsheet makes its rows as high as what stands in them. */
const LINE = 24;

/** Every table of the report on a sheet of its own: numbers are numbers, with Arabic digits and their two decimals, under what they are of, a title and heads that stay when one scrolls. */
export function xlsxOf(blocks: readonly Block[]): Promise<Blob> {
  const tables = tablesIn(blocks);
  const names = sheetNames(tables.map(({ table }) => table.name));
  const origin = originOf(blocks).map(words);
  return writeExcelFile(
    tables.map(({ table, headed }, i) => ({
      sheet: names[i]!,
      data: [
        ...[...origin, bold(words(headed))].map((cell) => [{ ...cell, height: LINE }]),
        headsOf(table),
        ...table.rows.map((row) => cellsOf(table, row)),
      ],
      columns: table.columns.flatMap(({ kind }, index) =>
        kind === 'share'
          ? [{ width: WIDTHS.figure }, { width: WIDTHS.figure }]
          : [{ width: index ? WIDTHS.figure : WIDTHS.words }],
      ),
      stickyRowsCount: origin.length + 2,
    })),
    { fontFamily: 'TH SarabunPSK', fontSize: 16 },
  ).toBlob();
}

function headsOf({ columns }: ResultTable): Row {
  const heads = columns.flatMap(({ head, kind }) => (kind === 'share' ? [head, HEADS.percentOf(head)] : [head]));
  const lines = Math.max(...heads.map((head, i) => linesOf(head, i ? WIDTHS.figure : WIDTHS.words)));
  return heads.map((head) => ({ ...bold(words(head)), wrap: true, alignVertical: 'center', height: lines * LINE }));
}

function cellsOf({ columns }: ResultTable, { kind, values }: ResultRow): Row {
  const [name, ...figures] = columns.flatMap((column, i) => figuresOf(column.kind, values[i]));
  const cells = [{ ...name, wrap: true, height: linesOf(`${values[0]}`, WIDTHS.words) * LINE }, ...figures];
  return cells.map((cell) => (cell && (kind === 'head' || kind === 'foot') ? bold(cell) : cell));
}

/** Marks above and below a Thai letter take no room. */
const linesOf = (text: string, width: number): number =>
  Math.max(1, Math.ceil(text.replace(/\p{Mn}/gu, '').length / width));

function figuresOf(kind: ResultColumn['kind'], value: ResultRow['values'][number]): readonly (CellObject | null)[] {
  if (kind === 'share') return typeof value === 'object' ? [count(value.count), decimal(value.percent)] : [null, null];
  if (typeof value === 'string') return [value ? words(value) : null];
  if (typeof value !== 'number') return [null];
  return [kind === 'statistic' ? decimal(value) : count(value)];
}

const bold = (cell: CellObject): CellObject => ({ ...cell, fontWeight: 'bold' });
/** Words that begin like a formula stay words. */
const words = (value: string): CellObject => ({ value, type: String });
const count = (value: number): CellObject => ({ value, type: Number, format: '#,##0' });
const decimal = (value: number | undefined): CellObject | null =>
  value === undefined ? null : { value: value / 100, type: Number, format: '0.00' };
