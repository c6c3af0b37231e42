import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textsWith } from './arrived.ts';
import { anotherTab, controlled, DEMO_POINT, enter, logCase, saveCase, sendAll, signIn, writeCase } from './drive.ts';
import { openOffice, PASSPHRASE, type Office } from './office.ts';

/** By this word a page of the next version is known. */
const NEXT = 'การส่งข้อมูล (รุ่นถัดไป)';

let office: Office;
let next: string;
beforeAll(async () => {
  [office, next] = await Promise.all([openOffice(), buildNextVersion()]);
});
afterAll(async () => {
  await office.close();
  rmSync(next, { recursive: true, force: true });
});

test('[BR19] a first visit after a resident’s page is no update: nothing opens anew under the hand', async () => {
  const { url, browser } = office;
  const { page } = await browser('newcomer');
  await page.goto(`${url}/s/${DEMO_POINT}`);
  await controlled(page);
  await page.goto(`${url}/app`);
  await page.evaluate(() => (document.title = 'the same page'));
  await enter(page, 'counter', PASSPHRASE);
  await page.evaluate(async () => {
    const isRuled = () => navigator.serviceWorker.controller?.scriptURL.endsWith('/staff-worker.js');
    while (!isRuled()) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.locator('a.sync').filter({ hasText: 'ส่งครบ' }).waitFor();
  expect(await page.title()).toBe('the same page');
});

test('[BR19] a newer app takes over when its person agrees and nothing is half filled in any tab, and a full outbox goes along', async () => {
  const { url, dataDir, road, browser } = office;
  const { page, context } = await browser('field');
  await signIn(page, url, 'field', PASSPHRASE);
  const writing = await anotherTab(context);
  road.weather = 'exchange-cut';
  for (const n of [1, 2, 3]) await logCase(page, url, `รุ่นใหม่: เรื่อง ${n}`);
  await writeCase(writing, url, 'รุ่นใหม่: เรื่อง 4');

  await office.stopServer();
  await startServerIn(next);
  await page.goto(`${url}/app`);
  await take(page);
  await page.getByText('ยังมีสิ่งที่พิมพ์ค้างไว้').waitFor();
  await take(writing);
  await writing.getByText('ยังมีสิ่งที่พิมพ์ค้างไว้').waitFor();
  expect(await page.evaluate(isWaiting)).toBe(true);

  // Somebody gets past the worker: her page is the newer one, and changes the database under the older ones.
  const quick = await anotherTab(context);
  const session = await context.newCDPSession(quick);
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await quick.goto(`${url}/app`);
  await quick.getByRole('heading', { name: /สมหวัง/ }).waitFor();
  expect(await quick.getByText(NEXT).count()).toBeGreaterThan(0);
  expect(await quick.evaluate(versions)).toContain(900);
  await quick.close();
  for (const older of [page, writing]) expect(await older.getByText(NEXT).count()).toBe(0);

  await saveCase(writing);
  await writing.getByText('รหัสเรื่อง', { exact: true }).waitFor();
  await take(page);
  await page.getByText(NEXT).first().waitFor();
  await writing.getByText(NEXT).first().waitFor();
  expect(textsWith(dataDir, 'รุ่นใหม่:')).toEqual([]);
  road.weather = 'open';
  await sendAll(writing, url);
  expect(textsWith(dataDir, 'รุ่นใหม่:')).toEqual([1, 2, 3, 4].map((n) => `รุ่นใหม่: เรื่อง ${n}`));
});

const take = (page: Page) => page.getByRole('button', { name: 'เริ่มใช้รุ่นใหม่' }).click();

const isWaiting = async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null;

const versions = async () => (await indexedDB.databases()).map(({ version }) => version);

/** The house as it may be a year from now: another word, and a database with one store more. */
async function buildNextVersion(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-next-'));
  const parts = [
    'src',
    'public',
    'index.html',
    'package.json',
    'tsconfig.json',
    'tests/tsconfig.json',
    'vite.config.ts',
  ];
  for (const part of [...parts, 'dist/render']) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  change(join(folder, 'src/app/client/words.ts'), "'การส่งข้อมูล'", `'${NEXT}'`);
  change(
    join(folder, 'src/ledger/client/person-database.ts'),
    'super(name, DURABLE);',
    "super(name, DURABLE);\n    this.version(90).stores({ later: 'id' });",
  );
  const vite = resolve('node_modules/vite/bin/vite.js');
  const options = { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } };
  for (const mode of ['production', 'staff-worker', 'resident-worker'])
    await promisify(execFile)(process.execPath, [vite, 'build', '--mode', mode], options);
  return folder;
}

function change(file: string, from: string, to: string) {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
}

/** The server of the version that lies there, at the same address and with the same data. */
async function startServerIn(folder: string) {
  const here = process.cwd();
  process.chdir(folder);
  await office.startServer().finally(() => process.chdir(here));
}
