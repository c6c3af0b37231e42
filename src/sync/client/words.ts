import { en } from './words-en.ts';
import { th } from './words-th.ts';

export const words = { th, en } as const;
