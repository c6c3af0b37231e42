import { csvOf } from '../../../domain/csv.ts';
import { cellsOfTable } from '../../results/result-table.ts';
import type { Block } from '../report-block.ts';
import { HEADS } from './paper-heads.ts';
import { originOf, tablesIn } from './tables-in.ts';

/** All tables of the report in one file behind what they are of, each under its heading and caption, an empty line between them. */
export const csvOfBlocks = (blocks: readonly Block[]): string =>
  csvOf([
    ...originOf(blocks).map((text) => [text]),
    ...tablesIn(blocks).flatMap(({ table, headed }) => [[], [headed], ...cellsOfTable(table, HEADS.percentOf)]),
  ]);
