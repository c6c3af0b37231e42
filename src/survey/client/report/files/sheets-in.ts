import type { Block, MemoBlock } from '../report-block.ts';
import { isWide } from './docx-table.ts';

export type BodyBlock = Exclude<Block, MemoBlock>;

/** Blocks that stand on sheets of one kind. */
export type Sheets =
  | { readonly kind: 'memo'; readonly memo: MemoBlock }
  | { readonly kind: 'upright' | 'landscape'; readonly blocks: readonly BodyBlock[] };

/** Every memo on a sheet of its own; a table too wide for an upright sheet lies on its side, with the headings before it and the notes behind it. */
export function sheetsIn(blocks: readonly Block[]): readonly Sheets[] {
  const sheets: ({ kind: 'memo'; memo: MemoBlock } | { kind: 'upright' | 'landscape'; blocks: BodyBlock[] })[] = [];
  for (const block of blocks) {
    const last = sheets.at(-1);
    const open = last && last.kind !== 'memo' ? last : undefined;
    if (block.kind === 'memo') sheets.push({ kind: 'memo', memo: block });
    else if (block.kind === 'table' && isWide(block.table)) {
      const headings = open?.kind === 'upright' ? takeHeadings(open.blocks) : [];
      if (open?.blocks.length === 0) sheets.pop();
      sheets.push({ kind: 'landscape', blocks: [...headings, block] });
    } else if (open && (open.kind === 'upright' || block.kind === 'note')) open.blocks.push(block);
    else sheets.push({ kind: 'upright', blocks: [block] });
  }
  return sheets;
}

/** Takes away what heads the next block. */
function takeHeadings(blocks: BodyBlock[]): readonly BodyBlock[] {
  const from = blocks.findLastIndex(({ kind }) => kind !== 'heading' && kind !== 'subheading') + 1;
  return blocks.splice(from);
}
