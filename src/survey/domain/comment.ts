import { z } from 'zod/mini';
import { businessDay } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { daysAfter, lastDayOf, monthOf, type Period } from '#kernel/domain/period.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate, Projection } from '#ledger/domain/aggregate.ts';
import { FreeText, Salt } from '#ledger/domain/personal.ts';
import type { Questionnaire } from './questionnaire.ts';
import { GRACE_DAYS, SMALLEST_GROUP } from './tally.ts';

/** In somebody's own words. It names its response by nothing: whoever reads it must not find the scores of whoever wrote it. */
export const LeaveComment = z.object({
  type: z.literal('comment.leave'),
  target: z.object({ type: z.literal('comment'), id: Uuid }),
  point: Uuid,
  questionnaire: Uuid,
  personal: z.object({ text: FreeText, salt: Salt }),
});
export type LeaveComment = z.infer<typeof LeaveComment>;

export interface CommentLeft {
  readonly type: 'left';
  readonly facts: {
    readonly comment: string;
    readonly point: string;
    readonly questionnaire: string;
    readonly month: Period;
  };
  readonly personal?: { readonly text: string } | undefined;
}

type CommentRefusal = 'already-left' | 'not-asked' | 'not-its-point';

/** A comment of nobody, apart from its answer: by its own random name, and with no finer time than its month. */
export const comment: Aggregate<{ readonly isLeft: boolean }, LeaveComment, CommentLeft, CommentRefusal> = {
  type: 'comment',
  Command: LeaveComment,
  initial: { isLeft: false },
  refs: ({ point, questionnaire }) => [
    { type: 'service-point', id: point },
    { type: 'questionnaire', id: questionnaire },
  ],
  decide({ isLeft }, { target, point, questionnaire, personal }, { saidAt, by }, known) {
    if (isLeft) return err('already-left');
    if (by.kind === 'kiosk' && by.point !== point) return err('not-its-point');
    const { hasComment } = known({ type: 'questionnaire', id: questionnaire }) as Questionnaire;
    if (!hasComment) return err('not-asked');
    const facts = { comment: target.id, point, questionnaire, month: monthOf(businessDay(saidAt)) };
    return ok([{ type: 'left', facts, personal }]);
  },
  evolve: () => ({ isLeft: true }),
  audience: () => [],
  index: () => ({}),
  traceless: true,
};

/** What a reviewer reads of a comment. `text` is missing where it was erased. */
export interface Comment {
  readonly point: string;
  readonly questionnaire: string;
  readonly text?: string | undefined;
}

/** The comments that came to light together, by their random names: at least five at once, so that nobody knows by the day whose they are. */
export interface Comments {
  readonly month: Period;
  readonly comments: Readonly<Record<string, Comment>>;
}

const commentsAt = (month: Period, comments: Comments['comments']): Comments => ({
  month,
  comments: Object.fromEntries(Object.entries(comments).sort(([a], [b]) => (a < b ? -1 : 1))),
});

const nextMonth = (month: Period): Period => monthOf(daysAfter(lastDayOf(month), 1));

export const comments: Projection<Comments, CommentLeft> = {
  type: 'comments',
  of: 'comment',
  targets: ({ facts: { month } }) => [month],
  initial: { month: '', comments: {} },
  evolve: (state, { facts: { comment, point, questionnaire, month }, personal }) =>
    commentsAt(month, { ...state.comments, [comment]: { point, questionnaire, text: personal?.text } }),
  // Read before anything of it is published: a comment may name somebody.
  audience: () => ['role:clerk'],
  index: ({ month }) => ({ month }),
  atLeast: SMALLEST_GROUP,
  remainder: {
    // Too few in one month wait for those of the next.
    goesTo: (month, today) => (today > daysAfter(lastDayOf(month), GRACE_DAYS) ? nextMonth(month) : undefined),
    plus: (month, one, other) => commentsAt(month, { ...one.comments, ...other.comments }),
    minus: (month, one, other) =>
      commentsAt(
        month,
        Object.fromEntries(Object.entries(one.comments).filter(([id]) => !Object.hasOwn(other.comments, id))),
      ),
  },
};
