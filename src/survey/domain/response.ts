import { z } from 'zod/mini';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { ItemKey, scaleOf, type Questionnaire } from './questionnaire.ts';
import { isOnScale, NO_OPINION } from './scale.ts';

/** From 1 = least satisfied upwards; 0 = no opinion, where the scale offers it. "Did not answer" is the absence of the key. */
const Score = z.int().check(z.gte(NO_OPINION), z.lte(5));

/** By which door it came. What a page claims; that it was a kiosk is believed of kiosks only. */
const Source = z.enum(['kiosk', 'phone', 'paper']);

export const ResponseCommand = z.object({
  type: z.literal('response.give'),
  point: Uuid,
  questionnaire: Uuid,
  source: Source,
  scores: z.record(ItemKey, Score).check(z.refine((scores) => Object.keys(scores).length > 0, 'nothing-answered')),
  reason: z.optional(ItemKey),
  /** What she chose to say of herself and of what brought her, by the key of the question. */
  background: z.optional(z.record(ItemKey, ItemKey)),
  /** She went away before the last question: counted apart. */
  isPartial: z.optional(z.literal(true)),
});
export type ResponseCommand = z.infer<typeof ResponseCommand>;

export interface ResponseGiven {
  readonly type: 'given';
  readonly facts: Omit<ResponseCommand, 'type'> & {
    readonly day: Day;
    /** How many items of each aspect were scored, and the sum of their scores. */
    readonly aspects?: Readonly<Record<string, Scored>>;
  };
}
/** How many items were scored, and the sum of their scores. */
export interface Scored {
  readonly items: number;
  readonly sum: number;
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
  decide(now, { point, questionnaire, source, scores, reason, background, isPartial }, { saidAt, by }, known) {
    if (now.status === 'given') return err('already-given');
    if (by.kind === 'kiosk' && by.point !== point) return err('not-its-point');
    const asked = known({ type: 'questionnaire', id: questionnaire }) as Questionnaire;
    if (!isAsked(asked, { scores, reason, background })) return err('not-asked');
    return ok([
      {
        type: 'given',
        facts: {
          point,
          questionnaire,
          source: by.kind === 'kiosk' ? 'kiosk' : source === 'kiosk' ? 'phone' : source,
          scores,
          ...(reason !== undefined && { reason }),
          ...(background && { background }),
          ...(isPartial && { isPartial }),
          ...(asked.aspects?.length && { aspects: aspectsOf(asked, scores) }),
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

type Answer = Pick<ResponseCommand, 'scores' | 'reason' | 'background'>;

/** Was all of this asked, and offered? */
function isAsked(asked: Questionnaire, { scores, reason, background = {} }: Answer): boolean {
  const scale = scaleOf(asked);
  const isOffered = ([question, option]: readonly [string, string]) =>
    asked.background?.some(({ key, options }) => key === question && options.some((one) => one.key === option));
  return (
    Object.entries(scores).every(
      ([question, score]) => isOnScale(scale, score) && asked.questions.some(({ key }) => key === question),
    ) &&
    (reason === undefined || asked.reasons.some(({ key }) => key === reason)) &&
    Object.entries(background).every(isOffered)
  );
}

/** What was scored of these questions; no opinion is no score. */
export function scoredOf(scores: Answer['scores'], questions: readonly string[] = Object.keys(scores)): Scored {
  const given = questions.map((question) => scores[question] ?? NO_OPINION).filter((score) => score !== NO_OPINION);
  return { items: given.length, sum: given.reduce((sum, score) => sum + score, 0) };
}

const aspectsOf = ({ aspects = [], questions }: Questionnaire, scores: Answer['scores']) =>
  Object.fromEntries(
    aspects.map(({ key }) => [
      key,
      scoredOf(
        scores,
        questions.flatMap((question) => (question.aspect === key ? [question.key] : [])),
      ),
    ]),
  );
