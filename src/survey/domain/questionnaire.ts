import { z } from 'zod/mini';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';
import { ScaleName, SCALES, type Scale } from './scale.ts';

/** What is there under these names in every tally, form or object would be taken for what people said. */
const TAKEN: readonly string[] = ['constructor', 'overall', 'reason'];

/** Names a question, an aspect, a reason or an option within its questionnaire, for ever. */
export const ItemKey = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,30}$/),
  z.refine((key) => !TAKEN.includes(key), 'taken'),
);
const Wording = z.object({ th: Line, en: Line });
const Item = z.object({ key: ItemKey, text: Wording });
export type Item = z.infer<typeof Item>;

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);
const apart = <T extends readonly { readonly key: string }[]>() =>
  z.refine<T>((items) => new Set(keysOf(items)).size === items.length, 'twice');

/** One question of the scale. `aspect`: the side of the service that it belongs to. */
const Question = z.object({ ...Item.shape, aspect: z.optional(ItemKey) });
export type Question = z.infer<typeof Question>;

/** Something about whoever answers, or what brought her: one choice among some, or none. */
const Background = z.object({
  ...Item.shape,
  options: z.array(Item).check(z.minLength(2), z.maxLength(20), apart()),
});
export type Background = z.infer<typeof Background>;

/** The background question "what brought you here": the services whose results are reported apart. */
export const SERVICE_KEY = 'service';

/** One version of a questionnaire. It never changes: another wording is another version with another id. What was not in the first version of this house is optional. */
export const Questionnaire = z.object({
  title: Wording,
  scale: z.optional(ScaleName),
  /** Which set of bands names a mean in reports. */
  bands: z.optional(z.enum(['a', 'b'])),
  /** The sides of the service, in the order in which they are asked. */
  aspects: z.optional(z.array(Item).check(z.maxLength(12), apart())),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60), apart()),
  /** What one may add with one tap; may be empty. */
  reasons: z.array(Item).check(z.maxLength(20), apart()),
  background: z.optional(z.array(Background).check(z.maxLength(10), apart())),
  /** Is there a place for one's own words? */
  hasComment: z.optional(z.boolean()),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

export const scaleOf = ({ scale = 'five' }: Questionnaire): Scale => SCALES[scale];

const PublishQuestionnaire = z.object({ type: z.literal('questionnaire.publish'), ...Questionnaire.shape });
export type PublishQuestionnaire = z.infer<typeof PublishQuestionnaire>;
type QuestionnairePublished = { readonly type: 'published'; readonly facts: Questionnaire };

export type QuestionnaireRefusal = 'administrator-only' | 'already-published' | 'no-such-aspect';

export const questionnaire: Aggregate<
  Questionnaire,
  PublishQuestionnaire,
  QuestionnairePublished,
  QuestionnaireRefusal
> = {
  type: 'questionnaire',
  Command: PublishQuestionnaire,
  initial: { title: { th: '', en: '' }, questions: [], reasons: [] },
  refs: () => [],
  decide(now, command, { by }) {
    const { type: _, ...asked } = command;
    if (!hasRole(by, 'administrator')) return err('administrator-only');
    if (now.questions.length) return err('already-published');
    const aspects = keysOf(asked.aspects ?? []);
    if (asked.questions.some(({ aspect }) => aspect !== undefined && !aspects.includes(aspect)))
      return err('no-such-aspect');
    return ok([{ type: 'published', facts: Questionnaire.parse(asked) }]);
  },
  evolve: (_, { facts }) => facts,
  audience: () => ['public'],
  index: ({ title }) => ({ title: title.th }),
};
