import type { Step } from './Face.tsx';

/** Of all who were asked, so many chose this; `none` is what lies on no step of a scale. */
export interface Part {
  readonly tone: Step | 'none';
  readonly name: string;
  readonly count: number;
}

/** One piece of the bar in percent of its width; `share` is what is true, the others what is drawn. */
interface Piece extends Part {
  readonly share: number;
  readonly start: number;
  readonly width: number;
}

/** Thinner than this, one voice among hundreds would not be seen between its neighbours' gaps. */
const LEAST_WIDTH = 1;

/** The pieces of the bar in the order of the parts. Nobody's answer is thinner than one percent, and together they fill the bar. */
export function piecesOf(parts: readonly Part[]): readonly Piece[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const shares = parts.filter(({ count }) => count > 0).map((part) => ({ ...part, share: (100 * part.count) / all }));
  const widths = shares.map(({ share }) => Math.max(share, LEAST_WIDTH));
  const scale = 100 / widths.reduce((sum, width) => sum + width, 0);
  return shares.map((piece, index) => ({
    ...piece,
    start: widths.slice(0, index).reduce((sum, width) => sum + width, 0) * scale,
    width: widths[index]! * scale,
  }));
}
