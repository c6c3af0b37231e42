import { toThaiDigits } from '#i18n/domain/thai-digits.ts';

/** Signs that no paper can show, and with which Word opens no file; and those that turn the words behind them around. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text or a figure as it stands on an official paper: anybody may have written it, with whatever signs. */
export const onThaiPaper = (text: string | number): string =>
  toThaiDigits(`${text}`).toWellFormed().replace(UNPRINTABLE, '');
