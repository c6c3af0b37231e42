import { newSalt } from '#ledger/client/digest.ts';
import type { PileEvent } from '../../domain/pile.ts';

/** Enter, with names for the form that it may finish: none of them tells another. */
export const nextForm = (): PileEvent => ({
  type: 'next',
  id: crypto.randomUUID(),
  target: crypto.randomUUID(),
  comment: { id: crypto.randomUUID(), target: crypto.randomUUID(), salt: newSalt() },
});
