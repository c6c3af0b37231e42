import { Hindrance } from '#kernel/server/hindrance.ts';
import type { Database } from '#ledger/server/open-database.ts';

export type Purpose = 'municipality' | 'demonstration';

const SENTENCE: Readonly<Record<Purpose, readonly [thai: string, english: string]>> = {
  municipality: [
    'โฟลเดอร์นี้เก็บข้อมูลจริงของหน่วยงาน ระบบสาธิตจะไม่แตะต้อง กรุณาเลือก DATA_DIR อื่น',
    'this folder holds the data of a municipality: a demonstration does not touch it (choose another DATA_DIR)',
  ],
  demonstration: [
    'โฟลเดอร์นี้เป็นข้อมูลสาธิต จะบันทึกข้อมูลจริงลงไปไม่ได้ กรุณาเลือก DATA_DIR อื่น',
    'this folder holds a demonstration: nothing real may be written into it (choose another DATA_DIR)',
  ],
};

/** The data are for something else. */
export class WrongFolder extends Hindrance {}

/** Marks the data for what they are at first use; from then on throws where they are opened for the other purpose. */
export function claim(db: Database, purpose: Purpose): void {
  db.exec('CREATE TABLE IF NOT EXISTS purpose (only INTEGER PRIMARY KEY CHECK (only = 1), name TEXT NOT NULL) STRICT');
  const isUsed = db.prepare('SELECT 1 FROM events LIMIT 1').get() !== undefined;
  db.prepare('INSERT INTO purpose (only, name) VALUES (1, ?) ON CONFLICT DO NOTHING').run(
    isUsed ? 'municipality' : purpose,
  );
  const { name } = db.prepare('SELECT name FROM purpose').get() as { name: Purpose };
  if (name !== purpose) throw new WrongFolder(...SENTENCE[name]);
}
