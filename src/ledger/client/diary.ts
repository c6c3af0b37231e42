import type { DiaryRow, PersonDatabase } from './person-database.ts';

/** So many lines tell how a device fared for weeks; a defect in every round must not fill its disk. */
export const LONGEST_DIARY = 500;

/** Writes one line of the exchange's diary; the oldest goes. A diary that cannot be written stops nothing. */
export async function writeDiary(db: PersonDatabase, at: number, what: string): Promise<void> {
  const write = async () => {
    await db.diagnostics.add({ at, what });
    const tooMany = (await db.diagnostics.count()) - LONGEST_DIARY;
    if (tooMany > 0) await db.diagnostics.limit(tooMany).delete();
  };
  await db.transaction('rw', db.diagnostics, write).catch(() => undefined);
}

/** All lines of the diary, the oldest first; none where it cannot be read. */
export const readDiary = ({ diagnostics }: PersonDatabase): Promise<readonly DiaryRow[]> =>
  diagnostics.toArray().catch(() => []);
