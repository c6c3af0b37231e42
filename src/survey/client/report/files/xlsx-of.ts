import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal';
import type { ResultColumn, ResultRow, ResultTable } from '../../results/result-table.ts';
import type { Block } from '../report-block.ts';
import { HEADS } from './paper-heads.ts';
import { sheetNames } from './sheet-names.ts';
import { tablesIn } from './tables-in.ts';

/** In letters. */
const WIDTHS = { words: 42, figure: 14 } as const;

/** What stays when one scrolls. */
const TITLE_AND_HEADS = 2;

/** Every table of the report on a sheet of its own: numbers are numbers, with Arabic digits and their two decimals, under a title and heads that stay when one scrolls. */
export function xlsxOf(blocks: readonly Block[]): Promise<Blob> {
  const tables = tablesIn(blocks);
  const names = sheetNames(tables.map(({ table }) => table.name));
  return writeExcelFile(
    tables.map(({ table, headed }, i) => ({
      sheet: names[i]!,
      data: [[bold(words(headed))], headsOf(table), ...table.rows.map((row) => cellsOf(table, row))],
      columns: table.columns.flatMap(({ kind }, index) =>
        kind === 'share'
          ? [{ width: WIDTHS.figure }, { width: WIDTHS.figure }]
          : [{ width: index ? WIDTHS.figure : WIDTHS.words }],
      ),
      stickyRowsCount: TITLE_AND_HEADS,
    })),
    { fontFamily: 'TH SarabunPSK', fontSize: 16 },
  ).toBlob();
}

const headsOf = ({ columns }: ResultTable): Row =>
  columns
    .flatMap(({ head, kind }) => (kind === 'share' ? [head, HEADS.percentOf(head)] : [head]))
    .map((head) => ({ ...bold(words(head)), wrap: true, alignVertical: 'center' }));

const cellsOf = ({ columns }: ResultTable, { kind, values }: ResultRow): Row =>
  columns
    .flatMap((column, i) => figuresOf(column.kind, values[i]))
    .map((cell) => (cell && (kind === 'head' || kind === 'foot') ? bold(cell) : cell));

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
