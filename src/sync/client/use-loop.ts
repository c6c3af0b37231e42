import { useSyncExternalStore } from 'react';
import type { Loop, LoopState } from './loop.ts';

/** How the exchange goes, now and at each change. */
export const useLoop = ({ subscribe, state }: Loop): LoopState => useSyncExternalStore(subscribe, state);
