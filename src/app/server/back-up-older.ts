import { Hindrance } from '#kernel/server/hindrance.ts';
import { NewerData, versionOf } from '#ledger/server/open-database.ts';
import { MIGRATIONS } from '#ledger/server/schema.sql.ts';
import { ledgerIn } from './data-folder.ts';
import { makeBackup, type BackupWishes } from './make-backup.ts';

/**
 * A checked backup of data that an older house wrote, before `openDatabase` brings them up to date; nothing where they are of this version or not
 * there yet. Throws where there is no such backup: then nothing is brought up to date.
 */
export async function backUpOlder(wishes: BackupWishes, migrations = MIGRATIONS): Promise<void> {
  const version = versionOf(ledgerIn(wishes.dataDir)) ?? 0;
  if (version > migrations.length) throw new NewerData();
  if (version === 0 || version === migrations.length) return;
  const backup = await makeBackup(wishes);
  if (!backup.ok)
    throw new Hindrance(
      `ยังไม่ได้ปรับรุ่นข้อมูล เพราะสำรองข้อมูลก่อนไม่สำเร็จ: ${backup.error}`,
      'the data were not brought up to date, since there is no backup of them as they were. The program of before still works with them',
    );
  for (const trouble of backup.value.troubles) console.error(`\n  ${trouble}\n`);
}
