import { Dexie, RangeSet } from 'dexie';

/** Transactions of all databases of this page that are neither on the disk nor given up. */
const underWay = new Set<IDBTransaction>();

/** Everything in every database: whoever reads anything reads it again. */
export const EVERYTHING = { all: new RangeSet(Dexie.minKey, Dexie.maxKey) };

/**
 * What is not on the disk yet ends with its page, in WebKit. Other browsers see to that themselves; WebKit may leave such a transaction open, and then the database
 * answers nobody any more, in no tab, until the whole browser is closed (its bug 324094).
 */
export function endWithPage(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'end-with-page',
    create: (core) => ({
      ...core,
      transaction(...asked) {
        const begun = core.transaction(...asked) as IDBTransaction;
        underWay.add(begun);
        for (const end of ['complete', 'abort']) begun.addEventListener(end, () => underWay.delete(begun));
        return begun;
      },
    }),
  });
}

/** Gives up what is under way: a save that is cut off so was never called saved. */
export function endTransactions(): void {
  for (const one of underWay) {
    try {
      one.abort();
    } catch {
      underWay.delete(one); // it has ended, and nobody has heard of it yet
    }
  }
}

// Elsewhere what a form writes down as its page goes still reaches the disk.
if ('window' in globalThis && navigator.vendor.startsWith('Apple')) {
  addEventListener('pagehide', endTransactions);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) Dexie.on.storagemutated.fire(EVERYTHING);
  });
}
