import { z } from 'zod/mini';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { ItemKey, type Questionnaire } from './questionnaire.ts';

/** 1 = least satisfied … 5 = most satisfied. "Did not answer" is the absence of the key, never a zero. */
const Score = z.int().check(z.gte(1), z.lte(5));

/** By which door it came. A claim of the page, good for telling doors apart and for nothing else. */
const Source = z.enum(['kiosk', 'phone', 'paper']);

export const ResponseCommand = z.object({
  type: z.literal('response.give'),
  point: Uuid,
  questionnaire: Uuid,
  source: Source,
  scores: z.record(ItemKey, Score).check(z.refine((scores) => Object.keys(scores).length > 0, 'nothing-answered')),
  reason: z.optional(ItemKey),
});
export type ResponseCommand = z.infer<typeof ResponseCommand>;

export interface ResponseGiven {
  readonly type: 'given';
  readonly facts: Omit<ResponseCommand, 'type'> & { readonly day: Day };
}
export type Response = { readonly status: 'none' | 'given' };

/** One answer of nobody. It is counted, and nothing of it is ever shown alone. */
export const response: Aggregate<Response, ResponseCommand, ResponseGiven, 'already-given' | 'not-asked'> = {
  type: 'response',
  Command: ResponseCommand,
  initial: { status: 'none' },
  refs: ({ point, questionnaire }) => [
    { type: 'service-point', id: point },
    { type: 'questionnaire', id: questionnaire },
  ],
  decide(now, { point, questionnaire, source, scores, reason }, { saidAt }, known) {
    if (now.status === 'given') return err('already-given');
    const { questions, reasons } = known({ type: 'questionnaire', id: questionnaire }) as Questionnaire;
    const isAsked = Object.keys(scores).every((asked) => questions.some(({ key }) => key === asked));
    const isOffered = reason === undefined || reasons.some(({ key }) => key === reason);
    if (!isAsked || !isOffered) return err('not-asked');
    return ok([
      {
        type: 'given',
        facts: {
          point,
          questionnaire,
          source,
          scores,
          ...(reason !== undefined && { reason }),
          day: businessDay(saidAt),
        },
      },
    ]);
  },
  evolve: () => ({ status: 'given' }),
  audience: () => [],
  index: () => ({}),
  traceless: true,
};
