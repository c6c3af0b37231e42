import { endWith } from './end-with.ts';
import { ownSettings } from './own-settings.ts';
import { start } from './start.ts';
import { whyNotStarted } from './why-not-started.ts';

const settings = ownSettings();
const server = await start(settings).catch((error: Error) => endWith(whyNotStarted(error, settings)));

/** Said twice it is done once: a service manager tells the whole family of processes, and the one that started this passes it on. */
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void server.stop().then(() => process.exit(0));
  });
