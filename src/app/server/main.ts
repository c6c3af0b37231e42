import { mkdirSync } from 'node:fs';
import { buildApp } from './build-app.ts';

const { PORT = '8080', HOST = '127.0.0.1', DATA_DIR = './data' } = process.env;
mkdirSync(DATA_DIR, { recursive: true });
const app = await buildApp();
await app.listen({ port: Number(PORT), host: HOST });
console.log(`ready http://localhost:${PORT}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void app.close().then(() => process.exit(0)));
