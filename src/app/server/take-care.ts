import type { FastifyBaseLogger } from 'fastify';
import { businessDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Result } from '#kernel/domain/result.ts';
import type { DiskSpace } from './disk-space.ts';
import type { BackupMade } from './make-backup.ts';

/** So soon after midnight a day's backup is made; and so long a failed one waits for the next try. */
const EVERY_MS = 3_600_000;

export interface CareDeps {
  readonly now: () => Instant;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  readonly disk: DiskSpace;
  /** What is left over in tallies whose time is over goes to coarser ones. */
  readonly handOn: (at: Instant) => void;
  /** Is a backup of this day still to be made? */
  readonly isBackupDue: (at: Instant) => Promise<boolean>;
  readonly makeBackup: (at: Instant) => Promise<Result<BackupMade, string>>;
}

const DISK_LOW =
  'พื้นที่ดิสก์เหลือน้อยกว่า 500 MB กรุณาลบไฟล์ที่ไม่ใช้ (อย่าลบไฟล์ในโฟลเดอร์ข้อมูล)\n  less than 500 MB are left on the disk: make room (not in the data folder), or nothing can be taken in any more';
const NOT_DONE =
  'งานประจำวันของระบบไม่เสร็จ (ไฟล์สำรอง ดิสก์ หรือการรวมผลสำรวจ)\n  the work of the day (backups, disk, tallies) was not done: see whether the disk is there';

/**
 * What a day asks of a server, looked at whenever this is called: room on the disk, told once a day; a backup, until there is one; and the tallies of
 * what is over. It never throws.
 */
export function createCare({ now, log, disk, isBackupDue, makeBackup, handOn }: CareDeps): () => Promise<void> {
  let warnedOn: Day | undefined;
  const backUp = async (at: Instant) => {
    const backup = await makeBackup(at);
    if (!backup.ok) return log.error(backup.error);
    const { troubles, ...made } = backup.value;
    log.info(made, 'backup made and checked');
    for (const trouble of troubles) log.error(trouble);
  };
  return async () => {
    const at = now();
    try {
      if ((await disk.look()) && businessDay(at) !== warnedOn) {
        log.warn(DISK_LOW);
        warnedOn = businessDay(at);
      }
      if (await isBackupDue(at)) await backUp(at);
      handOn(at);
    } catch (error) {
      log.error({ err: error }, NOT_DONE);
    }
  };
}

/** Takes care now and every hour, and keeps no process alive for it. Returns how to stop. */
export function takeCare(deps: CareDeps): () => void {
  const care = createCare(deps);
  void care();
  const timer = setInterval(() => void care(), EVERY_MS).unref();
  return () => clearInterval(timer);
}
