import { endWith } from './end-with.ts';
import { ownSettings } from './own-settings.ts';
import { restore } from './restore.ts';

// `npm run restore -- <backup file>`
const { dataDir } = ownSettings();
const file = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '';
const restored = await restore(file, dataDir).catch(endWith);
console.log(`\n  ${restored.ok ? restored.value : restored.error}\n`);
process.exitCode = restored.ok ? 0 : 1;
