import { z } from 'zod/mini';
import { Uuid, type Instant } from '#kernel/domain/ids.ts';
import { hasRole, speakerOf, STAFF } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { FreeText, Salt } from '#ledger/domain/personal.ts';

/** What comments are about, for the report: the aspects that people name themselves. */
export const THEMES = ['staff', 'speed', 'steps', 'place', 'fairness', 'praise', 'other'] as const;
export type Theme = (typeof THEMES)[number];

export const DecideReview = z.object({
  type: z.literal('review.decide'),
  /** The id of the comment. */
  target: z.object({ type: z.literal('review'), id: Uuid }),
  /** `publish`: it may stand in reports, in the words below; `keep`: it is read here and nowhere else. */
  verdict: z.enum(['publish', 'keep']),
  theme: z.enum(THEMES),
  /** The half of the fiscal year in which the comment was left: by it whoever reads no comments knows in which report it stands. Missing in the decisions of the first version of this house. */
  half: z.optional(z.string().check(z.regex(/^2[5-9]\d\d-[12]$/))),
  /** The words as they may be published: without names and numbers of people. */
  personal: z.object({ text: FreeText, salt: Salt }),
});
export type DecideReview = z.infer<typeof DecideReview>;

interface ReviewDecided {
  readonly type: 'decided';
  readonly facts: Pick<DecideReview, 'verdict' | 'theme' | 'half'> & { readonly by: string; readonly at: Instant };
  readonly personal?: { readonly text: string } | undefined;
}

/** What a reviewer made of a comment; the last word stands. */
export type Review = Partial<ReviewDecided['facts']> & { readonly text?: string | undefined };

export type ReviewRefusal = 'clerk-only';

export const review: Aggregate<Review, DecideReview, ReviewDecided, ReviewRefusal> = {
  type: 'review',
  Command: DecideReview,
  initial: {},
  refs: () => [],
  decide: (_, { verdict, theme, half, personal }, { at, by }) =>
    hasRole(by, 'clerk')
      ? ok([{ type: 'decided', facts: { verdict, theme, ...(half && { half }), by: speakerOf(by), at }, personal }])
      : err('clerk-only'),
  evolve: (_, { facts, personal }) => ({ ...facts, text: personal?.text }),
  // What may stand in reports is read by whoever reads them.
  audience: ({ verdict }) => (verdict === 'publish' ? STAFF : ['role:clerk']),
  index: ({ at = 0 }) => ({ at }),
};
