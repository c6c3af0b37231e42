import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Reads something of this device's storage, and again whenever it changed, in whichever tab; `undefined` while it is being read. Where the storage
 * cannot be read the screen keeps what it shows, forms above all: that the storage fails is said elsewhere (storage-watch).
 */
export const useLive = <T>(read: () => Promise<T>, deps: unknown[]): T | undefined => useLiveQuery(stilly(read), deps);

/** Of one kind of failure a live query says nothing and goes on; any other takes the screen away that shows it. */
export const stilly =
  <T>(read: () => Promise<T>) =>
  (): Promise<T> =>
    read().catch((error: unknown) => {
      throw error instanceof Dexie.DexieError ? new Dexie.DatabaseClosedError(error) : error;
    });
