import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type Chromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { startServer, type Server } from '../support/server-process.ts';

/** A demonstration on a real server, and browsers for those who look at it. */
export interface Stage {
  readonly server: Server;
  readonly dataDir: string;
  /** The same `who` gets the same profile again: what she kept is there. */
  readonly browser: (who: string) => Promise<Chromium>;
  /** Leaves nothing behind. */
  readonly close: () => Promise<void>;
}

/** The clerk's and everybody's passphrase there, as the demonstration prints it. */
export const PASSPHRASE = 'sawasdee prongsai';

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'));
  const dataDir = join(folder, 'data');
  const server = await startServer(dataDir, await freePort(), '--demo');
  const open: Chromium[] = [];
  return {
    server,
    dataDir,
    async browser(who) {
      const browser = await startChromium(join(folder, who));
      browser.page.setDefaultTimeout(180_000);
      open.push(browser);
      return browser;
    },
    async close() {
      await Promise.all(open.map(({ kill }) => kill()));
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage();
  return play(stage).finally(stage.close);
}
