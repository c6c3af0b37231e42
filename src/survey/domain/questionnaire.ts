import { z } from 'zod/mini';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

/** Names a question or a reason within its questionnaire, for ever. */
export const ItemKey = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/));
const Wording = z.object({ th: Line, en: Line });
const Item = z.object({ key: ItemKey, text: Wording });
export type Item = z.infer<typeof Item>;

/** One version of a questionnaire. It never changes: another wording is another version with another id. */
export const Questionnaire = z.object({
  title: Wording,
  /** Each is answered on the five steps of satisfaction. */
  questions: z.array(Item).check(z.minLength(1), z.maxLength(60)),
  /** What one may add with one tap; may be empty. */
  reasons: z.array(Item).check(z.maxLength(20)),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

const PublishQuestionnaire = z.object({ type: z.literal('questionnaire.publish'), ...Questionnaire.shape });
export type PublishQuestionnaire = z.infer<typeof PublishQuestionnaire>;
type QuestionnairePublished = { readonly type: 'published'; readonly facts: Questionnaire };

export const questionnaire: Aggregate<
  Questionnaire,
  PublishQuestionnaire,
  QuestionnairePublished,
  'administrator-only' | 'already-published'
> = {
  type: 'questionnaire',
  Command: PublishQuestionnaire,
  initial: { title: { th: '', en: '' }, questions: [], reasons: [] },
  refs: () => [],
  decide(now, { title, questions, reasons }, { by }) {
    if (!hasRole(by, 'administrator')) return err('administrator-only');
    return now.questions.length
      ? err('already-published')
      : ok([{ type: 'published', facts: { title, questions, reasons } }]);
  },
  evolve: (_, { facts }) => facts,
  audience: () => ['public'],
  index: ({ title }) => ({ title: title.th }),
};
