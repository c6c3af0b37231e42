import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backupAside } from '#app/server/backup-aside.ts';
import { backupsIn } from '#app/server/data-folder.ts';
import { restore } from '#app/server/restore.ts';
import { freePort } from '../support/free-port.ts';
import { countIn } from '../support/ledger-file.ts';
import { startServer } from '../support/server-process.ts';
import { aMunicipality, aWorker, checkAlike, checkOnce, untilCalm, workUntil, type Worker } from './a-crew.ts';

const DAY_MS = 24 * 3_600_000;

test(
  '[I12] a server that died at work and came back from the older of two backups, both made at work, has everything again, each once, from three tablets and a copy of one, and a fourth that only listens',
  { timeout: 90_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-drill-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [dataDir, port] = [join(folder, 'data'), await freePort()];
    const staff = await aMunicipality(dataDir, { first: 'clerk', second: 'clerk', third: 'clerk' });
    const crew = staff.map((who, i) => aWorker({ who, url: () => `http://127.0.0.1:${port}`, seed: 10 * i }));
    const serve = async () => {
      const server = await startServer(dataDir, port);
      onTestFinished(server.kill);
      return server;
    };
    const listener = aWorker({ who: staff[0]!, url: () => `http://127.0.0.1:${port}`, seed: 30 });
    const server = await serve();
    let isOver = false;
    const working = workUntil(crew, () => isOver);
    const older = join(folder, 'older.sqlite');
    copyFileSync(await backedUp(dataDir, crew, Date.now() - DAY_MS), older);
    await backedUp(dataDir, crew, Date.now());
    await vi.waitFor(() => expect(crew.every(hasLetGo), 'devices let go of what both have').toBe(true), 20_000);
    await wait(Math.random() * 300);
    await untilCalm([listener]);
    await server.kill();
    const [commands, head] = [countIn(dataDir, 'commands'), countIn(dataDir, 'events')];
    rmSync(dataDir, { recursive: true });
    isOver = true;
    await working;

    const copy = crew[2]!.clone();
    const everybody = [...crew, copy];
    const all = [...everybody, listener];
    for (const worker of everybody) for (let said = 0; said < 4; said++) await worker.work();
    expect(await restore(older, dataDir)).toMatchObject({ ok: true });
    expect(countIn(dataDir, 'commands'), 'the tail is gone').toBeLessThan(commands);
    await serve();
    for (const worker of everybody) for (let said = 0; said < 2; said++) await worker.work();
    await untilCalm(all);
    checkOnce(dataDir, all);
    checkAlike(dataDir, all);
    expect(countIn(dataDir, 'events')).toBeGreaterThan(head);
  },
);

/** A backup beside the server that is at work, after some more of that work. */
async function backedUp(dataDir: string, crew: readonly Worker[], at: number): Promise<string> {
  const before = crew.map(({ device }) => device.now.settled);
  const isBusy = () => expect(crew.every(({ device }, i) => device.now.settled > before[i]! + 15)).toBe(true);
  await vi.waitFor(isBusy, 20_000);
  const name = await vi.waitFor(async () => {
    const made = await backupAside({ dataDir, at });
    if (!made.ok) throw new Error(made.error); // the server makes its own of this day
    return made.value.name;
  }, 20_000);
  return join(backupsIn(dataDir), name);
}

const hasLetGo = ({ device }: Worker) => Math.min(...device.rows.keys()) > 1;
