/**
 * IndexedDB without a library: what the browser itself can do with the same rows. Opens a database, and makes it where it is not there; its tables
 * have the product's indexes.
 */
export async function openRaw(database: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(database);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    db.createObjectStore('outbox', { keyPath: 'n' }).createIndex('target', 'target');
    const journal = db.createObjectStore('journal', { keyPath: 'n' });
    journal.createIndex('id', 'id');
    journal.createIndex('target', 'target');
    const base = db.createObjectStore('base', { keyPath: ['type', 'id'] });
    base.createIndex('keys', 'keys', { multiEntry: true });
    base.createIndex('pull', 'pull');
  };
  return settled(opening);
}

/** Does all of it in one transaction; resolves when it is on the disk. */
export function durably(
  db: IDBDatabase,
  tables: readonly string[],
  work: (table: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  const transaction = db.transaction(tables, 'readwrite', { durability: 'strict' });
  work((name) => transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error!);
  });
}

/** The rows with the lowest keys. */
export const lowest = <T>(db: IDBDatabase, table: string, limit: number): Promise<readonly T[]> =>
  settled(db.transaction(table).objectStore(table).getAll(null, limit));

/** The first rows of an index in descending order, by a cursor. */
export const walk = (db: IDBDatabase, table: string, index: string, range: IDBKeyRange, limit: number) =>
  new Promise<readonly unknown[]>((resolve, reject) => {
    const rows: unknown[] = [];
    const walking = db.transaction(table).objectStore(table).index(index).openCursor(range, 'prev');
    walking.onerror = () => reject(walking.error!);
    walking.onsuccess = () => {
      const cursor = walking.result;
      if (cursor) rows.push(cursor.value);
      if (!cursor || rows.length === limit) resolve(rows);
      else cursor.continue();
    };
  });

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
