import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The real server as its own process. */
export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Everything that it has printed. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** As a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts it on `port` with its data in `dataDir`, and waits until it serves. */
export async function startServer(dataDir: string, port: number, ...args: readonly string[]): Promise<Server> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' };
  const child = spawn(process.execPath, ['src/app/server/main.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/^ready http/m.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  await ready;
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid!,
    output: () => output,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

/** Ends a process and everything that it started, at once. */
export async function killGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
