import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { figure, type Figure } from './figure.ts';
import { FEW, fullDevice, RECORDS } from './full-device.ts';
import { ingestOver } from './ingest-over.ts';
import { onStage, PASSPHRASE } from './stage.ts';

const MANY = 100_000;
const SOME = 20_000;
const MIB = 1024 * 1024;

/** What the tab and the server hold in memory. It is to be flat: what grows lies on the disk. Baseline: the same with less. */
export async function* memory(): AsyncGenerator<Figure> {
  const goal = { of: 'ratio', is: '≤', limit: 1.25 } as const;
  const [few, many] = [await heapOf('works'), await heapOf('clerk')];
  yield figure(`heap of the tab with ${RECORDS} records, against ${FEW}`, 'MiB', many / MIB, few / MIB, goal);
  yield await onStage(async ({ server, dataDir }) => {
    await ingestOver(server.url, SOME);
    const before = residentBytes(dataDir);
    await ingestOver(server.url, MANY - SOME);
    const name = `memory of the server after ${MANY} commands, against ${SOME}`;
    return figure(name, 'MiB', residentBytes(dataDir) / MIB, before / MIB, goal);
  });
}

/** The staff's app with its longest list open, for this person. */
async function heapOf(login: string): Promise<number> {
  const { inPage, newPage, url } = await fullDevice();
  await inPage('signIn', login, PASSPHRASE);
  const page = await newPage();
  await page.goto(`${url}/app/complaints`);
  await page.locator('main li a').nth(100).waitFor();
  const bytes = await usedHeap(page);
  await page.close();
  return bytes;
}

async function usedHeap(page: Page): Promise<number> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.collectGarbage');
  return (await debug.send('Runtime.getHeapUsage')).usedSize;
}

/** Of the server process that serves this folder, as Linux counts it. */
function residentBytes(dataDir: string): number {
  const mine = readdirSync('/proc').find((pid) => readProc(pid, 'environ').includes(`DATA_DIR=${dataDir}\0`));
  const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readProc(mine!, 'status'))!;
  return Number(kib) * 1024;
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // not a process, not ours, or gone meanwhile
  }
}
