import { toArabicDigits } from '#i18n/domain/thai-digits.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The digit or the dash that was meant by a key; `undefined`: neither. On a Thai keyboard the row of digits writes letters, and a dash where the 3 is: there
 * counts what is printed on the key.
 */
export function signOfKey({ key, code, shiftKey }: Pressed): string | undefined {
  const typed = toArabicDigits(key);
  if (/^\d$/.test(typed)) return typed;
  if (key.length !== 1 || shiftKey) return undefined; // the name of a key, among them those of a number pad that is switched off
  const [, printed] = /^Digit(\d)$/.exec(code) ?? [];
  return printed ?? (key === '-' || code === 'Minus' ? '-' : undefined);
}
