import type { SayRefusal } from '#ledger/client/say.ts';
import type { KeptRow } from '#ledger/domain/kept.ts';
import type { OutcomeRefusal } from '#ledger/domain/outcome.ts';

/** What every language must have: a word for each place where a record can be, and a sentence for each "no" to a decision. */
export type Fates = Readonly<Record<NonNullable<KeptRow['status']> | 'waiting', string>>;
export type DecisionRefusal = OutcomeRefusal | SayRefusal;
