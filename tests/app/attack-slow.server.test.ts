import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';
import { aMunicipality, aWorker, checkOnce, untilCalm, workUntil, type Staff } from './a-crew.ts';

const EACH = 100;

test(
  '[AP49] who speaks a letter at a time, and who asks and never listens, hinder nobody',
  { timeout: 60_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prongsai-slow-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [dataDir, port] = [join(folder, 'data'), await freePort()];
    const staff = await aMunicipality(dataDir, { first: 'clerk', second: 'clerk' });
    const { url, kill, stop } = await startServer(dataDir, port);
    onTestFinished(kill);
    const crew = staff.map((who, i) => aWorker({ who, url: () => url, seed: i }));
    // Something to ask for.
    for (let said = 0; said < 60; said++) await crew[0]!.work();
    await untilCalm(crew);

    const rude = await Promise.all(
      [halfAHead, halfABody, halfALie].flatMap((manner) => Array.from({ length: EACH }, () => manner(port, staff[0]!))),
    );
    const deaf = await Promise.all(Array.from({ length: 5 }, () => isDeaf(port, staff[0]!)));
    const answers = () => crew.map(({ heard }) => heard.length);
    const before = answers();
    await workUntil(crew, () => answers().every((now, i) => now >= before[i]! + 15));
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const left = [...rude, ...deaf].filter((isThere) => isThere());
    expect(left.length, 'they were there, if not all of them for so long').toBeGreaterThan(2 * EACH);
    await untilCalm(crew);
    expect(new Set(crew.flatMap(({ heard }) => heard.map(({ status }) => status)))).toEqual(new Set([200]));
    checkOnce(dataDir, crew);
    await stop();
  },
);

const POST = 'POST /api/sync HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

const halfAHead = (port: number) => slowly(port, POST, 'x-on-and-on: aaaa');
const halfABody = (port: number, { delivery }: Staff) =>
  slowly(port, `${POST}x-delivery: ${delivery}\r\ncontent-length: 100000\r\n\r\n`, '{"protocol": 1');
const halfALie = (port: number) =>
  slowly(port, `${POST.replace('sync', 'drop')}transfer-encoding: chunked\r\n\r\n`, '1\r\n{\r\n1\r\n \r\n');

/** Says the beginning, and then a letter now and then. Returns whether it still stands there. */
async function slowly(port: number, beginning: string, rest: string): Promise<() => boolean> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(beginning + rest);
  const timer = setInterval(() => socket.write(rest.at(-1)!), 500);
  onTestFinished(() => {
    clearInterval(timer);
    socket.destroy();
  });
  return () => !socket.destroyed;
}

/** Asks for everything, again and again, and reads nothing of it. */
async function isDeaf(port: number, { delivery, cookie }: Staff): Promise<() => boolean> {
  const [witness, cursor] = [null, null];
  const stream = randomUUID();
  const body = JSON.stringify({ protocol: 1, stream, round: 0, clientTime: 0, witness, cursor, commands: [] });
  const head = `${POST}x-delivery: ${delivery}\r\ncookie: session=${cookie}\r\nsec-fetch-site: same-origin\r\n`;
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`.repeat(10));
  onTestFinished(() => void socket.destroy());
  return () => !socket.destroyed;
}
