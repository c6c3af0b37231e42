import type { Language } from '#i18n/domain/language.ts';
import { toThaiDigits } from '#i18n/domain/thai-digits.ts';
import { en } from './editor-words-en.ts';
import { th } from './editor-words-th.ts';

/** The words of a printed form: in the language of whoever fills it in, not of who prints it. */
export const PAPER_WORDS = { th: th.paper, en: en.paper };

/** A text as it stands on a paper: its numbers are Thai in Thai. */
export const onPaper = (text: string | number, language: Language): string =>
  language === 'th' ? toThaiDigits(`${text}`) : `${text}`;
