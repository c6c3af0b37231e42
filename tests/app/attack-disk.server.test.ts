import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCare } from '#app/server/take-care.ts';
import { freePort } from '../support/free-port.ts';
import { startServer, type Server } from '../support/server-process.ts';
import { aMunicipality, aWorker, checkAcknowledged, checkOnce, untilCalm, workUntil, type Worker } from './a-crew.ts';
import { aServer } from './a-server.ts';

const MB = 1024 * 1024;

test(
  '[AP48] on a full disk nothing is acknowledged that is not kept, not even after a power cut, and when there is room again all goes on by itself',
  { timeout: 90_000 },
  async ({ skip }) => {
    const folder = aFolder();
    if (!isLaid(7 * MB, folder)) return skip('only who may mount can make a disk small');
    const film = join(folder, 'a film');
    await attack(folder, { fill: () => writeFileSync(film, Buffer.alloc(MB)), makeRoom: () => rmSync(film) });
  },
);

test(
  '[AP48] so it does where a file may grow no further, which another error tells',
  { timeout: 90_000 },
  async ({ skip }) => {
    const limit = (pid: number, bytes: number | 'unlimited') =>
      execFileSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:`], { stdio: 'ignore' });
    if (!isDone(() => limit(process.pid, 'unlimited'))) return skip('only Linux knows such limits');
    await attack(aFolder(), { fill: ({ pid }) => limit(pid, 2 * MB), makeRoom: ({ pid }) => limit(pid, 'unlimited') });
  },
);

interface Disk {
  readonly fill: (server: Server) => void;
  readonly makeRoom: (server: Server) => void;
}

/** People work until the disk is full for each of them; the power goes; they find it as full as before; somebody makes room. */
async function attack(folder: string, disk: Disk): Promise<void> {
  const dataDir = join(folder, 'data');
  const staff = await aMunicipality(dataDir, { first: 'clerk', second: 'clerk' });
  const port = await freePort();
  const url = () => `http://127.0.0.1:${port}`;
  const crew = staff.flatMap((who, i) => [0, 1, 2].map((j) => aWorker({ who, url, seed: 10 * i + j })));
  const reader = aWorker({ who: staff[0]!, url, seed: 99 });
  const serve = async () => {
    const server = await startServer(dataDir, port);
    onTestFinished(server.kill);
    disk.fill(server);
    return server;
  };
  let server = await serve();
  for (let cuts = 0; cuts < 2; cuts++) {
    await workUntil(crew, () => crew.every(isRefused) || crew.some(({ heard }) => heard.length > ENOUGH));
    await checkFull(server, crew);
    expect(checkAcknowledged(dataDir, crew)).toBeGreaterThan(10);
    expect(await reader.round(), 'who only reads is served').toMatchObject({ hasFeed: true });
    if (cuts) break;
    await server.kill();
    for (const { heard } of crew) heard.length = 0;
    server = await serve();
  }
  disk.makeRoom(server);
  await untilCalm([...crew, reader]);
  checkOnce(dataDir, crew);
}

/** Far more answers than the disk has room for. */
const ENOUGH = 500;
const isRefused = ({ heard }: Worker) => (heard.at(-1)?.status ?? 200) !== 200;

/** It lives, says "come back later" and nothing else, and its log knows each of these answers. */
async function checkFull({ url, output }: Server, crew: readonly Worker[]): Promise<void> {
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const no = crew.flatMap(({ heard }) => heard.filter(({ status }) => status !== 200));
  expect(no.length).toBeGreaterThanOrEqual(crew.length);
  for (const { status, text, retryAfter } of no) {
    const { code, reference } = JSON.parse(text) as { code: string; reference: string };
    expect([status, code, retryAfter]).toEqual([503, 'storage', '30']);
    await expect.poll(output, { timeout: 10_000 }).toContain(`"reference":"${reference}"`);
  }
}

test('[AP31] a disk that fills up during the day is noticed within the hour', async () => {
  const { disk, room, house, wait, call } = await aServer();
  const warned: string[] = [];
  const log = {
    info: () => undefined,
    warn: (words: unknown) => void warned.push(String(words)),
    error: () => undefined,
  };
  const never = {
    handOn: () => undefined,
    isBackupDue: async () => false,
    makeBackup: () => Promise.reject(new Error('not asked')),
  };
  const care = createCare({ now: house.now, log, disk, ...never });
  for (const [bytes, isTold] of [
    [9e9, false],
    [4e8, true],
    [4e8, false],
    [9e9, false],
  ] as const) {
    room.bytes = bytes;
    await care();
    expect([warned.splice(0).length === 1, (await call('GET', '/healthz')).json().disk === 'low']).toEqual([
      isTold,
      bytes < 5e8,
    ]);
    wait(3_600_000);
  }
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lays a disk of so many bytes over a folder. */
function isLaid(bytes: number, folder: string): boolean {
  if (
    !isDone(() => execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' }))
  )
    return false;
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return true;
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
