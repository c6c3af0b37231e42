import { useAttention, useMeta, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { roadOf, type Road } from '../domain/road.ts';
import type { Loop } from './loop.ts';
import { useLoop } from './use-loop.ts';

/** The road to the municipality as a person sees it. */
export function useRoad(loop: Loop): Road {
  const state = useLoop(loop);
  const waiting = useOutbox()?.length ?? 0;
  const attention = useAttention()?.length ?? 0;
  const heardAt = useMeta()?.heardAt ?? null;
  return roadOf({ loop: state, waiting, attention, heardAt });
}
