import { useMeta, useNeeds, useOutbox } from '#ledger/client/LedgerProvider.tsx';
import { countOf } from '#ledger/domain/needs.ts';
import { roadOf, type Road } from '../domain/road.ts';
import type { Loop } from './loop.ts';
import { useLoop } from './use-loop.ts';

/** The road to the municipality as a person sees it. */
export function useRoad(loop: Loop): Road {
  const state = useLoop(loop);
  const [waiting, needs, meta] = [useOutbox(), useNeeds(), useMeta()];
  // What is still being read may be waiting: nothing is said to be sent before.
  const heardAt = waiting && needs && meta ? meta.heardAt : null;
  return roadOf({ loop: state, waiting: waiting?.length ?? 0, attention: needs ? countOf(needs) : 0, heardAt });
}
