import type { Lock } from '../../domain/leave-code.ts';

/** So many rounds cost a tablet a third of a second, and whoever has taken the lock away a guess each. */
const ROUNDS = 200_000;

/** The hash by which a code is known: PBKDF2 with SHA-256, in hexadecimal digits. */
async function hashOf(code: string, salt: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey('raw', bytes(code), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: ROUNDS };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
  return [...bits].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The lock that a code opens, with a salt of its own. */
export const lockFor = async (code: string, salt: string): Promise<Lock> => ({ salt, hash: await hashOf(code, salt) });

/** Is it the code of this lock? */
export const opens = async (code: string, { salt, hash }: Lock): Promise<boolean> =>
  (await hashOf(code, salt)) === hash;
