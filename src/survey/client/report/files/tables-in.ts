import type { ResultTable } from '../../results/result-table.ts';
import type { Block } from '../report-block.ts';

/** A table with its caption under the heading that it belongs to: two questionnaires have tables of the same name. */
interface HeadedTable {
  readonly table: ResultTable;
  readonly headed: string;
}

export function tablesIn(blocks: readonly Block[]): readonly HeadedTable[] {
  let heading = '';
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'table') return [];
    return [{ table: block.table, headed: [heading, block.table.caption].filter(Boolean).join(' – ') }];
  });
}

/** Of which period and municipality the tables are, and whether they were signed: what a table must not be without where it leaves the report. */
export function originOf(blocks: readonly Block[]): readonly string[] {
  const from = blocks.findIndex(({ kind }) => kind === 'title');
  return blocks.slice(from, from + 2).flatMap((block) => ('text' in block ? [block.text] : []));
}
