import { attempt } from '#kernel/domain/attempt.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { kindOf, type Catalogue } from './aggregate.ts';

/** What a device keeps, as rows. One database per person and installation; the rows of `outbox` and `journal` have one shape. */
export interface Meta {
  readonly stream: string;
  /** The n that the next command gets. */
  readonly next: number;
  /** The last n whose outcome is known: the outbox is settled+1 … next-1. */
  readonly settled: number;
  /** The last n whose effect is surely in the base. */
  readonly seen: number;
  /** Replies taken so far. A reply counts only if none was taken since it was asked for. */
  readonly round: number;
  /** Rises when the base is pulled again from the start; older rows are swept at the end. */
  readonly pull: number;
  readonly cursor: string | null;
  /** What the server gave us to find out, should it ever have lost something that we know of. */
  readonly witness: string | null;
  /** False while pages are missing: lists say "loading", and no total is shown. */
  readonly complete: boolean;
  /** Server clock minus device clock, in ms, as of the last reply. */
  readonly offset: number;
  /** When the last reply was taken, by the server's clock. */
  readonly heardAt: Instant | null;
}

export interface KeptRow {
  readonly n: number;
  readonly id: string;
  /** `key` of the target. */
  readonly target: string;
  readonly text: string;
  readonly hash: string;
  /** Undefined: in the outbox. Else: in the journal. */
  readonly status?: 'accepted' | 'rejected' | 'held';
  readonly rev?: number;
  readonly code?: string;
}

export interface AttentionRow {
  readonly id: string;
  readonly text: string;
  readonly code: string;
}

export interface BaseRow {
  readonly type: string;
  readonly id: string;
  readonly rev: number;
  readonly state: unknown;
  readonly pull: number;
  /** By these a list is sorted and filtered without reading every state. */
  readonly keys: readonly ListKey[];
}

/** One key of one aggregate in its database's index. */
export type ListKey = readonly [type: string, name: string, value: string | number];

/** A newer server's state may be beyond our rules: it is kept, and found in no list. */
export function listKeys(catalogue: Catalogue, type: string, state: unknown): readonly ListKey[] {
  const keys = attempt(() => kindOf(catalogue, type)?.index(state)) ?? {};
  return Object.entries(keys).map(([name, value]) => [type, name, value] as const);
}

/** A device that has said and heard nothing yet. */
export const newMeta = (stream: string): Meta => ({
  stream,
  next: 1,
  settled: 0,
  seen: 0,
  round: 0,
  pull: 1,
  cursor: null,
  witness: null,
  complete: false,
  offset: 0,
  heardAt: null,
});
