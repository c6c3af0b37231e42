import { DatabaseSync } from 'node:sqlite';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Hindrance } from '#kernel/server/hindrance.ts';
import { MIGRATIONS } from './schema.sql.ts';

export type Database = DatabaseSync;

/**
 * Opens a municipality's one file, makes it where there is none, and brings one that an older house wrote up to date, a version at a time, each
 * whole or not at all. WAL with `synchronous = FULL`: a commit that returned is on the disk. Throws when the file was written by a newer house,
 * before anything in it is touched.
 */
export function openDatabase(path: string, migrations: readonly string[] = MIGRATIONS): Database {
  const db = new DatabaseSync(path);
  try {
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;',
    );
    const version = versionIn(db);
    if (version > migrations.length) throw new NewerData();
    migrations
      .slice(version)
      .forEach((step, i) => db.exec(`BEGIN; ${step} PRAGMA user_version = ${version + i + 1}; COMMIT;`));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Which schema a file was written with; `undefined` where there is none. */
export function versionOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const db = new DatabaseSync(path);
  try {
    return versionIn(db);
  } finally {
    db.close();
  }
}

export class NewerData extends Hindrance {
  constructor() {
    super(
      'ข้อมูลนี้บันทึกโดยโปรแกรมรุ่นใหม่กว่า ข้อมูลไม่ได้ถูกแก้ไข กรุณาใช้โปรแกรมรุ่นล่าสุด',
      'the data were written by a newer version of this program, and nothing was changed: install the newest version and start it',
    );
  }
}

const versionIn = (db: Database): number =>
  (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;

/** 32 random bytes that lie inside the file, made at first use: a restored server still knows what it sealed. */
export function secretOf(db: Database, name: string): Uint8Array {
  db.prepare('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, randomBytes(32));
  return (db.prepare('SELECT value FROM secrets WHERE name = ?').get(name) as { value: Uint8Array }).value;
}
