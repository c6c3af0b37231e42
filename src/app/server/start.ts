import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Server } from 'node:tls';
import { backUpOlder } from './back-up-older.ts';
import { backupAside } from './backup-aside.ts';
import { hasBackupOf } from './backup-files.ts';
import { buildApp } from './build-app.ts';
import { keepRenewing, readCertificate } from './certificate.ts';
import { closeBooks } from './close-books.ts';
import { createHouse } from './create-house.ts';
import { backupsIn, holdFolder } from './data-folder.ts';
import { demonstrate, whatToOpen } from './demonstration.ts';
import { freeBytes, watchDisk } from './disk-space.ts';
import { loadRenderer } from './load-renderer.ts';
import { openDoors } from './open-doors.ts';
import { openIdentity, setUpLink } from './open-identity.ts';
import { finish } from './patience.ts';
import { addressHere, type Settings } from './settings.ts';
import { takeCare } from './take-care.ts';

/**
 * Opens the data, serves, and says in plain words where. Throws when the data are not what they should be or another process has them, before
 * anything is changed; what an older house wrote is changed only after a checked backup.
 */
export async function start(settings: Settings): Promise<{ readonly stop: () => Promise<void> }> {
  const { port, host, dataDir, secondDir, isDemo, publicUrl, trustedProxies } = settings;
  const tls = settings.tls && readCertificate(settings.tls);
  const lock = holdFolder(dataDir);
  await backUpOlder({ dataDir, secondDir, at: Date.now() });
  const house = createHouse(dataDir, isDemo ? 'demonstration' : 'municipality', { now: Date.now, uuid: randomUUID });
  const identity = openIdentity(house);
  if (isDemo) await demonstrate(house, identity);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
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
    secondDir,
    isDiskLow: disk.isLow,
    doors: openDoors(house.now),
    publicUrl,
    trustedProxies,
  });
  await app.listen({ port, host });
  const { server } = app;
  const { port: taken } = server.address() as AddressInfo;
  const here = addressHere({ tls: settings.tls, port: taken });
  const url = publicUrl ?? here;
  if (isDemo) console.log(whatToOpen(url));
  else if (identity.accounts.isEmpty()) console.log(`set up ${setUpLink(identity, url)}`);
  console.log(`ready ${here}${publicUrl ? ` for ${publicUrl}` : ''}`);
  const hasHistory = () => house.store.transaction((tx) => tx.head().seq > 0);
  const stopRenewing =
    settings.tls && server instanceof Server ? keepRenewing(server, settings.tls, app.log) : undefined;
  const stopCare = takeCare({
    now: house.now,
    log: app.log,
    disk,
    isBackupDue: async (at) => hasHistory() && !(await hasBackupOf(backupsDir, at)),
    makeBackup: (at) => backupAside({ dataDir, secondDir, at }),
    handOn: (at) => closeBooks({ ...house, at }),
  });
  return {
    async stop() {
      stopCare();
      stopRenewing?.();
      await finish(app);
      house.db.close();
      lock.release();
    },
  };
}
