import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { backUpOlder } from './back-up-older.ts';
import { backupAside } from './backup-aside.ts';
import { hasBackupOf } from './backup-files.ts';
import { buildApp } from './build-app.ts';
import { createHouse } from './create-house.ts';
import { backupsIn, holdFolder } from './data-folder.ts';
import { demonstrate, whatToOpen } from './demonstration.ts';
import { freeBytes, watchDisk } from './disk-space.ts';
import { loadRenderer } from './load-renderer.ts';
import { openIdentity, setUpLink } from './open-identity.ts';
import type { Settings } from './settings.ts';
import { takeCare } from './take-care.ts';

/**
 * Opens the data, serves, and says in plain words where. Throws when the data are not what they should be or another process has them, before
 * anything is changed; what an older house wrote is changed only after a checked backup.
 */
export async function start(settings: Settings): Promise<{ readonly stop: () => Promise<void> }> {
  const { port, host, dataDir, secondDir, isDemo } = settings;
  const lock = holdFolder(dataDir);
  await backUpOlder({ dataDir, secondDir, at: Date.now() });
  const house = createHouse(dataDir, isDemo ? 'demonstration' : 'municipality', { now: Date.now, uuid: randomUUID });
  const identity = openIdentity(house);
  if (isDemo) await demonstrate(house, identity);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const tls = settings.tls && { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) };
  const disk = watchDisk(() => freeBytes(dataDir));
  const backupsDir = backupsIn(dataDir);
  const app = await buildApp({
    house,
    identity,
    version,
    isDemo,
    tls,
    clientDir: 'dist/client',
    render: await loadRenderer(),
    backupsDir,
    isDiskLow: disk.isLow,
  });
  await app.listen({ port, host });
  const { port: taken } = app.server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://localhost:${taken}`;
  if (isDemo) console.log(whatToOpen(url));
  else if (identity.accounts.isEmpty()) console.log(`set up ${setUpLink(identity, url)}`);
  console.log(`ready ${url}`);
  const hasHistory = () => house.store.transaction((tx) => tx.head().seq > 0);
  const stopCare = takeCare({
    now: house.now,
    log: app.log,
    disk,
    isBackupDue: async (at) => hasHistory() && !(await hasBackupOf(backupsDir, at)),
    makeBackup: (at) => backupAside({ dataDir, secondDir, at }),
  });
  return {
    async stop() {
      stopCare();
      await app.close();
      house.db.close();
      lock.release();
    },
  };
}
