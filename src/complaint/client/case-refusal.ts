import type { SayRefusal } from '#ledger/client/say.ts';
import type { ComplaintRefusal } from '../domain/complaint.ts';

/** Every reason why something that was said of a case is not kept. */
export type CaseRefusal = ComplaintRefusal | SayRefusal;
