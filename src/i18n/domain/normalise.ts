import { toArabicDigits } from './thai-digits.ts';

/** Marks that stand on or under a consonant: vowels, then tones and the silencer, then the circle of sara am. */
const MARKS = '\u0e31\u0e34-\u0e3a\u0e47-\u0e4d';
const RUN = new RegExp(`[${MARKS}]{2,}`, 'g');
const BEFORE_SARA_AA = new RegExp(`[${MARKS}]+\u0e32`, 'g');
const TONES = /[\u0e48-\u0e4c]/g;
const NOT_TONES = /[^\u0e48-\u0e4c]/g;

/**
 * One spelling for what looks the same, for comparing and searching only; what was typed is kept as it was typed.
 * Unicode's NFC leaves these apart: น้ํา and น้ำ, เเ and แ, a tone typed before its vowel, ๑ and 1, invisible joiners, runs of spaces.
 * Normalising twice changes nothing.
 */
export const normaliseThai = (text: string): string =>
  toArabicDigits(text)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(BEFORE_SARA_AA, (run) =>
      run.includes('\u0e4d') ? run.replaceAll('\u0e4d', '').replace('\u0e32', '\u0e33') : run,
    )
    .replaceAll('เเ', 'แ')
    .replace(RUN, (run) => run.replace(TONES, '') + run.replace(NOT_TONES, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
