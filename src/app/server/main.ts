import { readFileSync } from 'node:fs';
import { start } from './start.ts';

const isDemo = process.argv.includes('--demo');
const {
  PORT = '8080',
  HOST = '127.0.0.1',
  DATA_DIR = isDemo ? './data-demo' : './data',
  TLS_CERT,
  TLS_KEY,
} = process.env;
const tls = TLS_CERT && TLS_KEY ? { cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) } : undefined;

const server = await start({ port: Number(PORT), host: HOST, dataDir: DATA_DIR, isDemo, tls });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
