import type { Result } from '#kernel/domain/result.ts';

/** What lies in the box and how the road is, as far as this device knows. */
export interface LetterBoxState {
  /** Answers on this device that the municipality does not have yet. */
  readonly waiting: number;
  /** Answers that the municipality did not take. */
  readonly refused: number;
  readonly road: 'unknown' | 'open' | 'cut';
}

/** Where an answer is put in: it is on the disk when `keep` resolves with ok, and leaves by itself. */
export interface LetterBox {
  readonly keep: (
    fields: Readonly<Record<string, unknown>>,
  ) => Promise<Result<undefined, 'nothing-answered' | 'not-saved'>>;
  readonly state: () => LetterBoxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A person asks: try at once. */
  readonly sendNow: () => void;
}

/** Comes some time after the page; `undefined` until then, `null` where this browser has none. */
export type MaybeLetterBox = LetterBox | null | undefined;
