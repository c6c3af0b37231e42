import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { killGroup } from './server-process.ts';

/** A real Chromium with a profile of its own: what it saved is there when it is started again. */
export interface Chromium {
  readonly page: Page;
  readonly context: BrowserContext;
  /** SIGKILL to all of its processes, as when the battery is taken out. */
  readonly kill: () => Promise<void>;
}

const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  // As on phones and tablets, where they take no room.
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
  '--lang=th',
  '--accept-lang=th-TH,th',
];

interface Wishes {
  readonly args?: readonly string[];
  /** Where it looks for the authorities that its person trusts. */
  readonly home?: string;
}

/** Starts it and opens a page; not through the test tool's own launcher, which would tidy up when it is killed. */
export async function startChromium(
  profile: string,
  size = { width: 1280, height: 800 },
  { args: more = [], home }: Wishes = {},
): Promise<Chromium> {
  mkdirSync(profile, { recursive: true });
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const args = [
    ...ARGS,
    ...more,
    `--user-data-dir=${profile}`,
    `--window-size=${size.width},${size.height}`,
    'about:blank',
  ];
  // Where no language is set it cannot write Thai names of files.
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...(home && { HOME: home }) };
  const child = spawn('chromium', args, { env, stdio: 'ignore', detached: true });
  for (let tries = 0; !existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n'); tries++) {
    if (tries > 300) throw new Error('chromium did not start');
    await wait(100);
  }
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(size);
  page.setDefaultTimeout(20_000);
  return {
    page,
    context,
    kill: () => killGroup(child),
  };
}
