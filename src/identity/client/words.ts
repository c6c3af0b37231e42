import * as account from './account-words.ts';
import { en } from './words-en.ts';
import { th } from './words-th.ts';

export const words = { th: { ...th, ...account.th }, en: { ...en, ...account.en } } as const;
