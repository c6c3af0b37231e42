/** An office paper in twips, twentieths of a point (domain facts §5.1). */
const CENTIMETRE = 567;
export const centimetres = (count: number): number => Math.round(count * CENTIMETRE);

export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = {
  left: centimetres(3),
  right: centimetres(2),
  bottom: centimetres(2),
  /** Of a memo, whose emblem stands 1.5 cm below the edge. */
  memoTop: centimetres(1.5),
  top: centimetres(2),
} as const;
/** What is left between the margins. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** …of a sheet that lies on its side, for wide tables. */
export const LANDSCAPE_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;

/** Word counts sizes of letters in half points. */
export const points = (size: number): number => 2 * size;
/** …and sets spaces between lines in twips. */
export const space = (size: number): number => 20 * size;
