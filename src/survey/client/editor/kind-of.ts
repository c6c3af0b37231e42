import type { ListName } from './edit-questionnaire.ts';

type ItemKind = Exclude<ListName, `options ${string}`> | 'options';

/** What a list is called: the options of all background questions alike. */
export const kindOf = (list: ListName): ItemKind => (list.startsWith('options ') ? 'options' : (list as ItemKind));
