import { useList } from '#ledger/client/LedgerProvider.tsx';
import { measure, type Measure } from '../domain/measure.ts';

export interface MeasureLine {
  readonly id: string;
  readonly state: Measure;
  readonly isWaiting: boolean;
}

/** All measures of all years, in order of year and number; `undefined` while they are being read. */
export const useMeasures = (): readonly MeasureLine[] | undefined =>
  useList<Measure>({ type: measure.type, by: 'order' })?.toSorted(
    (one, other) => orderOf(one.state) - orderOf(other.state), // her own words come first in a list
  );

const orderOf = (now: Measure): number => Number(measure.index(now)['order']);
