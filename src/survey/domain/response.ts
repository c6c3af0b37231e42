import { z } from 'zod/mini';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { ItemKey, type Questionnaire } from './questionnaire.ts';

/** 1 = least satisfied … 5 = most satisfied. "Did not answer" is the absence of the key, never a zero. */
const Score = z.int().check(z.gte(1), z.lte(5));

/** By which door it came. What a page claims; that it was a kiosk is believed of kiosks only. */
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

type ResponseRefusal = 'already-given' | 'not-asked' | 'not-its-point';

/**
 * One answer of nobody. It is counted, and nothing of it is ever shown alone. A kiosk speaks for its own point and always as a kiosk; whoever else
 * says that she is one is counted with the phones: nothing is lost, and nobody can pretend.
 */
export const response: Aggregate<Response, ResponseCommand, ResponseGiven, ResponseRefusal> = {
  type: 'response',
  Command: ResponseCommand,
  initial: { status: 'none' },
  refs: ({ point, questionnaire }) => [
    { type: 'service-point', id: point },
    { type: 'questionnaire', id: questionnaire },
  ],
  decide(now, { point, questionnaire, source, scores, reason }, { saidAt, by }, known) {
    if (now.status === 'given') return err('already-given');
    if (by.kind === 'kiosk' && by.point !== point) return err('not-its-point');
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
          source: by.kind === 'kiosk' ? 'kiosk' : source === 'kiosk' ? 'phone' : source,
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
