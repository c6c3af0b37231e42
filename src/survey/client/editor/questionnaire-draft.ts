import { z } from 'zod/mini';
import { Uuid } from '#kernel/domain/ids.ts';
import { questionnaire, type PublishQuestionnaire, type Questionnaire } from '../../domain/questionnaire.ts';
import { ScaleName } from '../../domain/scale.ts';
import { inOrder } from '../../domain/sections.ts';

const Wording = z.object({ th: z.string(), en: z.string() });
const Item = z.object({ key: z.string(), text: Wording });
const Question = z.object({ ...Item.shape, aspect: z.optional(z.string()) });
export type DraftItem = z.infer<typeof Question>;

/** A version that is being written, under the id that it will have: published twice it is still one. An empty box is `''`. */
export const QuestionnaireDraft = z.object({
  id: Uuid,
  title: Wording,
  scale: ScaleName,
  bands: z.enum(['a', 'b']),
  aspects: z.array(Item),
  questions: z.array(Question),
  reasons: z.array(Item),
  background: z.array(z.object({ ...Item.shape, options: z.array(Item) })),
  hasComment: z.optional(z.boolean()),
});
export type QuestionnaireDraft = z.infer<typeof QuestionnaireDraft>;

/** A new version with everything that another one has, and with its keys: what is asked alike stays comparable. */
export const draftFrom = (from: Questionnaire, id: string): QuestionnaireDraft => ({
  ...from,
  id,
  scale: from.scale ?? 'five',
  bands: from.bands ?? 'a',
  aspects: from.aspects ?? [],
  background: from.background ?? [],
});

/** The questions as they are asked: those of no aspect, then aspect after aspect. */
export const questionsInOrder = (draft: QuestionnaireDraft): readonly DraftItem[] =>
  inOrder(draft).map(({ question }) => question);

/** What the draft says when it is published; what is empty is not said at all. */
export function publishOf(draft: QuestionnaireDraft): PublishQuestionnaire {
  const { id: _, scale, bands, aspects, background, ...rest } = draft;
  return {
    type: 'questionnaire.publish',
    ...rest,
    scale,
    // Only means of five steps have a band.
    ...(scale === 'five' && { bands }),
    ...(aspects.length > 0 && { aspects }),
    questions: [...questionsInOrder(draft)],
    ...(background.length > 0 && { background }),
  };
}

/** The same while it is being written, for a preview. */
export const questionnaireOf = (draft: QuestionnaireDraft): Questionnaire => {
  const { type: _, ...asked } = publishOf(draft);
  return asked;
};

/**
 * Where the command's own schema finds fault, in the order of the form: `title/th`, `reasons/<key>/en`, `options <question>/<key>/th`, and the name of a
 * list alone where it has too few or too many. Empty: it can be published.
 */
export function problemsOf(draft: QuestionnaireDraft): readonly string[] {
  const command = publishOf(draft);
  const read = questionnaire.Command.safeParse(command);
  return (read.error?.issues ?? []).map(({ path }) => placeOf(command, path));
}

function placeOf(command: PublishQuestionnaire, [list, index, field, inner, ...rest]: readonly PropertyKey[]): string {
  if (list === 'title') return `title/${String(index)}`;
  if (index === undefined) return String(list);
  const item = command[list as 'background']![Number(index)]!;
  if (field !== 'options') return `${String(list)}/${item.key}/${String(inner)}`;
  if (inner === undefined) return `options ${item.key}`;
  return `options ${item.key}/${item.options[Number(inner)]!.key}/${String(rest[1])}`;
}
