import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { aCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';

/** A program that serves until it is stopped. */
export interface Serving {
  readonly stop: () => Promise<void>;
}

/** Starts a program and waits until somebody listens at this port. Its words are told if it ends before. */
async function serve(
  program: string,
  args: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  while (!(await isListening(port))) {
    if (hasEnded()) throw new Error(`${program} ended:\n${output}`);
    await wait(50);
  }
  return {
    async stop() {
      if (hasEnded()) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isTaken = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isTaken;
}

export interface CaddyWishes {
  /** What it keeps: authorities and certificates. */
  readonly folder: string;
  readonly name: string;
  readonly serverPort: number;
  readonly ports: { readonly http: number; readonly https: number };
  /** Where its certificates come from: it is its own authority, or asks one. */
  readonly authority: 'internal' | { readonly directory: string; readonly root: string };
}

/** The README's Caddyfile, on ports that need no rights. */
export function startCaddy({ folder, name, serverPort, ports, authority }: CaddyWishes): Promise<Serving> {
  const isOwn = authority === 'internal';
  const options = [
    'admin off',
    'skip_install_trust',
    'default_bind 127.0.0.1',
    `http_port ${ports.http}`,
    `https_port ${ports.https}`,
    ...(isOwn ? [] : [`acme_ca ${authority.directory}`, `acme_ca_root ${authority.root}`]),
  ];
  const site = [...(isOwn ? ['tls internal'] : []), `reverse_proxy 127.0.0.1:${serverPort}`];
  const file = join(folder, 'Caddyfile');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `{\n${options.join('\n')}\n}\n${name} {\n${site.join('\n')}\n}\n`);
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return serve('caddy', ['run', '--adapter', 'caddyfile', '--config', file], ports.https, env);
}

/** The certificate of the authority that Caddy is itself. */
export const caddyRoot = (folder: string): string => join(folder, 'caddy/pki/authorities/local/root.crt');

/**
 * An authority that gives certificates to whoever shows at these ports that the name is hers (ACME), with names that all mean this machine.
 * `directory` and `root` are what Caddy is told of it; at `rootUrl` lies the certificate that browsers would trust.
 */
export async function startPebble(folder: string, ports: { readonly http: number; readonly https: number }) {
  const [port, management, dns] = [await freePort(), await freePort(), await freePort()];
  const { cert, key } = aCertificate(folder, 'localhost');
  const config = {
    pebble: {
      listenAddress: `127.0.0.1:${port}`,
      managementListenAddress: `127.0.0.1:${management}`,
      certificate: cert,
      privateKey: key,
      httpPort: ports.http,
      tlsPort: ports.https,
    },
  };
  const file = join(folder, 'pebble.json');
  writeFileSync(file, JSON.stringify(config));
  const none = ['-http01', '', '-https01', '', '-tlsalpn01', '', '-defaultIPv6', ''];
  const manager = await freePort();
  const names = await serve(
    'pebble-challtestsrv',
    ['-management', `127.0.0.1:${manager}`, '-dns01', `127.0.0.1:${dns}`, ...none],
    manager,
  );
  const env = { PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' };
  const pebble = await serve('pebble', ['-config', file, '-dnsserver', `127.0.0.1:${dns}`], port, env);
  return {
    directory: `https://localhost:${port}/dir`,
    root: cert,
    rootUrl: `https://localhost:${management}/roots/0`,
    async stop() {
      await pebble.stop();
      await names.stop();
    },
  };
}
