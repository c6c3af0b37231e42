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
