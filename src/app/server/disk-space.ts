import { statfs } from 'node:fs/promises';

/** A backup of a big municipality still fits; below it, things begin to fail. */
const LOW_BYTES = 500_000_000;

export interface DiskSpace {
  /** As it was when somebody looked last. */
  readonly isLow: () => boolean;
  readonly look: () => Promise<boolean>;
}

/** Bytes on the folder's disk that we may still use. */
export async function freeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}

/** Is there room on the disk? */
export function watchDisk(free: () => Promise<number>): DiskSpace {
  let isLow = false;
  return {
    isLow: () => isLow,
    look: async () => (isLow = (await free()) < LOW_BYTES),
  };
}
