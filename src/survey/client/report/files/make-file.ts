import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Block } from '../report-block.ts';

export const FORMATS = ['docx', 'xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** What makes Word's and Excel's files is large: it comes when it is asked for, and lies on the device by then. */
const MAKERS: Readonly<Record<Format, (blocks: readonly Block[]) => Promise<Blob>>> = {
  docx: async (blocks) => (await import('./docx-of.ts')).docxOf(blocks),
  xlsx: async (blocks) => (await import('./xlsx-of.ts')).xlsxOf(blocks),
  csv: async (blocks) => new Blob([(await import('./csv-of-blocks.ts')).csvOfBlocks(blocks)], { type: 'text/csv' }),
};

/** A file of the report, or `not-made`: its maker could not be had, or there was no room for it. What went wrong is reported as a defect. */
export async function makeFile(format: Format, blocks: readonly Block[]): Promise<Result<Blob, 'not-made'>> {
  try {
    return ok(await MAKERS[format](blocks));
  } catch (error) {
    reportError(error);
    return err('not-made');
  }
}
