import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes. They stand in each stored string, so that they can rise later. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_LENGTH = 32;
const STORED = /^argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** The same signs, however a keyboard put them together: Thai and accented letters come in several ways (NFKC, RFC 8265). */
const bytesOf = (passphrase: string) => Buffer.from(passphrase.normalize('NFKC'), 'utf8');

/** What is stored of a passphrase. Runs on the thread pool, for about a tenth of a second. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(passphrase, { ...COST, nonce, tagLength: TAG_LENGTH });
  const { memory, passes, parallelism } = COST;
  return `argon2id$m=${memory},t=${passes},p=${parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** A stored string that no passphrase opens, and that takes as long to try as any other. */
export const NO_PASSPHRASE = `argon2id$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Is it the passphrase of this stored string? Compared in constant time. */
export async function isPassphrase(passphrase: string, stored: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = STORED.exec(stored) ?? [];
  if (!nonce || !tag) throw new Error('an account without a readable passphrase');
  const expected = Buffer.from(tag, 'base64url');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(
    await tagOf(passphrase, { ...cost, nonce: Buffer.from(nonce, 'base64url'), tagLength: expected.length }),
    expected,
  );
}

const tagOf = (passphrase: string, cost: Omit<Argon2Parameters, 'message'>): Promise<Buffer> =>
  derive('argon2id', { ...cost, message: bytesOf(passphrase) });
