import { key, type Ref } from '#kernel/domain/ids.ts';
import type { Audience, PersonRow } from '#kernel/domain/principal.ts';
import type {
  CommandRow,
  EventRow,
  FeedRow,
  Head,
  LooseRow,
  ResponseRow,
  SlotRow,
  Snapshot,
  StateRow,
  Store,
  StreamRow,
  TallyRow,
  Writes,
} from '#ledger/domain/records.ts';

/** What a machine without power says. */
export class PowerCut extends Error {}

/** Work on a transaction, and a way to keep what it decides. */
export type Work<T> = (tx: Snapshot & { readonly write: (writes: Writes) => void }) => T;

/** The server's store as plain data, with all-or-nothing transactions: what the SQLite store must equal. */
export class MemoryStore implements Store, Snapshot {
  events: EventRow[] = [];
  rows = new Map<string, StateRow>();
  feeds = new Map<string, FeedRow>();
  commands = new Map<string, CommandRow>();
  slots = new Map<string, SlotRow>();
  streams = new Map<string, StreamRow>();
  tallies = new Map<string, TallyRow>();
  responses = new Map<string, ResponseRow>();
  aside = new Map<string, LooseRow>();
  kiosks = new Map<string, number>();
  people = new Map<string, PersonRow>();
  stable = new Map<string, number>();
  private undo: (() => void)[] = [];
  /** The power goes before the next commit. */
  isCut = false;
  /** Called after each write: what is visible for a moment only is visible. */
  onWrite = () => {};

  copy(): MemoryStore {
    return this.copyTo(new MemoryStore());
  }

  protected copyTo<S extends MemoryStore>(copy: S): S {
    copy.events = this.events.slice();
    for (const table of [
      'rows',
      'feeds',
      'commands',
      'slots',
      'streams',
      'tallies',
      'responses',
      'aside',
      'kiosks',
      'people',
      'stable',
    ] as const)
      copy[table] = new Map(this[table] as Map<string, never>);
    return copy;
  }

  transaction<T>(work: Work<T>): T {
    this.undo = [];
    try {
      const result = work(this);
      if (this.isCut) throw new PowerCut();
      return result;
    } catch (error) {
      while (this.undo.length) this.undo.pop()!();
      throw error;
    }
  }

  /** A backup that was opened and checked has everything of this stream before `expect`. */
  markStable(stream: string, n: number): void {
    this.stable.set(stream, n);
  }

  close(): void {}

  private put<T>(table: Map<string, T>, at: string, value: T): void {
    const before = table.get(at);
    this.undo.push(before === undefined ? () => table.delete(at) : () => table.set(at, before));
    table.set(at, value);
  }

  private drop<T>(table: Map<string, T>, at: string): void {
    const before = table.get(at);
    if (before !== undefined) this.undo.push(() => table.set(at, before));
    table.delete(at);
  }

  write({ events = [], rows = [], feed = [], tallies = [], kiosk, released, ...single }: Writes): void {
    for (const event of events) {
      if (event.seq !== this.events.length + 1) throw new Error(`seq ${event.seq} after ${this.events.length}`);
      this.events.push(event);
      this.undo.push(() => this.events.pop());
    }
    for (const row of rows) this.put(this.rows, key(row), row);
    for (const row of feed) this.put(this.feeds, `${row.audience} ${key(row)}`, row);
    for (const tally of tallies) this.put(this.tallies, key(tally), tally);
    const { command, slot, stream, response, loose } = single;
    if (command) this.put(this.commands, command.id, command);
    if (slot) this.put(this.slots, `${slot.stream} ${slot.n}`, slot);
    if (stream) this.put(this.streams, stream.id, stream);
    if (response) this.put(this.responses, key(response), response);
    if (loose) this.put(this.aside, loose.hash, loose);
    if (released) this.drop(this.aside, released);
    if (kiosk) this.put(this.kiosks, kiosk, this.kioskCount(kiosk) + 1);
    if (rows.length) this.onWrite();
  }

  head = (): Head => {
    const { seq, chain } = this.events.at(-1) ?? { seq: 0, chain: '' };
    return { seq, chain };
  };
  chainAt = (seq: number) => this.events[seq - 1]?.chain;
  row = (ref: Ref) => this.rows.get(key(ref));
  rowsOf = (type: string) =>
    [...this.rows.values()].filter((row) => row.type === type).sort((a, b) => (a.id < b.id ? -1 : 1));
  command = (id: string) => this.commands.get(id);
  slot = (stream: string, n: number) => this.slots.get(`${stream} ${n}`);
  stream = (id: string) => this.streams.get(id);
  tally = (ref: Ref) => this.tallies.get(key(ref));
  waitingTallies = () =>
    [...this.tallies.values()]
      .filter(({ waiting }) => waiting > 0)
      .sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));
  response = (ref: Ref) => this.responses.get(key(ref));
  kioskCount = (kiosk: string) => this.kiosks.get(kiosk) ?? 0;
  person = (id: string) => this.people.get(id);
  stableN = (stream: string) => this.stable.get(stream) ?? 0;
  loose = (hash: string) => this.aside.get(hash);
  held = (of?: string) =>
    [...this.commands.values()].filter(
      ({ status, author }) => status === 'held' && (of === undefined || author === of),
    );
  heldLoose = (of?: string) =>
    [...this.aside.values()]
      .filter(({ status, by }) => status === 'held' && (of === undefined || by === of))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  heldLooseCounts = () =>
    [...Map.groupBy(this.heldLoose(), ({ by, code }) => `${by} ${code}`)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, rows]) => ({ by: rows[0]!.by, code: rows[0]!.code, count: rows.length }));
  heldOnceCount = (of: string) =>
    [...this.aside.values()].filter(({ by, status }) => by === of && status !== 'rejected').length;

  isHeld = (author: string, target: string) => {
    for (const row of this.commands.values())
      if (row.status === 'held' && row.author === author && row.target === target && row.code !== 'author-revoked')
        return true;
    return false;
  };

  feed = (audiences: readonly Audience[], after: number, seqs: number) => {
    const found: FeedRow[] = [];
    for (const row of this.feeds.values()) if (row.seq > after && audiences.includes(row.audience)) found.push(row);
    found.sort((a, b) => a.seq - b.seq || (key(a) < key(b) ? -1 : 1));
    const last = [...new Set(found.map(({ seq }) => seq))][seqs - 1];
    return last === undefined ? found : found.filter(({ seq }) => seq <= last);
  };
}
