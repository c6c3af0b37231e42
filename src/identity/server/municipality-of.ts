import { secretOf, type Database } from '#ledger/server/open-database.ts';

/** Names these data among all others, also after they were restored from a backup; 16 signs, good in a file's or a database's name. */
export const municipalityOf = (db: Database): string => Buffer.from(secretOf(db, 'municipality')).toString('hex', 0, 8);
