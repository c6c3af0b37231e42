import type { Instant, Ref } from '#kernel/domain/ids.ts';
import type { Audience } from '#kernel/domain/principal.ts';
import type { Event } from './aggregate.ts';

/** The server's rows. Everything in one of them belongs to one municipality. */
export interface Head {
  readonly seq: number;
  readonly chain: string;
}
/** A head with what stands in its chain for the event's personal part; '' where there is none. */
export interface Link extends Head {
  readonly commitment: string;
}
export interface EventRow extends Link, Ref {
  readonly rev: number;
  readonly command: string;
  readonly by: string;
  readonly at: Instant;
  readonly event: Event;
}
export interface StateRow extends Ref {
  readonly rev: number;
  readonly state: unknown;
}
export interface FeedRow extends Ref {
  readonly audience: Audience;
  readonly seq: number;
}
/** A command that was heard, with its outcome as it stands now: a held one is decided later. */
export interface CommandRow {
  readonly id: string;
  readonly hash: string;
  readonly text: string;
  readonly author: string;
  /** `key` of the target, '' where it could not be read. */
  readonly target: string;
  readonly status: 'accepted' | 'rejected' | 'held';
  readonly rev?: number;
  readonly code?: string;
  /** The device's clock said an hour that cannot be. */
  readonly clockSuspect?: boolean;
}
/** Which command stands at the n-th place of a stream; the same command may stand in two streams. */
export interface SlotRow {
  readonly stream: string;
  readonly n: number;
  readonly hash: string;
  readonly command: string;
}
export interface StreamRow {
  readonly id: string;
  readonly author: string;
  readonly expect: number;
}
/** A tally as it is kept, and how many events of it have not gone down yet. */
export interface TallyRow extends Ref {
  readonly state: unknown;
  readonly waiting: number;
}
/** What nobody said: no seq, no hour, no author. The store keeps these in order of the random id. */
export interface ResponseRow extends Ref {
  readonly hash: string;
  readonly day: string;
  readonly event: Event;
}
/** A loose command without an effect so far: held until it can be decided; rejected, and kept for who asks; or `refused`: held once, and then decided against. */
export interface LooseRow {
  readonly hash: string;
  readonly text: string;
  readonly day: string;
  readonly by: string;
  readonly status: 'rejected' | 'held' | 'refused';
  readonly code: string;
}

/** How many loose commands of one speaker are held for one reason. */
export interface HeldLooseCount extends Pick<LooseRow, 'by' | 'code'> {
  readonly count: number;
}

/** What a decision may read, as of this transaction. */
export interface Snapshot {
  readonly head: () => Head;
  readonly chainAt: (seq: number) => string | undefined;
  readonly row: (ref: Ref) => StateRow | undefined;
  /** All of one kind, in order of their ids. */
  readonly rowsOf: (type: string) => readonly StateRow[];
  readonly command: (id: string) => CommandRow | undefined;
  readonly slot: (stream: string, n: number) => SlotRow | undefined;
  readonly stream: (id: string) => StreamRow | undefined;
  /** Does an undecided command of this author wait on this target? What a revoked token brought keeps nobody waiting. */
  readonly isHeld: (author: string, target: string) => boolean;
  readonly tally: (ref: Ref) => TallyRow | undefined;
  /** Those in which something waits to go down. */
  readonly waitingTallies: () => readonly TallyRow[];
  readonly response: (ref: Ref) => ResponseRow | undefined;
  readonly kioskCount: (kiosk: string) => number;
  readonly loose: (hash: string) => LooseRow | undefined;
  /** Held commands in the order in which they were heard; of one author where one is named. */
  readonly held: (author?: string) => readonly CommandRow[];
  /** Of one speaker where one is named. */
  readonly heldLoose: (by?: string) => readonly LooseRow[];
  /** How many loose commands of this speaker were held and had no effect so far, whatever was decided. */
  readonly heldOnceCount: (by: string) => number;
  /** Of how many loose commands, by whom, somebody wants to know why they are held: the texts themselves may be many. */
  readonly heldLooseCounts: () => readonly HeldLooseCount[];
  /** All rows of these audiences at the lowest `seqs` seqs after `after`, lowest first. */
  readonly feed: (audiences: readonly Audience[], after: number, seqs: number) => readonly FeedRow[];
  /** What a checked backup has of this stream: its n ≤ stableN are safe without the device. */
  readonly stableN: (stream: string) => number;
}

/** What one settled command leaves behind. The store writes all of it or nothing. */
export interface Writes {
  readonly events?: readonly EventRow[];
  readonly rows?: readonly StateRow[];
  readonly feed?: readonly FeedRow[];
  readonly command?: CommandRow;
  readonly slot?: SlotRow;
  readonly stream?: StreamRow;
  readonly tallies?: readonly TallyRow[];
  readonly response?: ResponseRow;
  readonly loose?: LooseRow;
  /** The hash of a loose command that was held and has its effect now. */
  readonly released?: string;
  readonly kiosk?: string;
}

/** What one transaction of a store is handed: it reads what it has written. */
export interface Transaction extends Snapshot {
  readonly write: (writes: Writes) => void;
}

/** A server's store: `transaction` keeps everything or, when `work` throws, nothing. Committed means on the disk. */
export interface Store {
  readonly transaction: <T>(work: (tx: Transaction) => T) => T;
}
