import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  UnderlineType,
  type ParagraphChild,
} from 'docx';
import type { MemoBlock } from '../report-block.ts';
import { HEADS } from './paper-heads.ts';
import { centimetres, points, space, TEXT_WIDTH } from './paper-measures.ts';
import { line, run, running } from './docx-text.ts';

/** Text on a line of dots that goes on to the next tab: what is missing is filled in by pen. */
const DOTTED = { underline: { type: UnderlineType.DOTTED } } as const;
const dottedTo = (text: string): readonly ParagraphChild[] => [
  run(text ? ` ${text} ` : ' ', DOTTED),
  new TextRun({ ...DOTTED, children: [new Tab()] }),
];

const TO_THE_EDGE = { type: TabStopType.RIGHT, position: TEXT_WIDTH } as const;
/** Where the second of two labels on one line begins. */
const MIDDLE = centimetres(7.5);
/** Who signs stands in the right half. */
const SIGNED = { alignment: AlignmentType.CENTER, indent: { left: TEXT_WIDTH / 2 } } as const;
const DOTS = '.'.repeat(44);

/** A memo is one sheet, whichever font an office has: the lines have their height from here. */
const exactly = (height: number, before = 0) => ({
  line: space(height),
  lineRule: LineRuleType.EXACT,
  before: space(before),
});
const LINE = 18;
const LABELS = 25;
const HANDWRITTEN = 21;

/** The memo form of the regulations: the title, the lines of its head with what they say on dots, the text, and who signs. ที่ and วันที่ share a line. */
export function memoOf({ title, lines, to, paragraphs, signatures }: MemoBlock): readonly Paragraph[] {
  const [office, number, day, ...others] = lines.map(({ label, text }) => [
    run(label, { bold: true, size: points(20) }),
    ...dottedTo(text),
  ]);
  const head = (children: readonly ParagraphChild[]) =>
    new Paragraph({ children, spacing: exactly(LABELS), tabStops: [TO_THE_EDGE] });
  return [
    line(
      title,
      {
        alignment: AlignmentType.CENTER,
        // The emblem is 1.5 cm high; the title stands beside its foot.
        spacing: exactly(35, 10),
      },
      { bold: true, size: points(29) },
    ),
    head(office ?? []),
    new Paragraph({
      children: [...(number ?? []), ...(day ?? [])],
      spacing: exactly(LABELS),
      tabStops: [{ type: TabStopType.LEFT, position: MIDDLE }, TO_THE_EDGE],
    }),
    ...others.map((children) => head(children)),
    line(`${HEADS.to}  ${to}`, { spacing: exactly(LINE, 6) }),
    ...paragraphs.map((text) => running(text, exactly(LINE, 6))),
    ...signatures.flatMap(signatureOf),
  ];
}

function signatureOf({ opinion, name, position }: MemoBlock['signatures'][number]): readonly Paragraph[] {
  const dots = () =>
    new Paragraph({
      children: dottedTo(''),
      spacing: exactly(HANDWRITTEN),
      tabStops: [TO_THE_EDGE],
    });
  return [
    ...(opinion === undefined
      ? []
      : [line(opinion, { keepNext: true, spacing: exactly(LINE, 6) }, { bold: true }), dots(), dots()]),
    line(`(${name ?? DOTS})`, {
      ...SIGNED,
      keepNext: true,
      spacing: exactly(LINE, opinion === undefined ? 24 : 16),
    }),
    line(position, { ...SIGNED, spacing: exactly(LINE) }),
  ];
}
