import { z } from 'zod/mini';

/** Digits and letters that nobody mistakes for one another across a room: no 0 O 1 I, and no L U. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 30⁸ codes: who guesses 600 times a minute for the ten minutes that one is good finds it once in a hundred million tries. */
export const CODE_LENGTH = 8;

/** What an officer shows and a tablet takes: eight signs, without what stands between them. */
export const KioskCode = z.string().check(z.regex(new RegExp(`^[${CODE_SIGNS}]{${CODE_LENGTH}}$`)));

/** What was typed, or stood in a link, as a code; `undefined` where it cannot be one. Small letters and whatever stands between are forgiven. */
export function readKioskCode(typed: string): string | undefined {
  const code = KioskCode.safeParse(typed.toUpperCase().replace(/[\s–-]/g, ''));
  return code.success ? code.data : undefined;
}

/** In two groups, to be read aloud. */
export const inGroups = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
