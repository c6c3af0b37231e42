import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { BATCH } from '#sync/domain/wire.ts';
import { freePort } from '../support/free-port.ts';
import { countIn, readLedger } from '../support/ledger-file.ts';
import { startServer, type Server } from '../support/server-process.ts';
import { aServer } from './a-server.ts';
import { aMunicipality, aWorker, checkAcknowledged, checkOnce, untilCalm, workUntil, type Worker } from './a-crew.ts';

const KILLS = 5;

test(
  '[I11] whatever was acknowledged is there after the server was killed at any moment, nothing is there twice, and the streams go on',
  { timeout: 90_000 },
  async () => {
    const { dataDir, crew, serve } = await aTown(10);
    const streams = crew.map(({ device }) => device.now.stream);
    let server = await serve();
    let isOver = false;
    const working = workUntil(crew, () => isOver);
    const acknowledged: number[] = [];
    for (let kills = 0; kills < KILLS; kills++) {
      const before = answersTo(crew);
      while (answersTo(crew) < before + 12) await wait(5);
      await wait(Math.random() * 150);
      await server.kill();
      acknowledged.push(checkAcknowledged(dataDir, crew));
      server = await serve();
    }
    isOver = true;
    await working;
    await untilCalm(crew);
    checkOnce(dataDir, crew);
    expect(acknowledged, 'each time there was more').toEqual([...new Set(acknowledged)].sort((a, b) => a - b));
    expect(
      crew.map(({ device }) => device.now.stream),
      'no witness was missed',
    ).toEqual(streams);
    expect(new Set(crew.flatMap(({ heard }) => heard.map(({ status }) => status)))).toEqual(new Set([200]));
  },
);

test(
  '[I11] a server that is stopped in the middle of great batches takes each whole or not at all, and what was not answered is asked again',
  { timeout: 60_000 },
  async () => {
    const { dataDir, crew, serve } = await aTown(5);
    for (let stops = 0; stops < 2; stops++) {
      const server = await serve();
      for (const worker of crew) while (worker.device.outbox(BATCH).length < BATCH) await worker.work();
      const expected = new Map(crew.map(({ device: { now } }) => [now.stream, now.next - BATCH]));
      const posting = Promise.all(crew.map((worker) => worker.round(256 * 1024)));
      await wait(20 + Math.random() * 400);
      await server.stop();
      await posting;
      checkAcknowledged(dataDir, crew);
      for (const { id, expect: next } of readLedger<{ id: string; expect: number }>(
        dataDir,
        'SELECT id, expect FROM streams',
      ))
        expect([0, BATCH], 'the whole batch or nothing').toContain(next - (expected.get(id) ?? next));
    }
    await serve();
    await untilCalm(crew);
    checkOnce(dataDir, crew);
  },
);

test(
  '[I11] a server that is killed between its commit and its answer has heard, and is heard when it is asked again',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const { dataDir, crew, serve } = await aTown(2, port);
    let server = await serve();
    let isDeadly = true;
    const road = createServer((asked, answer) => {
      const { method, url, headers } = asked;
      const onward = request({ port: server.port, host: '127.0.0.1', method, path: url, headers }, async (reply) => {
        if (!isDeadly) return void reply.pipe(answer.writeHead(reply.statusCode!, reply.headers));
        await server.kill();
        asked.socket.destroy();
      });
      onward.once('error', () => asked.socket.destroy());
      asked.pipe(onward);
    });
    road.listen(port, '127.0.0.1');
    await once(road, 'listening');
    onTestFinished(() => void road.close());
    for (const worker of crew) {
      for (let said = 0; said < 5; said++) await worker.work();
      isDeadly = true;
      expect(await worker.round()).toMatchObject({ status: 'outage' });
      expect(worker.device.outbox(9)).toHaveLength(5);
      const { stream } = worker.device.now;
      expect(countIn(dataDir, `slots WHERE stream = '${stream}'`), 'it has heard').toBe(5);
      server = await serve();
      isDeadly = false;
      await worker.round();
      expect(worker.device.outbox(9)).toHaveLength(0);
      expect(worker.device.now.stream).toBe(stream);
    }
    await untilCalm(crew);
    checkOnce(dataDir, crew);
  },
);

test('[I11] what a killed process leaves to the machine is on the disk before it is answered', async () => {
  const { house } = await aServer();
  const told = (pragma: string) => Object.values(house.db.prepare(`PRAGMA ${pragma}`).get()!)[0];
  // No test can take a disk's power away. SQLite's promise for these two: each commit is written through (https://sqlite.org/pragma.html).
  expect([told('journal_mode'), told('synchronous')]).toEqual(['wal', 2]);
});

const answersTo = (crew: readonly Worker[]) => crew.reduce((sum, { heard }) => sum + heard.length, 0);

interface Town {
  readonly dataDir: string;
  readonly crew: readonly Worker[];
  /** A server of its own process on that folder, always at the same port. */
  readonly serve: () => Promise<Server>;
}

/** So many tablets, of two clerks. `via`: a port to speak to instead of the server's. */
async function aTown(tablets: number, via?: number): Promise<Town> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-attack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  const staff = await aMunicipality(dataDir, { first: 'clerk', second: 'clerk' });
  const port = await freePort();
  const url = () => `http://127.0.0.1:${via ?? port}`;
  const crew = Array.from({ length: tablets }, (_, i) => aWorker({ who: staff[i % 2]!, url, seed: i }));
  return {
    dataDir,
    crew,
    async serve() {
      const server = await startServer(dataDir, port);
      onTestFinished(server.kill);
      return server;
    },
  };
}
