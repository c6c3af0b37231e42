import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PASSPHRASE } from '#app/server/demonstration-people.ts';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { SMILE_ID } from '#survey/domain/smile.ts';
import { freePort } from '../support/free-port.ts';
import { readLedger } from '../support/ledger-file.ts';
import { uuid } from '../support/words.ts';

test(
  '[AP37] a stop under load finishes what is in hand, loses nothing acknowledged, and leaves the ledger in one file',
  { timeout: 60_000 },
  async () => {
    const { dataDir, port, output, tell, ended } = await served();
    const headers = await signedInAt(port);
    await expect.poll(output, { timeout: 20_000 }).toContain('backup made and checked');
    const acknowledged: string[] = [];
    let isOver = false;
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let serial = client * 1_000_000; !isOver; serial++) {
        const id = uuid(serial);
        const reply = await drop(port, headers, bodyOf(id)).catch(() => undefined);
        if (reply?.includes('"accepted"')) acknowledged.push(id);
        else return;
      }
    });
    onTestFinished(() => void (isOver = true));
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(200);

    const slow = await half(port, headers, bodyOf(uuid(99_000_000)));
    const silent = await half(port, headers, bodyOf(uuid(99_000_001)));
    // A service manager tells every process of the family, and the one that started the server passes it on.
    tell('SIGTERM');
    await expect.poll(async () => isOpen(port), { timeout: 10_000 }).toBe(false);
    tell('SIGTERM');
    tell('SIGHUP');
    expect(await slow.finish(), 'what was half said is heard to its end').toMatch(/^HTTP\/1.1 200 [^]*"accepted"/);
    expect(silent.isOpen(), 'who is finished is let go at once').toBe(true);
    await Promise.all(clients);
    expect(await ended, 'who has stopped speaking does not keep it').toEqual([0, null]);
    expect(existsSync(join(dataDir, 'ledger.sqlite-wal')), 'its log was played in').toBe(false);

    const kept = new Set(readLedger<{ id: string }>(dataDir, 'SELECT id FROM responses').map(({ id }) => id));
    expect([...acknowledged, uuid(99_000_000)].filter((id) => !kept.has(id))).toEqual([]);
  },
);

const bodyOf = (id: string) =>
  JSON.stringify({
    protocol: 1,
    commands: [
      {
        text: JSON.stringify({
          id,
          v: 1,
          type: 'response.give',
          target: { type: 'response', id },
          saidAt: startOfDay(businessDay(Date.now())),
          point: servicePointId('demo'),
          questionnaire: SMILE_ID,
          source: 'phone',
          scores: { smile: 4 },
        }),
      },
    ],
  });

type Headers = Readonly<Record<string, string>>;

/** What somebody sends who types answers from paper: she has to do no work for them. */
async function signedInAt(port: number): Promise<Headers> {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ login: 'field', passphrase: PASSPHRASE, installation: uuid(1) });
  const reply = await fetch(`http://127.0.0.1:${port}/api/sign-in`, { method: 'POST', headers, body });
  return { ...headers, cookie: reply.headers.getSetCookie()[0]!.split(';')[0]! };
}

async function drop(port: number, headers: Headers, body: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/api/drop`, { method: 'POST', headers, body })).text();
}

/** A line so slow that only the half of a request has arrived. */
async function half(port: number, headers: Headers, body: string) {
  const socket: Socket = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  let reply = '';
  socket.on('data', (chunk: Buffer) => (reply += chunk.toString()));
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /api/drop HTTP/1.1\r\nhost: localhost\r\n${own.join('')}content-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`;
  const middle = body.length / 2;
  socket.write(head + body.slice(0, middle));
  // It has read the head: that it asks for the rest shows it.
  await expect.poll(() => reply, { timeout: 10_000 }).toContain('100 Continue');
  reply = '';
  return {
    isOpen: () => !socket.closed,
    async finish() {
      socket.write(body.slice(middle));
      await once(socket, 'close');
      return reply;
    },
  };
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isTaken = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isTaken;
}

/** A demonstration in a process of its own, which can be told things. */
async function served() {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-stopping-'));
  const [dataDir, port] = [join(folder, 'data'), await freePort()];
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port) };
  const child = spawn(process.execPath, ['src/app/server/main.ts', '--demo'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });
  let output = '';
  const ended = once(child, 'exit');
  const ready = new Promise<void>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/^ready /m.test(output)) resolve();
    }),
  );
  await Promise.race([ready, ended]);
  expect(output, 'it serves').toMatch(/^ready /m);
  return { dataDir, port, output: () => output, tell: (signal: NodeJS.Signals) => child.kill(signal), ended };
}
