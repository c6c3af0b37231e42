import { Dexie, RangeSet } from 'dexie';

/**
 * What the browser has done to a database under an open page. `newer`: a newer app has changed it, and this page goes on in it as it can.
 * `shut`: it was closed and does not open again; nothing can be saved now. `gone`: it was cleared, and what was only in it is lost.
 */
export type StorageState = 'open' | 'newer' | 'shut' | 'gone';

export interface StorageWatch {
  readonly state: () => StorageState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries at once to open it again. */
  readonly reopen: () => void;
}

/** While a browser is clearing its storage it lets nobody in for a moment. What else closes it (a full disk, another program) lasts longer. */
const [SOON_MS, REOPEN_MS] = [300, 5_000];

const EVERYTHING = { all: new RangeSet(Dexie.minKey, Dexie.maxKey) };

/**
 * Opens a database that was just made, and watches over it. A handle that the browser closes is opened again, so that no page waits for another and none goes on
 * with what is no longer there. A database that is gone is not made anew: from then on nothing can be written through `db`, and so nothing is
 * called saved in an empty place of which nobody knows after a restart.
 */
export function watchStorage(db: Dexie): StorageWatch {
  let state: StorageState = 'open';
  let [wasThere, isHeld, isOpening, failures] = [false, false, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: StorageState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const reopen = () => {
    clearTimeout(timer);
    // Whoever closes it on purpose is done with it.
    if (isOpening || db.isOpen() || db.hasBeenClosed()) return;
    isOpening = true;
    db.open()
      .then(
        () => {
          failures = 0;
          if (state !== 'shut') return;
          become('open');
          Dexie.on.storagemutated.fire(EVERYTHING); // what could not be read meanwhile is read again
        },
        () => {
          if (db.hasBeenClosed()) return;
          failures += 1;
          if (failures > 1) become('shut');
          timer = setTimeout(reopen, failures > 1 ? REOPEN_MS : SOON_MS);
        },
      )
      .finally(() => (isOpening = false));
  };

  db.on('ready', () => void (wasThere = isHeld = true), true);
  db.on('populate', () => {
    if (!wasThere) return;
    db.close();
    become('gone');
    throw new Dexie.DatabaseClosedError('it was cleared');
  });
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion) become('newer');
  });
  db.on('close', () => {
    if (isHeld) setTimeout(reopen);
    isHeld = false;
  });
  reopen();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reopen,
  };
}
