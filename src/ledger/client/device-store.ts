import type { Ref } from '#kernel/domain/ids.ts';
import type { AttentionRow, BaseRow, KeptRow, ListKey, Meta } from '../domain/kept.ts';
import type { Patch } from '../domain/patch.ts';

export type Words = Pick<KeptRow, 'id' | 'target' | 'text' | 'hash'>;

/** What a decision was based on: whoever saves afterwards must find it unchanged. */
export interface Seen {
  /** Of the target in the base; 0 where it is not there. */
  readonly rev: number;
  readonly next: number;
}

/** One aggregate as the overlay needs it, read in one transaction. */
export interface Looked {
  readonly base: BaseRow | undefined;
  readonly kept: readonly KeptRow[];
  readonly meta: Meta;
}

/** Which rows of the base a list shows: those of one type between two values of one key, so many, the highest first or last. */
export interface ListQuery {
  readonly type: string;
  readonly by: string;
  readonly from?: ListKey[2];
  readonly to?: ListKey[2];
  readonly isDescending?: boolean;
  readonly limit?: number;
}

/** What a device remembers. Each call is one transaction; a promise that is kept means: on the disk. */
export interface DeviceStore {
  readonly meta: () => Promise<Meta>;
  /**
   * Puts words into the outbox under the next n. "Saved" may be said after this, and not before. 'changed': what was seen is no longer so; nothing
   * was kept. `closes`: the refused command that these words put right or set aside; it needs nobody from this moment on.
   */
  readonly keep: (words: Words, seen: Seen, closes?: string) => Promise<number | 'changed'>;
  /** The oldest commands without an outcome. */
  readonly outbox: (limit: number) => Promise<readonly KeptRow[]>;
  /** Reads `meta`, asks what to do, does all of it. False: nothing was to be done. */
  readonly take: (decide: (meta: Meta) => Patch | undefined) => Promise<boolean>;
  readonly look: (ref: Ref) => Promise<Looked>;
  readonly list: (query: ListQuery) => Promise<readonly BaseRow[]>;
  /** Everything that is kept and not surely in the base, outbox and journal, of all targets of a type; in order of n. */
  readonly ahead: (type: string) => Promise<readonly KeptRow[]>;
  readonly attention: () => Promise<readonly AttentionRow[]>;
  /** The newest rows of the journal first. */
  readonly journal: (limit: number) => Promise<readonly KeptRow[]>;
}
