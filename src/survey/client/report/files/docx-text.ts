import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
} from 'docx';
import { onThaiPaper } from '../on-thai-paper.ts';
import type { QuotesBlock, TextBlock } from '../report-block.ts';
import { centimetres, points, space } from './paper-measures.ts';

/** A piece of text as papers set it. All text of the file comes through here, so that all its digits are Thai and none of its signs spoils it. */
export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...options, text: onThaiPaper(text) });

/** One paragraph of one piece of text. */
export const line = (text: string, options: IParagraphOptions = {}, letters: IRunOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [run(text, letters)] });

/** Running text: the first line set in, spread to both edges between Thai words. */
export const running = (text: string, spacing: ISpacingProperties = { before: space(6) }): Paragraph =>
  line(text, {
    alignment: AlignmentType.THAI_DISTRIBUTE,
    indent: { firstLine: centimetres(2.5) },
    spacing,
  });

export function textOf({ kind, text }: TextBlock): Paragraph {
  switch (kind) {
    case 'title':
      return line(text, { heading: HeadingLevel.TITLE });
    case 'heading':
      return line(text, { heading: HeadingLevel.HEADING_1 });
    case 'subheading':
      return line(text, { heading: HeadingLevel.HEADING_2 });
    case 'paragraph':
      return running(text);
    case 'formula':
      return line(text, { indent: { left: centimetres(2.5) }, spacing: { before: space(6) } });
    case 'note':
      return line(text, { spacing: { before: space(2) } }, { size: points(14) });
  }
}

/** The caption of a table or plot stays with what is below it. */
export const caption = (text: string): Paragraph =>
  line(text, { keepNext: true, spacing: { before: space(12), after: space(3) } }, { bold: true });

/** What people wrote, each with a dash in front of it. */
export const quotesOf = ({ theme, quotes }: QuotesBlock): readonly Paragraph[] => [
  line(theme, { heading: HeadingLevel.HEADING_2 }),
  ...quotes.map((quote) =>
    line(`–  ${quote}`, {
      indent: { left: centimetres(1.5), hanging: centimetres(0.5) },
      spacing: { before: space(2) },
    }),
  ),
];
