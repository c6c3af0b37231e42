/** Thai digits stand in one row of Unicode, from ๐ on. */
const THAI_ZERO = 0x0e50;

/** The same text with ๐–๙ for 0–9: for papers only. */
export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));

/** The same text with 0–9 for ๐–๙: before anything that was typed is counted or compared. */
export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
