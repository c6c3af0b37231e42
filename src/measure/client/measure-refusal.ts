import type { SayRefusal } from '#ledger/client/say.ts';
import type { MeasureRefusal } from '../domain/measure.ts';

/** Every reason why something that was said of a measure is not kept. */
export type MeasureSayRefusal = MeasureRefusal | SayRefusal;
