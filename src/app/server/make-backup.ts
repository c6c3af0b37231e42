import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Head } from '#ledger/domain/records.ts';
import { checkLedger, isInPast } from '#ledger/server/check-ledger.ts';
import { copyLedger, raiseStable } from '#ledger/server/copy-ledger.ts';
import { holdLock } from '#ledger/server/lock.ts';
import { distrust, isChecked, isWhole, listBackups, nameOf, thinOut, writeManifest } from './backup-files.ts';
import type { CheckedBackup, Manifest } from './backup-files.ts';
import { BACKUP_WORDS } from './backup-words.ts';
import { backupsIn, ledgerIn, makeFolder } from './data-folder.ts';
import { digest, digestOfFile } from './digest.ts';
import { beginPart, copyDurably, PART, settlePart, sweepParts } from './durable-file.ts';

export interface BackupWishes {
  readonly dataDir: string;
  /** A second folder, on another disk; it must be there. */
  readonly secondDir?: string | undefined;
  readonly at: Instant;
}

export interface BackupMade {
  readonly name: string;
  readonly bytes: number;
  /** What went wrong beside it, as sentences: the second copy, an older backup that is damaged. */
  readonly troubles: readonly string[];
}

/**
 * A checked backup of a municipality's file, whether or not a server runs on it: copied, read from end to end with the chain computed again, on the
 * disk, and only then under its name. Then devices may let go of what this one and the one before have. What does not pass is deleted, and the
 * sentence says so.
 */
export async function makeBackup(wishes: BackupWishes): Promise<Result<BackupMade, string>> {
  const dir = backupsIn(wishes.dataDir);
  if (!existsSync(ledgerIn(wishes.dataDir))) return err(BACKUP_WORDS.nothing(wishes.dataDir));
  makeFolder(dir);
  const lock = holdLock(join(dir, 'lock.sqlite'));
  if (!lock) return err(BACKUP_WORDS.busy);
  const path = join(dir, nameOf(wishes.at));
  try {
    await sweepParts(dir);
    await beginPart(path);
    return await copyAndCheck(wishes, dir, path);
  } catch (error) {
    return err(BACKUP_WORDS.failed((error as { readonly code?: string }).code ?? 'unknown'));
  } finally {
    await rm(path + PART, { force: true });
    lock.release();
  }
}

async function copyAndCheck({ dataDir, secondDir, at }: BackupWishes, dir: string, path: string) {
  const part = path + PART;
  await copyLedger(ledgerIn(dataDir), part);
  const sound = checkLedger(part, digest);
  if (!sound.ok) return err(BACKUP_WORDS.damaged(sound.error));
  const name = basename(path);
  const [{ size: bytes }, sha256] = [await stat(part), await digestOfFile(part)];
  const { head, expects } = sound.value;
  const manifest: Manifest = { madeAt: at, bytes, sha256, head, expects };
  await writeManifest(path, manifest);
  await settlePart(path);
  const isPast = (head: Head) => isInPast(path, head);
  await thinOut(dir, name, isPast);
  const troubles = await letGo(dataDir, { name, bytes, manifest }, isPast);
  if (secondDir && !(await copySecond(path, join(secondDir, name), secondDir, manifest, isPast)))
    troubles.push(BACKUP_WORDS.secondFailed(secondDir));
  return ok({ name, bytes, troubles });
}

/**
 * Devices let go of what this backup and the last one before it both have, if that one is still there, whole, and of this past: either of the two
 * may be lost, and nothing is.
 */
async function letGo(dataDir: string, made: CheckedBackup, isPast: (head: Head) => boolean): Promise<string[]> {
  const dir = backupsIn(dataDir);
  const troubles: string[] = [];
  for (const other of (await listBackups(dir)).filter(isChecked)) {
    if (other.name === made.name || !isPast(other.manifest.head)) continue;
    if (await isWhole(dir, other)) {
      raiseStable(ledgerIn(dataDir), inBoth(made.manifest.expects, other.manifest.expects));
      break;
    }
    await distrust(join(dir, other.name));
    troubles.push(BACKUP_WORDS.foundDamaged(other.name));
  }
  return troubles;
}

/** The last number of each stream that both have. */
const inBoth = (one: Manifest['expects'], other: Manifest['expects']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(one).map(([id, expect]) => [id, Math.min(expect, other[id] ?? 1) - 1]));

/** Whether it is there, read back. The first backup is not hurt, whatever happens to the second. */
async function copySecond(
  from: string,
  to: string,
  dir: string,
  manifest: Manifest,
  isPast: (head: Head) => boolean,
): Promise<boolean> {
  try {
    await sweepParts(dir);
    await copyDurably(from, to, manifest.sha256);
    await writeManifest(to, manifest);
    await thinOut(dir, basename(to), isPast);
    return true;
  } catch {
    return false; // the disk is away, full or broken: the sentence names the folder
  }
}
