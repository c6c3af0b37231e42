import { BACKUP_WORDS } from './backup-words.ts';
import { makeBackup } from './make-backup.ts';
import { ownSettings } from './own-settings.ts';

// `npm run backup`, with or without a server on the same data.
const backup = await makeBackup({ ...ownSettings(), at: Date.now() });
const sentences = backup.ok ? [BACKUP_WORDS.made(backup.value.name), ...backup.value.troubles] : [backup.error];
console.log(`\n  ${sentences.join('\n\n  ')}\n`);
process.exitCode = backup.ok && !backup.value.troubles.length ? 0 : 1;
