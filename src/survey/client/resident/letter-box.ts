import type { Result } from '#kernel/domain/result.ts';

/** What lies in the box and how the road is, as far as this device knows. */
export interface LetterBoxState {
  /** Answers on this device by their hash: the municipality does not have them yet, or did not take them. What has arrived is not in it. */
  readonly lying: ReadonlyMap<string, 'waiting' | 'rejected'>;
  readonly road: 'unknown' | 'open' | 'cut';
  /** What this tablet is for the municipality; a phone is nothing, and so is what has not been looked up yet. */
  readonly kiosk?: KioskStanding;
}

/** `not-enrolled`: its answers count as a phone's. `cloned`: another tablet speaks as this one. `revoked`: out of service. */
export interface KioskStanding {
  readonly is: 'not-enrolled' | 'in-service' | 'cloned' | 'revoked';
  /** Lately the municipality had lost answers, and got them again from here. */
  readonly hasSentAgain: boolean;
}

/** Where an answer is put in: it is on the disk when `keep` resolves with its hash, and leaves by itself. It always resolves. `isPartial`: see `responseFromFields`. */
export interface LetterBox {
  readonly keep: (
    fields: Readonly<Record<string, unknown>>,
    isPartial?: boolean,
  ) => Promise<Result<string, 'nothing-answered' | 'not-saved'>>;
  readonly state: () => LetterBoxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A person asks: try at once. */
  readonly sendNow: () => void;
  /** How many wrong codes were typed at this kiosk since the last right one. It outlives the page, and always resolves. */
  readonly wrongCodes: () => Promise<number>;
  readonly keepWrongCodes: (count: number) => Promise<void>;
}

/** What became of one answer. */
export type AnswerFate = 'sent' | 'waiting' | 'rejected';

/** How many answers lie there so. */
export const countOf = ({ lying }: LetterBoxState, fate: 'waiting' | 'rejected'): number =>
  [...lying.values()].filter((lies) => lies === fate).length;

/** Comes some time after the page; `undefined` until then, `null` where this browser has none. */
export type MaybeLetterBox = LetterBox | null | undefined;
