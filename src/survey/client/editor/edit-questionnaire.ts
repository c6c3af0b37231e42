import type { Language } from '#i18n/domain/language.ts';
import { questionsInOrder, type DraftItem, type QuestionnaireDraft } from './questionnaire-draft.ts';

/** A list of things that have words and an order: the options are those of one background question. */
export type ListName = 'aspects' | 'questions' | 'reasons' | 'background' | `options ${string}`;

export type Edit =
  | { readonly type: 'titled'; readonly language: Language; readonly text: string }
  | { readonly type: 'scaled'; readonly scale: QuestionnaireDraft['scale'] }
  | { readonly type: 'banded'; readonly bands: QuestionnaireDraft['bands'] }
  /** Is there a place for one's own words? */
  | { readonly type: 'comment-switched'; readonly hasComment: boolean }
  | { readonly type: 'added'; readonly list: ListName; readonly key: string; readonly aspect?: string | undefined }
  | { readonly type: 'worded'; readonly at: Place; readonly language: Language; readonly text: string }
  /** `before`: whom it stands before now; `undefined` is the end. `aspect`: of a question, the side to which it belongs now. */
  | {
      readonly type: 'moved';
      readonly at: Place;
      readonly before: string | undefined;
      readonly aspect?: string | undefined;
    }
  | { readonly type: 'removed'; readonly at: Place }
  | { readonly type: 'brought-back' };

export interface Place {
  readonly list: ListName;
  readonly key: string;
}

/** A draft, and what was there before the last thing was removed, until something else is done. */
export interface Editing {
  readonly draft: QuestionnaireDraft;
  readonly removed?: { readonly list: ListName; readonly item: DraftItem; readonly before: QuestionnaireDraft };
}

/** A key that no other thing has, so that what is new is never counted with what was there before. `random`: hexadecimal, at least 12 long. */
export const newKey = (random: string): string => `q-${random.slice(0, 12)}`;

/** The items of a list in their order. */
export function itemsIn(draft: QuestionnaireDraft, list: ListName): readonly DraftItem[] {
  if (list === 'questions') return questionsInOrder(draft);
  if (isOfBackground(list)) return draft.background.find(({ key }) => list === `options ${key}`)?.options ?? [];
  return draft[list];
}

/** The draft after an edit. A pure step: what it does not name stays as it is. */
export function edited({ draft, removed }: Editing, edit: Edit): Editing {
  switch (edit.type) {
    case 'titled':
      return { draft: { ...draft, title: { ...draft.title, [edit.language]: edit.text } } };
    case 'scaled':
      return { draft: { ...draft, scale: edit.scale } };
    case 'banded':
      return { draft: { ...draft, bands: edit.bands } };
    case 'comment-switched':
      return { draft: { ...draft, hasComment: edit.hasComment } };
    case 'added':
      return { draft: withItems(draft, edit.list, [...itemsIn(draft, edit.list), blank(edit)]) };
    case 'worded': {
      const { at, language, text } = edit;
      const items = itemsIn(draft, at.list).map((item) =>
        item.key === at.key ? { ...item, text: { ...item.text, [language]: text } } : item,
      );
      return { draft: withItems(draft, at.list, items) };
    }
    case 'moved':
      return { draft: withItems(draft, edit.at.list, moved(itemsIn(draft, edit.at.list), edit)) };
    case 'removed':
      return without(draft, edit.at);
    case 'brought-back':
      return { draft: removed?.before ?? draft };
  }
}

const isOfBackground = (list: ListName): list is `options ${string}` => list.startsWith('options ');

const blank = ({ list, key, aspect }: Extract<Edit, { type: 'added' }>): DraftItem => ({
  key,
  text: { th: '', en: '' },
  ...(aspect !== undefined && { aspect }),
  ...(list === 'background' && { options: [] }),
});

function moved(
  items: readonly DraftItem[],
  { at, before, ...to }: Extract<Edit, { type: 'moved' }>,
): readonly DraftItem[] {
  const found = items.find(({ key }) => key === at.key);
  if (!found || before === at.key) return items;
  const { aspect: _, ...bare } = found;
  const item = 'aspect' in to ? { ...bare, ...(to.aspect !== undefined && { aspect: to.aspect }) } : found;
  const others = items.filter(({ key }) => key !== at.key);
  const index = others.findIndex(({ key }) => key === before);
  return others.toSpliced(index < 0 ? others.length : index, 0, item);
}

/** An aspect goes with its questions, and comes back with them. */
function without(draft: QuestionnaireDraft, { list, key }: Place): Editing {
  const item = itemsIn(draft, list).find((one) => one.key === key);
  if (!item) return { draft };
  const rest = withItems(
    draft,
    list,
    itemsIn(draft, list).filter((one) => one !== item),
  );
  const questions = rest.questions.filter(({ aspect }) => list !== 'aspects' || aspect !== key);
  return { draft: { ...rest, questions }, removed: { list, item, before: draft } };
}

function withItems(draft: QuestionnaireDraft, list: ListName, items: readonly DraftItem[]): QuestionnaireDraft {
  if (!isOfBackground(list)) return { ...draft, [list]: items };
  const background = draft.background.map((one) =>
    list === `options ${one.key}` ? { ...one, options: [...items] } : one,
  );
  return { ...draft, background };
}
