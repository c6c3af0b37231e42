import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { refusals, type App } from '#kernel/server/schemas.ts';
import { Backups } from '../domain/backups.ts';
import { isChecked, listBackups } from './backup-files.ts';

const SQLITE = 'application/vnd.sqlite3';
/** A file is described by its type; nothing in it is checked on its way out. */
const FILE = { content: { [SQLITE]: { schema: { type: 'string', contentMediaType: SQLITE } } } };

export interface BackupDirs {
  readonly backupsDir: string;
  readonly secondDir?: string | undefined;
}

/** What an administrator can know and take home of the backups. */
export function backupRoutes(app: App, { backupsDir, secondDir }: BackupDirs): void {
  app.get(
    '/api/backups',
    {
      config: { access: 'administrator' },
      schema: {
        summary: 'Which backups there are, the newest first',
        response: { 200: Backups, ...refusals(401, 403, 503) },
      },
    },
    async () => {
      const backups = await listBackups(backupsDir);
      return {
        second: await standingOfSecond(secondDir, backups.find(isChecked)?.name),
        backups: backups.map(({ name, bytes, manifest }) => ({
          name,
          bytes,
          checked: manifest !== undefined,
          ...(manifest && { madeAt: manifest.madeAt }),
        })),
      };
    },
  );

  /**
   * The whole file: also everybody's words, corruption cases among them, the slow hashes of passphrases, the hashes of sessions and the server's own
   * key. Whoever has it has the municipality; the summary says so to whoever builds a button for it.
   */
  app.get(
    '/api/backup',
    {
      config: { access: 'administrator' },
      schema: {
        summary:
          'The newest checked backup: everything, accounts, sessions and the sealing key among it. To be locked away',
        response: { 200: FILE, ...refusals(401, 403, 404, 503) },
      },
    },
    async (_, reply) => {
      const newest = (await listBackups(backupsDir)).find(isChecked);
      if (!newest) return reply.code(404).send({ code: 'no-backup-yet' });
      return reply
        .type(SQLITE)
        .header('content-disposition', `attachment; filename="${newest.name}"`)
        .header('content-length', newest.bytes)
        .send(createReadStream(join(backupsDir, newest.name)));
    },
  );
}

/** Is the newest checked backup in the second folder too? A folder that is away, or that cannot be read, has nothing. */
async function standingOfSecond(secondDir: string | undefined, newest: string | undefined): Promise<Backups['second']> {
  if (secondDir === undefined) return 'none';
  const there = await listBackups(secondDir).catch(() => []);
  return there.find(isChecked)?.name === newest ? 'whole' : 'behind';
}
