import { DatabaseSync } from 'node:sqlite';
import type { Event } from '../domain/aggregate.ts';

/** What nobody said of one kind, and the tallies of one kind as they stand, at one moment of a ledger that may be in use. */
export interface CountedIn {
  readonly events: Iterable<Event>;
  readonly tallies: Iterable<unknown>;
}

/** Reads them one by one, however many there are, and holds the thread: not for the one that serves. Changes nothing. */
export function readCounted<T>(path: string, of: string, type: string, look: (counted: CountedIn) => T): T {
  const db = new DatabaseSync(path, { readOnly: true });
  const read = function* (sql: string, kind: string) {
    for (const { body } of db.prepare(sql).iterate(kind)) yield JSON.parse(body as string) as unknown;
  };
  try {
    db.exec('BEGIN');
    return look({
      events: read('SELECT event AS body FROM responses WHERE type = ?', of) as Iterable<Event>,
      tallies: read('SELECT state AS body FROM tallies WHERE type = ?', type),
    });
  } finally {
    db.close();
  }
}
