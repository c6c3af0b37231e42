import { readFileSync } from 'node:fs';
import { WrongFolder } from './purpose.ts';
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

const server = await start({ port: Number(PORT), host: HOST, dataDir: DATA_DIR, isDemo, tls }).catch(stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));

/** What the person who started it can mend has a sentence; everything else is a defect. */
function stop(error: Error & { readonly code?: string }): never {
  if (error instanceof WrongFolder) console.error(`\n  ${error.message}\n`);
  else if (error.code === 'EADDRINUSE')
    console.error(`\n  port ${PORT} is taken: is Prongsai running already? Else choose another PORT\n`);
  else throw error;
  process.exit(1);
}
