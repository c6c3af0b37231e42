import { STEPS, type Step } from './Face.tsx';

/** How many chose each step. */
export type StepCounts = Readonly<Record<Step, number>>;

/** One piece of the bar in percent of its width; `share` is what is true, the others what is drawn. */
interface Piece {
  readonly step: Step;
  readonly share: number;
  readonly start: number;
  readonly width: number;
}

/** Thinner than this, one voice among hundreds would not be seen between its neighbours' gaps. */
const LEAST_WIDTH = 1;

/** The pieces of the bar, the best first. Nobody's answer is thinner than one percent, and together they fill the bar. */
export function piecesOf(counts: StepCounts): readonly Piece[] {
  const all = STEPS.reduce((sum, step) => sum + counts[step], 0);
  const shares = STEPS.filter((step) => counts[step] > 0).map((step) => ({ step, share: (100 * counts[step]) / all }));
  const widths = shares.map(({ share }) => Math.max(share, LEAST_WIDTH));
  const scale = 100 / widths.reduce((sum, width) => sum + width, 0);
  return shares.map((piece, index) => ({
    ...piece,
    start: widths.slice(0, index).reduce((sum, width) => sum + width, 0) * scale,
    width: widths[index]! * scale,
  }));
}
