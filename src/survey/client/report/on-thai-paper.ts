import { toThaiDigits } from '#i18n/domain/thai-digits.ts';

/** A text or a figure as it stands on an official paper. */
export const onThaiPaper = (text: string | number): string => toThaiDigits(`${text}`);
