import type { Ref } from '#kernel/domain/ids.ts';
import { isAhead } from '../domain/overlay.ts';
import type { DeviceStore } from './device-store.ts';

/** What became of what she said: on this device, with the municipality and back, or not taken. */
export type Fate = 'waiting' | 'sent' | 'refused';

/** The fate of one command on a thing. It is never `sent` before it is, and never of one that was refused. */
export async function fateOf(store: DeviceStore, ref: Ref, command: string): Promise<Fate> {
  const { base, kept, meta } = await store.look(ref);
  const row = kept.find(({ id }) => id === command);
  if (row?.status === 'rejected') return 'refused';
  if (row) return isAhead(row, base?.rev ?? 0, meta) ? 'waiting' : 'sent';
  // Settled and let go. Its refusal was noted in the same moment, and is looked for afterwards.
  return (await store.attention()).some(({ id }) => id === command) ? 'refused' : 'sent';
}
