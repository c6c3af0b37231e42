import type { DraftRow, PersonDatabase } from './person-database.ts';

/**
 * What forms hold that are not saved yet, by name, in her own database. Each form that is being written has a place of its own, also where several tabs
 * write forms of one name. A courtesy: a disk that keeps none stops nobody.
 */
export interface Drafts {
  /** What was left under this name, by this tab or by one that writes it no more; `undefined`: nothing. */
  readonly read: (name: string) => Promise<unknown>;
  readonly keep: (name: string, values: unknown) => void;
  /** Resolves when it is gone from the disk, or the disk refuses. */
  readonly drop: (name: string) => Promise<void>;
  /** Writes what still waits to be written: its page may be about to go. */
  readonly write: () => Promise<void>;
  /** Writes it, and leaves it to whichever tab opens the form next. */
  readonly leave: () => Promise<void>;
}

/** Who types is not disturbed by the disk; after the first sign, which takes a place, a rest of the hands so long is enough to write. */
const REST_MS = 300;

/** More forms of one name are hardly written at once; a further one is not kept. */
const MOST_PLACES = 9;

interface Place {
  readonly key: string;
  readonly free: () => Promise<void>;
}

export function createDrafts({ name: device, drafts }: PersonDatabase): Drafts {
  const typed = new Map<string, unknown>();
  const places = new Map<string, Place>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T | undefined> => {
    const done = last.then(work).catch(() => undefined);
    last = done;
    return done;
  };

  async function claim(name: string, isWanted: (row: DraftRow | undefined) => boolean): Promise<Place | undefined> {
    const until = performance.now() + PATIENCE_MS;
    for (let i = 1; i <= MOST_PLACES; i++) {
      const key = i === 1 ? name : `${name} ${i}`;
      if (!isWanted(await drafts.get(key))) continue;
      const free = await take(`draft ${device} ${key}`, Math.max(AT_LEAST_MS, Math.ceil(until - performance.now())));
      if (!free) continue;
      const place = { key, free };
      places.set(name, place);
      if (isWanted(await drafts.get(key))) return place;
      await release(name);
    }
    return undefined;
  }

  async function release(name: string): Promise<void> {
    const place = places.get(name);
    places.delete(name);
    await place?.free();
  }

  const write = async () => {
    clearTimeout(timer);
    const rows = [...typed];
    typed.clear();
    await inTurn(async () => {
      for (const [name, values] of rows) {
        const place = places.get(name) ?? (await claim(name, (row) => row === undefined));
        if (place) await drafts.put({ name: place.key, values });
      }
    });
  };

  return {
    read: (name) =>
      inTurn(async () => {
        if (typed.has(name)) return typed.get(name);
        const place = places.get(name) ?? (await claim(name, (row) => row !== undefined));
        return place && (await drafts.get(place.key))?.values;
      }),
    keep(name, values) {
      typed.set(name, values);
      clearTimeout(timer);
      timer = setTimeout(() => void write(), places.has(name) ? REST_MS : 0);
    },
    async drop(name) {
      typed.delete(name);
      await inTurn(async () => {
        const place = places.get(name);
        if (place) await drafts.delete(place.key);
      });
      await inTurn(() => release(name));
    },
    write,
    async leave() {
      await write();
      await inTurn(() => Promise.all([...places.keys()].map(release)));
    },
  };
}

/**
 * A page that is just being closed holds its locks for a moment longer, on a slow machine for a second: with less patience its draft would seem lost to
 * whoever opens the form again at once.
 */
const PATIENCE_MS = 2_000;
/** For each place after the first: all of them together are waited for. */
const AT_LEAST_MS = 50;

/** Takes a lock that nobody holds, and resolves with how to let go of it. Where there are no locks everybody has it. */
function take(name: string, patienceMs: number): Promise<Place['free'] | undefined> {
  if (!navigator.locks) return Promise.resolve(async () => {});
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  return new Promise((resolve) => {
    const held = navigator.locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, () => {
      resolve(async () => {
        end();
        await held;
      });
      return over;
    });
    held.catch(() => resolve(undefined));
  });
}
