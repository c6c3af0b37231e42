import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Result } from '#kernel/domain/result.ts';
import type { BackupMade, BackupWishes } from './make-backup.ts';

/** `makeBackup` in another thread, so that the one that serves goes on. It is no reason to stay for a process that wants to end. */
export async function backupAside(wishes: BackupWishes): Promise<Result<BackupMade, string>> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: wishes });
  worker.unref();
  const [answer] = (await once(worker, 'message')) as [Result<BackupMade, string>];
  return answer;
}
