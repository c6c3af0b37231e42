import type { Day } from '#kernel/domain/business-day.ts';
import { firstDayOf, monthOf } from '#kernel/domain/period.ts';
import type { LeaveComment } from './comment.ts';
import type { Pile } from './pile.ts';

interface PaperComment {
  readonly id: string;
  /** The first of the month in which it was written: a comment names no finer time. */
  readonly day: Day;
  readonly body: LeaveComment;
}

/** What was written on the forms of a pile in own words, each a comment of nobody that names no answer. */
export const paperComments = ({ forms, point, questionnaire, day }: Pile): readonly PaperComment[] =>
  forms.flatMap(({ comment }) => {
    if (!comment) return [];
    const { id, target, salt, text } = comment;
    return [
      {
        id,
        day: firstDayOf(monthOf(day)),
        body: {
          type: 'comment.leave',
          target: { type: 'comment', id: target },
          point,
          questionnaire,
          personal: { text, salt },
        },
      },
    ];
  });
