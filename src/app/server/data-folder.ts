import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hindrance } from '#kernel/server/hindrance.ts';
import { holdLock, type Lock } from '#ledger/server/lock.ts';

/** Everything of one municipality lies in one folder. */
export const ledgerIn = (dataDir: string): string => join(dataDir, 'ledger.sqlite');
export const backupsIn = (dataDir: string): string => join(dataDir, 'backups');

/** Makes the folder where it is missing, for this account alone: the key of the seals lies in it, and what people told. */
export const makeFolder = (dataDir: string): void => void mkdirSync(dataDir, { recursive: true, mode: 0o700 });

export class FolderInUse extends Hindrance {}

/**
 * Makes the folder where it is missing and keeps every other server away from it while this process lives. Looking into the ledger stays possible.
 * Throws `FolderInUse` where another process has it.
 */
export function holdFolder(dataDir: string): Lock {
  makeFolder(dataDir);
  const lock = holdLock(join(dataDir, 'lock.sqlite'));
  if (lock) return lock;
  throw new FolderInUse(
    `โปรแกรมกำลังทำงานกับโฟลเดอร์ ${dataDir} อยู่แล้ว กรุณาใช้โปรแกรมที่เปิดอยู่ หรือปิดโปรแกรมนั้นก่อน (หรือเลือก DATA_DIR อื่น)`,
    `Prongsai is running on the folder ${dataDir} already: use that one, or stop it first (or choose another DATA_DIR)`,
  );
}
