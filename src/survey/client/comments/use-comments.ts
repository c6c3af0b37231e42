import { useList } from '#ledger/client/LedgerProvider.tsx';
import { halfOfPeriod, type Period } from '#kernel/domain/period.ts';
import type { Comment, Comments } from '../../domain/comment.ts';
import type { Review } from '../../domain/review.ts';

/** A comment, and what was decided about it so far. */
export interface ReadComment extends Comment {
  readonly id: string;
  /** The half of the fiscal year in which it was left. */
  readonly half: Period;
  readonly review: Review | undefined;
}

/** All that has come to light, what is not reviewed yet first, the newest months before the others; `undefined` while it is being read. */
export function useComments(): readonly ReadComment[] | undefined {
  const months = useList<Comments>({ type: 'comments', by: 'month', isDescending: true });
  const reviews = useList<Review>({ type: 'review', by: 'at' });
  if (!months || !reviews) return undefined;
  const decided = new Map(reviews.map(({ id, state }) => [id, state]));
  const all = months.flatMap(({ state: { month, comments } }) =>
    Object.entries(comments).map(([id, comment]) => ({
      ...comment,
      id,
      half: halfOfPeriod(month),
      review: decided.get(id),
    })),
  );
  return all.toSorted((a, b) => Number(a.review !== undefined) - Number(b.review !== undefined));
}
