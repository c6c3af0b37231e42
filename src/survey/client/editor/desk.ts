import { useReducer, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { edited, newKey, type Edit, type Editing, type ListName, type Place } from './edit-questionnaire.ts';
import { problemsOf, type QuestionnaireDraft } from './questionnaire-draft.ts';

/** A draft on somebody's desk: what stands in it, what is wrong with it, and what can be done to it. */
export interface Desk extends Editing {
  /** What is to be said at its place: nothing, before it was tried to publish. */
  readonly problems: ReadonlySet<string>;
  readonly edit: (edit: Edit) => void;
  /** Adds something without words and opens it. */
  readonly add: (list: ListName, aspect?: string) => void;
  readonly opened: (Place & { readonly isNew: boolean }) | undefined;
  readonly open: (place: Place) => void;
  readonly close: () => void;
  /** From now on problems are said; the first one first. */
  readonly check: () => readonly string[];
}

export function useDesk(begun: QuestionnaireDraft): Desk {
  const [editing, edit] = useReducer(edited, { draft: begun });
  const [opened, setOpened] = useState<Desk['opened']>();
  const [isChecked, setChecked] = useState(false);
  const { draft } = editing;
  const found = isChecked ? problemsOf(draft) : [];
  return {
    ...editing,
    problems: new Set(found),
    edit,
    add(list, aspect) {
      const key = newKey(uuidv7().replaceAll('-', '').slice(-12));
      edit({ type: 'added', list, key, aspect });
      setOpened({ list, key, isNew: true });
    },
    opened,
    open: (place) => setOpened({ ...place, isNew: false }),
    close: () => setOpened(undefined),
    check() {
      setChecked(true);
      return problemsOf(draft);
    },
  };
}
