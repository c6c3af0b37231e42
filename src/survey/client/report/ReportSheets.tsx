import { PaperBlock } from './PaperBlock.tsx';
import { PaperMemo } from './PaperMemo.tsx';
import type { Block, MemoBlock } from './report-block.ts';

interface ReportSheetsProps {
  readonly blocks: readonly Block[];
  readonly isDraft: boolean;
  /** What the sheets are, for whoever cannot see them. */
  readonly label: string;
  readonly draftMark: string;
}

/** The report as it is printed: the memo on a sheet of its own, then its body. On a narrow screen the sheets are pushed sideways in their own box. */
export function ReportSheets({ blocks, isDraft, label, draftMark }: ReportSheetsProps) {
  const mark = isDraft && <p className="draft-mark">{draftMark}</p>;
  const isMemo = (block: Block): block is MemoBlock => block.kind === 'memo';
  return (
    <div className="scroll-x report-sheets" tabIndex={0} role="region" aria-label={label}>
      {blocks.filter(isMemo).map((memo) => (
        <div key={memo.title} className="marked">
          {mark}
          <PaperMemo memo={memo} />
        </div>
      ))}
      <div className="marked">
        {mark}
        <article className="sheet report-body" lang="th">
          {blocks.map((block, index) => !isMemo(block) && <PaperBlock key={index} block={block} />)}
        </article>
      </div>
    </div>
  );
}
