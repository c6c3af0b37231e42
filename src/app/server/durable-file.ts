import { chmod, copyFile, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOfFile } from './digest.ts';

/** What ends so is not finished. */
export const PART = '.part';

/** For this account alone: what people told is in it. */
const OURS = 0o600;

/** Makes an empty part, so that whoever fills it finds its rights set. */
export const beginPart = (path: string): Promise<void> => writeFile(path + PART, '', { mode: OURS });

/** Puts a finished part in its place: its bytes are on the disk before its name is, and its name before this returns. */
export async function settlePart(path: string): Promise<void> {
  await fsync(path + PART, 'r+');
  await rename(path + PART, path);
  // Windows opens no folders, and writes names down by itself.
  if (process.platform !== 'win32') await fsync(dirname(path), 'r');
}

/** A text under this name, whole or not at all. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path + PART, text, { mode: OURS });
  await settlePart(path);
}

/** A copy whose bytes have been read back from where they lie. Throws where they are others. */
export async function copyDurably(from: string, to: string, sha256: string): Promise<void> {
  await copyFile(from, to + PART);
  await chmod(to + PART, OURS);
  await fsync(to + PART, 'r+');
  if ((await digestOfFile(to + PART)) !== sha256) throw new Error('the copy is not what was copied');
  await settlePart(to);
}

/** Takes away what a process that died left unfinished of a ledger, and nothing else. Call it only while nobody else writes here. */
export async function sweepParts(dir: string): Promise<void> {
  for (const name of await readdir(dir))
    if (name.startsWith('ledger-') && name.endsWith(PART)) await rm(join(dir, name));
}

async function fsync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
