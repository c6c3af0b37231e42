import { existsSync, readdirSync, rmSync } from 'node:fs';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import { NewerData } from '#ledger/server/open-database.ts';
import { MIGRATIONS } from '#ledger/server/schema.sql.ts';
import { BACKUP_WORDS } from './backup-words.ts';
import { holdFolder, ledgerIn } from './data-folder.ts';
import { digest, digestOfFile } from './digest.ts';
import { copyDurably, PART } from './durable-file.ts';

/**
 * Puts a backup where no data are. Checks it first, and again where it lies then; what it is for (a municipality, a demonstration) and the server's
 * key come with it, so that devices know it again and say what it lacks. The folder may hold backups, but nothing of a ledger: the log of another
 * one would be played into this one. Throws `FolderInUse` while a server runs there.
 */
export async function restore(file: string, dataDir: string): Promise<Result<string, string>> {
  if (!existsSync(file)) return err(BACKUP_WORDS.notThere(file));
  const lock = holdFolder(dataDir);
  const ledger = ledgerIn(dataDir);
  try {
    if (readdirSync(dataDir).some((name) => /^ledger\.sqlite(?!\.part$)/.test(name)))
      return err(BACKUP_WORDS.notEmpty(dataDir));
    const backup = checkLedger(file, digest);
    if (!backup.ok) return err(BACKUP_WORDS.unfit(backup.error));
    if (backup.value.version > MIGRATIONS.length) return err(new NewerData().message);
    await copyDurably(file, ledger, await digestOfFile(file));
    return ok(BACKUP_WORDS.restored(dataDir));
  } catch (error) {
    return err(BACKUP_WORDS.notRestored((error as { readonly code?: string }).code ?? 'unknown'));
  } finally {
    rmSync(ledger + PART, { force: true });
    lock.release();
  }
}
