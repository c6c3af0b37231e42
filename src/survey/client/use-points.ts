import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import { useList, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { asking, type Asking } from '../domain/asking.ts';
import type { PointAsking } from '../domain/asking-plan.ts';

/** What this room reads of a service point. */
interface PointRead {
  readonly name: string;
  readonly questionnaire: string;
}

/** A service point and what it asks, as this person sees it. */
export interface AskingPoint extends PointAsking {
  readonly id: string;
  readonly name: string;
  /** Something that she said of it has not arrived. */
  readonly isWaiting: boolean;
}

/** All service points with what they ask, and which day it is; `undefined` while they are being read. */
export function usePoints(): { readonly points: readonly AskingPoint[]; readonly today: Day } | undefined {
  const meta = useMeta();
  const points = useList<PointRead>({ type: 'service-point', by: 'name' });
  const set = useList<Asking>({ type: asking.type, by: 'changes' });
  if (!meta || !points || !set) return undefined;
  const pointOf = ({ id, state }: (typeof points)[number]): AskingPoint => {
    const own = set.find((row) => row.id === id);
    const { since } = own?.state ?? asking.initial;
    return { id, name: state.name, before: state.questionnaire, since, isWaiting: own?.isWaiting ?? false };
  };
  return { points: points.map(pointOf), today: businessDay(Date.now() + meta.offset) };
}
