import { Dexie } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Reads something of this device's storage, and again whenever it changed, in whichever tab; `undefined` while it is being read. Where the storage
 * cannot be read the screen keeps what it shows, forms above all: that the storage fails is said elsewhere (storage-watch).
 */
export const useLive = <T>(read: () => Promise<T>, deps: unknown[]): T | undefined => useLiveQuery(stilly(read), deps);

/** What Dexie says of a question that we have put wrongly: no storage answers it. */
const MISTAKES: readonly string[] = ['DataError', 'InvalidArgumentError', 'InvalidTableError', 'SchemaError'];

/** Of one kind of failure a live query says nothing and goes on; any other takes the screen away that shows it. */
export const stilly =
  <T>(read: () => Promise<T>) =>
  (): Promise<T> =>
    read().catch((error: unknown) => {
      const isStorage = error instanceof Dexie.DexieError && !MISTAKES.includes(error.name);
      throw isStorage ? new Dexie.DatabaseClosedError(error) : error;
    });
