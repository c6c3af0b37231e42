import type { Day } from '#kernel/domain/business-day.ts';
import type { Ref } from '#kernel/domain/ids.ts';
import type { Result } from '#kernel/domain/result.ts';
import type { LeaveComment } from '../../domain/comment.ts';
import type { ResponseCommand } from '../../domain/response.ts';

/** One form's answer, or what is written on it, as it is put into the box: `id` and `target` name it, so that putting it in again sends it once. */
export interface PaperAnswer {
  readonly id: string;
  readonly target: Ref;
  readonly day: Day;
  readonly body: ResponseCommand | LeaveComment;
}

/** How many answers of nobody lie on this device: not sent yet, or not taken by the municipality. */
export interface PaperBoxState {
  readonly waiting: number;
  readonly rejected: number;
}

/** Where a pile's answers are put in, as nobody's: all of them are on the disk when `keep` resolves, or none is. They leave by themselves. */
export interface PaperBox {
  readonly keep: (answers: readonly PaperAnswer[]) => Promise<Result<number, 'not-saved'>>;
  /** `undefined` until it was looked up. */
  readonly state: () => PaperBoxState | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}
