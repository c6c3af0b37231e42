import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';
import type { Day } from '#kernel/domain/business-day.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import type { Head } from '#ledger/domain/records.ts';
import { digestOfFile } from './digest.ts';
import { writeDurably } from './durable-file.ts';

/** So many days can be gone back to. */
const KEPT = 14;

const BANGKOK_MS = 7 * 3_600_000;
const NAME = /^ledger-(\d{4}-\d\d-\d\d)T\d\d-\d\d-\d\d\.sqlite$/;

/** What was found when a backup was checked. A backup without one was not, or was found damaged since. */
const Manifest = z.object({
  madeAt: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  head: z.object({ seq: z.int(), chain: z.string() }),
  /** Which number each stream expected next. */
  expects: z.record(z.string(), z.int()),
});
export type Manifest = z.infer<typeof Manifest>;

export interface Backup {
  readonly name: string;
  readonly bytes: number;
  readonly manifest: Manifest | undefined;
}
export interface CheckedBackup extends Backup {
  readonly manifest: Manifest;
}

export const isChecked = (backup: Backup): backup is CheckedBackup => backup.manifest !== undefined;

/** Its hour in Bangkok, so that names stand in the order of time, in signs that every file system takes. */
export const nameOf = (at: Instant): string =>
  `ledger-${new Date(at + BANGKOK_MS).toISOString().slice(0, 19).replaceAll(':', '-')}.sqlite`;

const dayOf = (name: string): Day | undefined => NAME.exec(name)?.[1];

const manifestOf = (path: string) => path.replace(/\.sqlite$/, '.json');

/** What lies in a folder of backups, the newest first; nothing where there is none. */
export async function listBackups(dir: string): Promise<readonly Backup[]> {
  if (!existsSync(dir)) return [];
  const names = (await readdir(dir)).filter((name) => NAME.test(name)).sort();
  return Promise.all(names.reverse().map((name) => lookAt(join(dir, name), name)));
}

async function lookAt(path: string, name: string): Promise<Backup> {
  const { size: bytes } = await stat(path);
  const text = existsSync(manifestOf(path)) ? await readFile(manifestOf(path), 'utf8') : '';
  const { data: manifest } = Manifest.safeParse(readJson(text));
  return { name, bytes, manifest: manifest?.bytes === bytes ? manifest : undefined };
}

/** Written before the backup gets its name, so that a name without it is never taken for a checked one. */
export const writeManifest = (path: string, manifest: Manifest): Promise<void> =>
  writeDurably(manifestOf(path), JSON.stringify(manifest));

/** It is no longer taken for a checked one; the file stays for whoever wants to save what can be saved. */
export const distrust = (path: string): Promise<void> => rm(manifestOf(path), { force: true });

/** Are the bytes still those that were checked? */
export const isWhole = async (dir: string, { name, manifest }: CheckedBackup): Promise<boolean> =>
  (await digestOfFile(join(dir, name))) === manifest.sha256;

/** Is there a checked backup of this day? */
export const hasBackupOf = async (dir: string, at: Instant): Promise<boolean> =>
  (await listBackups(dir)).some((backup) => isChecked(backup) && dayOf(backup.name) === businessDay(at));

/**
 * Takes away what is not needed beside a new checked backup: those before the last fourteen, and an earlier one of the same day, when the new one has
 * all of it (`isInPast`). Two of one day would tell by their difference at which hour nobody spoke (I21).
 */
export async function thinOut(dir: string, newest: string, isInPast: (head: Head) => boolean): Promise<void> {
  const others = (await listBackups(dir)).filter(({ name }) => name !== newest);
  const isReplaced = ({ name, manifest }: Backup) =>
    dayOf(name) === dayOf(newest) && manifest !== undefined && isInPast(manifest.head);
  const kept = others.filter((other) => isChecked(other) && !isReplaced(other)).slice(0, KEPT - 1);
  const oldest = kept.length === KEPT - 1 ? kept.at(-1)!.name : '';
  for (const other of others)
    if (isReplaced(other) || other.name < oldest) {
      await distrust(join(dir, other.name));
      await rm(join(dir, other.name));
    }
}
