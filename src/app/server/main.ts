import { endWith } from './end-with.ts';
import { PortTaken } from './port-taken.ts';
import { settingsOf } from './settings.ts';
import { start } from './start.ts';

const settings = settingsOf(process.env, process.argv);
const server = await start(settings).catch((error: Error & { readonly code?: string }) =>
  endWith(error.code === 'EADDRINUSE' ? new PortTaken(settings.port) : error),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
