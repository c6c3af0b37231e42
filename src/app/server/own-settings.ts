import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { endWith } from './end-with.ts';
import { settingsOf, type Settings } from './settings.ts';

/** Where the wishes of a place stand, so that whatever is started there has the same. */
const FILE = '.env';

/** The settings of this process: from its environment, what is not said there from the file. Ends it with a sentence where they cannot be what they are. */
export function ownSettings(): Settings {
  if (existsSync(FILE)) loadEnvFile(FILE);
  try {
    return settingsOf(process.env, process.argv);
  } catch (error) {
    return endWith(error as Error);
  }
}
