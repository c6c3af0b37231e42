import type { DexieOptions } from 'dexie';

/**
 * A promise that is kept means: on the disk. `strict`: a real fsync behind each commit (about 5 ms). No cache: Dexie's shows to its readers what
 * a lone write is about to put down, and a screen would show as kept what a closed tab still takes back.
 */
export const DURABLE: DexieOptions = { chromeTransactionDurability: 'strict', cache: 'disabled' };
