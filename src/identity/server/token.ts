import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as they travel in a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What of a token may lie in a table. It needs no salt and no slow hash: nobody guesses 256 bits. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
