import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IShadingAttributesProperties,
} from 'docx';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { hundredths } from '../../results/hundredths.ts';
import type { BarsBlock, MeansBlock, TrendBlock } from '../report-block.ts';
import { points, space, TEXT_WIDTH } from './paper-measures.ts';
import { gap } from './docx-table.ts';
import { caption, line, run } from './docx-text.ts';
import { HEADS } from './paper-heads.ts';
import { HATCH, STEP_COLOURS } from './step-colours.ts';

/** Below it, in hundredths of a percent, a number does not fit into its piece. */
const NARROW = 600;
/** Behind the bar stands its mean. */
const MEAN_WIDTH = 900;
const BAR_WIDTH = TEXT_WIDTH - MEAN_WIDTH;
/** Before a bar of means stands its name. */
const NAME_WIDTH = 3_600;
const SCALE_WIDTH = BAR_WIDTH - NAME_WIDTH;
const BETWEEN = { style: BorderStyle.SINGLE, size: 8, color: 'ffffff' } as const;

type Bar = BarsBlock['bars'][number];

/** The shares of the steps as bars that Word can show without a picture: tables of one row, whose cells are as wide as the shares. */
export const barsOf = ({ caption: text, bars }: BarsBlock): readonly (Paragraph | Table)[] => [
  caption(text),
  ...(bars[0] ? [legendOf(bars[0])] : []),
  ...bars.flatMap((bar) => [line(bar.name, { keepNext: true }, SMALL), barOf(bar), gap()]),
];

const SMALL = { size: points(14) } as const;

const legendOf = ({ parts }: Bar): Paragraph =>
  new Paragraph({
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      ...parts.flatMap(({ step, label }) => [
        run('■ ', { ...SMALL, color: STEP_COLOURS[step].fill }),
        run(`${label}   `, SMALL),
      ]),
      new TextRun({ children: [new Tab()] }),
      run(HEADS.mean, SMALL),
    ],
  });

/** Means as bars from the lowest step on, each behind its name; a mean that is missing has none. */
export const meansOf = (
  { caption: text, highest }: MeansBlock | TrendBlock,
  lines: readonly { readonly name: string; readonly mean: number | undefined }[],
): readonly (Paragraph | Table)[] => [
  caption(HEADS.meanOf(text, highest)),
  ...lines.flatMap(({ name, mean }) => {
    const width = Math.round((SCALE_WIDTH * ((mean ?? 100) - 100)) / (100 * (highest - 1)));
    const { fill } = STEP_COLOURS[5];
    const cells = [
      { width: NAME_WIDTH, text: name, alignment: AlignmentType.LEFT },
      { width, text: '', shading: { type: ShadingType.CLEAR, fill } },
      { width: SCALE_WIDTH - width, text: '' },
      { width: MEAN_WIDTH, text: hundredths(mean) },
    ];
    return [
      rowOf(
        cells.filter((cell) => cell.width > 0),
        HeightRule.ATLEAST,
      ),
      gap(),
    ];
  }),
];

function barOf({ parts, mean }: Bar): Table {
  const given = parts.filter(({ share }) => share > 0);
  const whole = given.reduce((sum, { share }) => sum + share, 0);
  const pieces = given.map(({ step, share }) => ({
    width: Math.round((BAR_WIDTH * share) / whole),
    text: share < NARROW ? '' : formatNumber(share / 100),
    colour: STEP_COLOURS[step].ink,
    alignment: AlignmentType.CENTER,
    shading:
      step === 1
        ? { type: ShadingType.THIN_DIAGONAL_STRIPE, color: HATCH, fill: STEP_COLOURS[step].fill }
        : { type: ShadingType.CLEAR, fill: STEP_COLOURS[step].fill },
  }));
  return rowOf([...pieces, { width: MEAN_WIDTH, text: hundredths(mean) }], HeightRule.EXACT);
}

interface Cell {
  readonly width: number;
  readonly text: string;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly colour?: string;
  readonly shading?: IShadingAttributesProperties;
}

/** A table of one row; `rule`: is it higher where a name has two lines? */
const rowOf = (cells: readonly Cell[], rule: (typeof HeightRule)[keyof typeof HeightRule]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: cells.map(({ width }) => width),
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: space(19), rule },
        children: cells.map(
          ({ width, text, alignment = AlignmentType.RIGHT, colour, shading }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.CENTER,
              borders: { top: BETWEEN, bottom: BETWEEN, left: BETWEEN, right: BETWEEN },
              ...(shading && { shading }),
              children: [
                new Paragraph({
                  alignment,
                  run: { size: points(12) },
                  children: [run(text, { size: points(shading ? 12 : 14), ...(colour && { color: colour }) })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
