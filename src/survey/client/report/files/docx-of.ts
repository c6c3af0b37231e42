import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  type ISectionOptions,
  type Paragraph,
  type Table,
} from 'docx';
import type { Block } from '../report-block.ts';
import { barsOf, meansOf } from './docx-bars.ts';
import { memoOf } from './docx-memo.ts';
import { tableOf } from './docx-table.ts';
import { quotesOf, textOf } from './docx-text.ts';
import { MARGIN, PAGE, points, space } from './paper-measures.ts';
import { sheetsIn, type BodyBlock, type Sheets } from './sheets-in.ts';

/** The font that every office has. Thai is complex script to Word: without `cs` it takes another font for it, and sizes and bold letters have two names. */
const FONT = 'TH SarabunPSK';
const LETTERS = {
  font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
  size: points(16),
  language: { value: 'th-TH', bidirectional: 'th-TH' },
};
const heading = (size: number) => ({
  run: { ...LETTERS, size: points(size), bold: true, color: '000000' },
  paragraph: { spacing: { before: space(12), after: space(3) }, keepNext: true },
});

/** The report as Word opens and changes it: each memo on a sheet of its own, wide tables on sheets that lie on their side. Digits are Thai throughout. */
export const docxOf = (blocks: readonly Block[]): Promise<Blob> =>
  Packer.toBlob(
    new Document({
      styles: {
        default: {
          document: { run: LETTERS },
          title: { ...heading(20), paragraph: { alignment: AlignmentType.CENTER, spacing: { after: space(6) } } },
          heading1: heading(18),
          heading2: heading(16),
        },
      },
      sections: sheetsIn(blocks).map(sectionOf),
    }),
  );

function sectionOf(sheets: Sheets): ISectionOptions {
  if (sheets.kind === 'memo') return { properties: { page: pageOf(MARGIN.memoTop) }, children: memoOf(sheets.memo) };
  const orientation = sheets.kind === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: { page: pageOf(MARGIN.top, orientation) },
    children: sheets.blocks.flatMap(elementsOf),
  };
}

const pageOf = (
  top: number,
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation] = PageOrientation.PORTRAIT,
) => ({
  size: { width: PAGE.width, height: PAGE.height, orientation },
  margin: { top, right: MARGIN.right, bottom: MARGIN.bottom, left: MARGIN.left },
});

function elementsOf(block: BodyBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'table':
      return tableOf(block.table);
    case 'bars':
      return barsOf(block);
    case 'means':
      return meansOf(block, block.means);
    case 'trend':
      return meansOf(block, block.points);
    case 'quotes':
      return quotesOf(block);
    default:
      return [textOf(block)];
  }
}
