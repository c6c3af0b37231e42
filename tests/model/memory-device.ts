import { key, type Ref } from '#kernel/domain/ids.ts';
import type { ListQuery, Looked, Seen, Words } from '#ledger/client/device-store.ts';
import {
  newMeta,
  type AttentionRow,
  type BaseRow,
  type KeptRow,
  type ListKey,
  type Meta,
} from '#ledger/domain/kept.ts';
import { isNews, isTakenBack, journalled, renumbered, type Patch } from '#ledger/domain/patch.ts';

/** The device's store as plain data: what the Dexie store must equal, and what thousands of schedules run on. */
export class MemoryDevice {
  now: Meta;
  base = new Map<string, BaseRow>();
  rows = new Map<number, KeptRow>();
  shown = new Map<string, AttentionRow>();

  constructor(stream: string) {
    this.now = newMeta(stream);
  }

  clone(): MemoryDevice {
    return this.cloneTo(new MemoryDevice(this.now.stream));
  }

  protected cloneTo<D extends MemoryDevice>(copy: D): D {
    copy.now = this.now;
    copy.base = new Map(this.base);
    copy.rows = new Map(this.rows);
    copy.shown = new Map(this.shown);
    return copy;
  }

  /** What somebody who decides on this target now has seen. */
  seen(target: string): Seen {
    return { rev: this.base.get(target)?.rev ?? 0, next: this.now.next };
  }

  keep(words: Words, seen: Seen, closes?: string): number | 'changed' {
    const { rev, next } = this.seen(words.target);
    if (rev !== seen.rev || next !== seen.next) return 'changed';
    this.rows.set(next, { n: next, ...words });
    if (closes !== undefined) this.shown.delete(closes);
    this.now = { ...this.now, next: next + 1 };
    return next;
  }

  outbox(limit: number): KeptRow[] {
    const rows: KeptRow[] = [];
    for (let n = this.now.settled + 1; n < this.now.next && rows.length < limit; n++) rows.push(this.rows.get(n)!);
    return rows;
  }

  take(decide: (meta: Meta) => Patch | undefined): boolean {
    const patch = decide(this.now);
    if (!patch) return false;
    for (const outcome of patch.settle) {
      const row = this.rows.get(outcome.n);
      if (!row || row.status) continue;
      if (isNews(row, outcome)) this.shown.set(row.id, { id: row.id, text: row.text, code: outcome.code ?? '' });
      if (isTakenBack(row, outcome)) this.shown.delete(row.id);
      this.rows.set(outcome.n, journalled(row, outcome));
    }
    for (const { id, status, code } of patch.decided)
      for (const row of this.rows.values())
        if (row.id === id && row.status === 'held') {
          this.rows.set(row.n, { ...row, status, code });
          if (status === 'rejected') this.shown.set(id, { id, text: row.text, code });
        }
    for (const id of patch.closed) this.shown.delete(id);
    for (const row of this.rows.values())
      if (row.n <= patch.forget && row.status && row.status !== 'held') this.rows.delete(row.n);
    for (const row of patch.put) this.base.set(key(row), row);
    for (const ref of patch.remove) this.base.delete(key(ref));
    if (patch.sweep) for (const [at, row] of this.base) if (row.pull < patch.meta.pull) this.base.delete(at);
    this.now = patch.meta;
    if (patch.renumber) {
      const kept = this.inOrder();
      this.rows = new Map(kept.map((row, i) => [i + 1, renumbered(row, i + 1)]));
      this.now = { ...this.now, next: kept.length + 1 };
    }
    return true;
  }

  /** Outbox and journal, oldest first. */
  inOrder(): KeptRow[] {
    return [...this.rows.values()].sort((a, b) => a.n - b.n);
  }

  look(ref: Ref): Looked {
    const target = key(ref);
    return { base: this.base.get(target), kept: this.inOrder().filter((row) => row.target === target), meta: this.now };
  }

  list({ type, by, from, to, isDescending = false, limit = Infinity }: ListQuery): BaseRow[] {
    const valueOf = ({ keys }: BaseRow) => keys.find(([of, name]) => of === type && name === by)?.[2];
    const found = [...this.base.values()]
      .flatMap((row) => {
        const value = valueOf(row);
        return value === undefined ? [] : [{ row, value }];
      })
      .filter(
        ({ value }) => (from === undefined || order(from, value) <= 0) && (to === undefined || order(value, to) <= 0),
      )
      .sort((a, b) => order(a.value, b.value) || order(key(a.row), key(b.row)))
      .map(({ row }) => row);
    return (isDescending ? found.reverse() : found).slice(0, limit);
  }

  ahead(type: string): KeptRow[] {
    return this.inOrder().filter(
      ({ n, target, status }) =>
        target.startsWith(`${type}/`) && status !== 'rejected' && (status !== 'accepted' || n > this.now.seen),
    );
  }

  journal(limit: number): KeptRow[] {
    return this.inOrder()
      .filter(({ status }) => status !== undefined)
      .reverse()
      .slice(0, limit);
  }
}

/** IndexedDB's order: every number comes before every text. */
function order(a: ListKey[2], b: ListKey[2]): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
