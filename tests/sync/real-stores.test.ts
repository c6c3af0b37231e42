import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { key } from '#kernel/domain/ids.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import type { DeviceStore, Seen, Words } from '#ledger/client/device-store.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import type { Meta } from '#ledger/domain/kept.ts';
import type { Patch } from '#ledger/domain/patch.ts';
import type { Store } from '#ledger/domain/records.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { MemoryDevice } from '../model/memory-device.ts';
import { MemoryStore, PowerCut, type Work } from '../model/memory-store.ts';
import { runSchedule } from '../model/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'real-stores-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => join(folder, `${++files}.sqlite`);

/** SQLite with the model as its shadow: each transaction runs on both, the power goes for both, and both must answer alike. */
class ShadowedStore extends MemoryStore {
  readonly path: string;
  private readonly db: DatabaseSync;
  private readonly real: Store;

  constructor(path = newFile()) {
    super();
    this.path = path;
    this.db = openDatabase(path);
    this.real = createSqliteStore(this.db);
  }

  /** A backup is a file that SQLite made. */
  override copy(): ShadowedStore {
    const path = newFile();
    this.db.exec(`VACUUM INTO '${path}'`);
    return this.copyTo(new ShadowedStore(path));
  }

  override transaction<T>(work: Work<T>): T {
    const [real, shadow] = [this.real, { transaction: (inner: Work<T>) => super.transaction(inner) }].map((store) =>
      resultOf(() =>
        store.transaction((tx) => {
          const result = work(tx);
          if (this.isCut) throw new PowerCut();
          return result;
        }),
      ),
    ) as [Ended<T>, Ended<T>];
    expect(real.value).toEqual(shadow.value);
    if (shadow.error) throw shadow.error;
    return shadow.value as T;
  }

  override markStable(stream: string, n: number): void {
    super.markStable(stream, n);
    this.db.prepare('UPDATE streams SET stableN = ? WHERE id = ?').run(n, stream);
  }

  /** Row by row, also what no reply tells. */
  checkSame(): void {
    this.real.transaction((tx) => {
      const both = <T>(rows: Iterable<T>, read: (row: T) => unknown) => {
        for (const row of rows) expect(read(row)).toEqual(row);
      };
      both(this.rows.values(), tx.row);
      both(this.commands.values(), ({ id }) => tx.command(id));
      both(this.slots.values(), ({ stream, n }) => tx.slot(stream, n));
      both(this.streams.values(), ({ id }) => tx.stream(id));
      both(this.tallies.values(), tx.tally);
      both(this.responses.values(), tx.response);
      both(this.aside.values(), ({ hash }) => tx.loose(hash));
      for (const [kiosk, count] of this.kiosks) expect(tx.kioskCount(kiosk)).toBe(count);
    });
    const count = (table: string) => this.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n'];
    expect(['rows', 'commands', 'slots', 'responses', 'loose'].map(count)).toEqual(
      [this.rows, this.commands, this.slots, this.responses, this.aside].map(({ size }) => size),
    );
    const events = this.db
      .prepare('SELECT events.*, personal.body FROM events LEFT JOIN personal USING (seq) ORDER BY seq')
      .all()
      .map(({ event, body, ...row }) => ({
        ...row,
        event: { ...JSON.parse(event as string), ...(body !== null && { personal: JSON.parse(body as string) }) },
      }));
    expect(events).toEqual(this.events);
  }

  override close(): void {
    this.db.close();
  }
}

interface Ended<T> {
  readonly value?: T;
  readonly error?: PowerCut;
}
function resultOf<T>(work: () => T): Ended<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof PowerCut) return { error };
    throw error;
  }
}

type Done =
  | { readonly words: Words; readonly seen: Seen; readonly n: number | 'changed' }
  | { readonly meta: Meta; readonly patch: Patch | undefined };

/** A device that remembers what it was told to do, so that Dexie can do the same. */
class RecordedDevice extends MemoryDevice {
  readonly first: string;
  done: Done[] = [];

  constructor(stream: string) {
    super(stream);
    this.first = stream;
  }

  override clone(): RecordedDevice {
    const copy = this.cloneTo(new RecordedDevice(this.first));
    copy.done = this.done.slice();
    return copy;
  }

  override keep(words: Words, seen: Seen): number | 'changed' {
    const n = super.keep(words, seen);
    this.done.push({ words, seen, n });
    return n;
  }

  override take(decide: (meta: Meta) => Patch | undefined): boolean {
    return super.take((meta) => {
      const patch = decide(meta);
      this.done.push({ meta, patch });
      return patch;
    });
  }
}

async function replay(device: RecordedDevice, dexie: DeviceStore): Promise<void> {
  for (const one of device.done)
    if ('words' in one) expect(await dexie.keep(one.words, one.seen)).toBe(one.n);
    else
      await dexie.take((meta) => {
        expect(meta).toEqual(one.meta);
        return one.patch;
      });
  expect(await dexie.meta()).toEqual(device.now);
  expect(await dexie.outbox(999)).toEqual(device.outbox(999));
  expect(await dexie.journal(999)).toEqual(device.journal(999));
  expect(new Set(await dexie.attention())).toEqual(new Set(device.shown.values()));
  const targets = new Set([...device.base.values(), ...device.inOrder().map(({ target }) => refOf(target))].map(key));
  for (const target of targets) expect(await dexie.look(refOf(target))).toEqual(device.look(refOf(target)));
  const newest = { type: 'complaint', by: 'loggedAt', isDescending: true };
  expect(await dexie.list(newest)).toEqual(device.list(newest));
}

const refOf = (target: string) => {
  const [type = '', id = ''] = target.split('/');
  return { type, id };
};

const PARTS = { server: () => new ShadowedStore(), device: (stream: string) => new RecordedDevice(stream) };

/** Days on which the server lost something: these ask the most of a store. */
const SEEDS = Array.from({ length: 70 }, (_, i) => 20_001 + i).filter((seed) => runSchedule(seed).restores > 0);

test(
  '[I7] the real stores of device and server live through the same bad days, and end alike',
  { timeout: 180_000 },
  async () => {
    let [replayed, renumbered] = [0, 0];
    for (const seed of SEEDS) {
      const world = runSchedule(seed, PARTS);
      (world.server as ShadowedStore).checkSame();
      for (const { store } of world.tablets as readonly { readonly store: MemoryDevice }[]) {
        const device = store as RecordedDevice;
        const db = new PersonDatabase(`real ${seed} ${replayed++}`);
        await replay(device, createDexieStore(db, device.first));
        db.close();
        renumbered += device.done.filter((one) => 'patch' in one && one.patch?.renumber).length;
      }
      for (const store of [world.server, ...world.backups]) store.close();
    }
    expect(replayed).toBeGreaterThan(60);
    expect(renumbered, 'new streams were begun').toBeGreaterThan(10);
  },
);
