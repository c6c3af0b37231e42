import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a text's UTF-8 bytes: what the chain and the hashes of commands are made with. */
export const digest = (text: string): string => hash('sha256', text, 'base64url');

/** SHA-256 of a file, a piece at a time. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('base64url');
}
