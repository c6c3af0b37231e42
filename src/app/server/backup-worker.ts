import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup, type BackupWishes } from './make-backup.ts';

// A thread of its own: reading a whole ledger takes seconds, in which the server must answer.
parentPort!.postMessage(await makeBackup(workerData as BackupWishes));
