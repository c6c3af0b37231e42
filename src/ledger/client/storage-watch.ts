import { Dexie } from 'dexie';
import { EVERYTHING } from './end-with-page.ts';

/**
 * What the browser has done to a database under an open page. `newer`: a newer app has changed it, and this page goes on in it as it can.
 * `shut`: it was closed and does not open again; nothing can be saved now. `stuck`: it is open and does not answer, because another tab hangs in the
 * middle of its work, or in WebKit, until the browser is closed, because a page ended so. `gone`: it was cleared, and what was only in it is lost.
 */
export type StorageState = 'open' | 'newer' | 'shut' | 'stuck' | 'gone';

export interface StorageWatch {
  readonly state: () => StorageState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries at once to open it again. */
  readonly reopen: () => void;
}

/** While a browser is clearing its storage it lets nobody in for a moment. What else closes it (a full disk, another program) lasts longer. */
const [SOON_MS, REOPEN_MS] = [300, 5_000];

/** Slower than any disk, and than the longest page of a feed. */
const PATIENCE_MS = 10_000;

/**
 * Opens a database that was just made, and watches over it. A handle that the browser closes is opened again, so that no page waits for another and none goes on
 * with what is no longer there. A database that is gone is not made anew: from then on nothing can be written through `db`, and so nothing is
 * called saved in an empty place of which nobody knows after a restart.
 */
export function watchStorage(db: Dexie, patienceMs = PATIENCE_MS): StorageWatch {
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
  // Nothing is asked only to see whether it answers: who waits in a storage that hangs keeps all others waiting as well.
  const late = new Set<IDBTransaction>();
  const watch = (one: IDBTransaction) => {
    const isLate = setTimeout(() => {
      late.add(one);
      if (state === 'open') become('stuck');
    }, patienceMs);
    const over = () => {
      clearTimeout(isLate);
      late.delete(one);
      if (state === 'stuck' && late.size === 0) become('open');
    };
    for (const end of ['complete', 'abort']) one.addEventListener(end, over);
  };
  db.use({
    stack: 'dbcore',
    name: 'storage-watch',
    create: (core) => ({
      ...core,
      transaction(...asked) {
        const begun = core.transaction(...asked) as IDBTransaction;
        watch(begun);
        return begun;
      },
    }),
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
