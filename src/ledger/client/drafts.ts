import type { PersonDatabase } from './person-database.ts';

/** What forms hold that are not saved yet, by name, in her own database. A courtesy: a disk that keeps none stops nobody. */
export interface Drafts {
  /** What was kept under this name; `undefined`: nothing. */
  readonly read: (name: string) => Promise<unknown>;
  readonly keep: (name: string, values: unknown) => void;
  /** Resolves when it is gone from the disk, or the disk refuses. */
  readonly drop: (name: string) => Promise<void>;
  /** Writes what still waits to be written. */
  readonly flush: () => void;
}

/** Who types is not disturbed by the disk; a rest of the hands so long is enough to write. */
const REST_MS = 300;

export function createDrafts({ drafts }: PersonDatabase): Drafts {
  const typed = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    const rows = [...typed].map(([name, values]) => ({ name, values }));
    typed.clear();
    if (rows.length) void drafts.bulkPut(rows).catch(() => undefined);
  };
  return {
    async read(name) {
      if (typed.has(name)) return typed.get(name);
      return (await drafts.get(name).catch(() => undefined))?.values;
    },
    keep(name, values) {
      typed.set(name, values);
      clearTimeout(timer);
      timer = setTimeout(flush, REST_MS);
    },
    async drop(name) {
      typed.delete(name);
      await drafts.delete(name).catch(() => undefined);
    },
    flush,
  };
}
