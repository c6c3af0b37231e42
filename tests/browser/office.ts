import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startChromium, type Chromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { createRoad, type Road } from '../support/road.ts';
import { startServer, type Server } from '../support/server-process.ts';

/** The demonstration's one passphrase, as it is printed at its start. */
export const PASSPHRASE = 'sawasdee prongsai';

/** An invented municipality: its server, the road to it, and the browsers of its people. */
export interface Office {
  readonly dataDir: string;
  /** What browsers are given: the road's address. */
  readonly url: string;
  readonly road: Road;
  readonly stopServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  readonly browser: (who: string, size?: { width: number; height: number }) => Promise<Chromium>;
  /** SIGKILL to every browser that is open. */
  readonly killBrowsers: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `demonstration`: the folder that it begins with a copy of; in tests the one that was made for all of them. */
export async function openOffice(demonstration = inject('demonstration')): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-office-'));
  const dataDir = join(folder, 'data');
  cpSync(demonstration, dataDir, { recursive: true });
  const [serverPort, roadPort] = [await freePort(), await freePort()];
  let server: Server = await startServer(dataDir, serverPort, '--demo');
  const road = await createRoad(roadPort, serverPort);
  const open = new Map<string, Chromium>();
  const killBrowsers = async () => {
    await Promise.all([...open.values()].map(({ kill }) => kill()));
    open.clear();
  };
  return {
    dataDir,
    url: road.url,
    road,
    stopServer: () => server.stop(),
    async startServer() {
      server = await startServer(dataDir, serverPort, '--demo');
    },
    async browser(who, size) {
      // A test that is tried again finds its browsers of the first time still open.
      await open.get(who)?.kill();
      const browser = await startChromium(join(folder, who), size);
      open.set(who, browser);
      return browser;
    },
    killBrowsers,
    async close() {
      await killBrowsers();
      await road.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
