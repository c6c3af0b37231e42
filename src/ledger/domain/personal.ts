import { z } from 'zod/mini';

/** 128 random bits beside the personal part: without them the commitment to a phone number in the chain could be guessed. Erased with it. */
export const Salt = z.string().check(z.minLength(22), z.maxLength(44));

/** Free text of a person: kept apart from facts, because it may name somebody. */
export const FreeText = z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000));

/** A line: a name, a place, a telephone number. */
export const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** What of a personal part is shown: everything but the salt. */
export function shown<T extends object>(personal: T | undefined): Omit<T, 'salt'> | undefined {
  if (!personal) return undefined;
  const { salt: _, ...words } = personal as T & { salt?: string };
  return words;
}
