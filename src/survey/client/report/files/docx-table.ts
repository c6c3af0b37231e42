import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { shownOf, type ResultRow, type ResultTable } from '../../results/result-table.ts';
import { LANDSCAPE_WIDTH, points, space, TEXT_WIDTH } from './paper-measures.ts';
import { caption, run } from './docx-text.ts';
import { QUIET } from './step-colours.ts';

/** More columns than this do not fit on an upright sheet. */
const MOST_UPRIGHT = 7;
export const isWide = ({ columns }: ResultTable): boolean => columns.length > MOST_UPRIGHT;

/** No column of figures is wider, and all together leave this much for the names. */
const WIDEST_FIGURE = 1_400;
const ROOM_OF_NAMES = 3_000;

/** Up to so many rows, a year's months with their sum, a table stays on one sheet. */
const FEW_ROWS = 14;

/** Word joins two tables that touch: something stands behind each. */
export const gap = (): Paragraph => new Paragraph({ spacing: { line: space(6), lineRule: LineRuleType.EXACT } });

/** A table under its caption. Its head is repeated on every page, and no line is cut in two. */
export function tableOf(table: ResultTable): readonly (Paragraph | Table)[] {
  const { caption: text, columns, rows } = table;
  const whole = isWide(table) ? LANDSCAPE_WIDTH : TEXT_WIDTH;
  const figure = Math.min(WIDEST_FIGURE, Math.floor((whole - ROOM_OF_NAMES) / (columns.length - 1)));
  const widths = columns.map((_, i) => (i === 0 ? whole - figure * (columns.length - 1) : figure));
  const size = points(isWide(table) ? 12 : 14);
  const isWhole = rows.length <= FEW_ROWS;
  const cell = (index: number, children: readonly ParagraphChild[], kind: ResultRow['kind'], keepNext: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(kind && kind !== 'under' && { shading: { type: ShadingType.CLEAR, fill: QUIET } }),
      children: [
        new Paragraph({
          alignment: index === 0 ? AlignmentType.LEFT : AlignmentType.CENTER,
          indent: { left: index === 0 ? space(kind === 'under' ? 10 : 2) : 0 },
          keepNext,
          children,
        }),
      ],
    });
  return [
    caption(text),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, left: space(2), right: space(2), top: 0, bottom: 0 },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ head }, i) => cell(i, [run(head, { bold: true, size })], 'head', true)),
        }),
        ...rows.map(
          ({ kind, values }, row) =>
            new TableRow({
              cantSplit: true,
              children: columns.map((column, i) => {
                const [shown, under] = shownOf(column, values[i]);
                const bold = kind === 'head' || kind === 'foot';
                return cell(
                  i,
                  [run(shown, { bold, size }), ...(under ? [run(under, { bold, size, break: 1 })] : [])],
                  kind,
                  kind === 'head' || (isWhole && row < rows.length - 1),
                );
              }),
            }),
        ),
      ],
    }),
    gap(),
  ];
}
