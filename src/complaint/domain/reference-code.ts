/** Digits and letters that nobody mistakes for one another on the telephone: no 0 O 1 I, and no L U. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a resident is given at once, without network: eight signs in two groups, made of the last 52 random bits of the case's id (a UUIDv7
 * whose end is random). It names no number of cases and cannot be guessed by counting.
 */
export function referenceCode(id: string): string {
  let rest = Number.parseInt(id.replaceAll('-', '').slice(-13), 16);
  let code = '';
  for (let i = 0; i < 8; i++) {
    code += SIGNS[rest % SIGNS.length];
    rest = Math.floor(rest / SIGNS.length);
  }
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}
