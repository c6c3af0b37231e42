import { z } from 'zod/mini';
import { Login } from '../domain/person.ts';

/** A login as it is typed: a phone begins it with a capital and ends it with a space. */
export const TypedLogin = z.pipe(z.string().check(z.trim(), z.toLowerCase()), Login);
