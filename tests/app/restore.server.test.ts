import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { createHouse } from '#app/server/create-house.ts';
import { FolderInUse, holdFolder } from '#app/server/data-folder.ts';
import { makeBackup } from '#app/server/make-backup.ts';
import { WrongFolder } from '#app/server/purpose.ts';
import { restore } from '#app/server/restore.ts';
import { newSalt } from '#ledger/client/digest.ts';
import { say } from '#ledger/client/say.ts';
import { listOf } from '#ledger/client/view.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { MIGRATIONS } from '#ledger/server/schema.sql.ts';
import { NOW } from '../support/words.ts';
import { aServer, type AServer } from './a-server.ts';
import { aTablet } from './a-tablet.ts';

const DAY_MS = 24 * 3_600_000;

test('[I12] a server that died and was restored from its only backup has everything again, each once', () =>
  drill({ backups: 1, restored: 0 }));

test('[I12] a server that died and was restored has everything again, each once, also what devices have let go of', () =>
  drill({ backups: 2, restored: 1 }));

test('[I12] so it has when the newest backup is lost too, and the one before is restored', () =>
  drill({ backups: 2, restored: 0 }));

/** Two tablets work and backups are made; more work; the folder is gone; one of the backups is restored; rounds. */
async function drill({ backups, restored }: { readonly backups: 1 | 2; readonly restored: 0 | 1 }): Promise<void> {
  const folder = aFolder();
  const dataDir = join(folder, 'data');
  let server = await aServer(false, dataDir);
  await server.setUp();
  const standing = () => server;
  const deputy = aTablet(standing, await server.addPerson('deputy', 'clerk'), ['clerk']);
  const clerk = aTablet(standing, await server.addPerson('clerk', 'clerk'), ['clerk']);
  const tablets = [deputy, clerk];
  const told: string[] = [];
  const log = async (tablet: typeof deputy) => {
    const target = { type: 'complaint', id: uuidv7() };
    const personal = { text: `เรื่องที่ ${told.push(target.id)}`, salt: newSalt() };
    expect(await say(tablet.deps, target, { type: 'complaint.log', kind: 'road', personal })).toMatchObject({
      ok: true,
    });
  };
  const work = async () => {
    for (const tablet of tablets) {
      await log(tablet);
      await log(tablet);
      await tablet.round();
    }
    for (const tablet of tablets) await tablet.round();
  };
  const backUp = async () => {
    const made = await makeBackup({ dataDir, at: server.house.now() });
    if (!made.ok) throw new Error(made.error);
    server.wait(DAY_MS);
    return join(dataDir, 'backups', made.value.name);
  };

  const kept: string[] = [];
  for (let made = 0; made < backups; made++) {
    await work();
    kept.push(join(folder, `kept-${made}.sqlite`));
    copyFileSync(await backUp(), kept[made]!);
  }
  await work();
  const said = 2 * backups + 2;
  const inBoth = 2 * (backups - 1);
  for (const { store } of tablets)
    expect((await store.journal(99)).map(({ n }) => n).reverse(), 'let go of what both backups have').toEqual(
      Array.from({ length: said - inBoth }, (_, i) => inBoth + 1 + i),
    );
  await log(deputy);
  await deputy.round();
  await log(clerk);

  await server.close();
  rmSync(dataDir, { recursive: true });
  expect(await restore(kept[restored]!, dataDir)).toMatchObject({ ok: true });
  server = await aServer(false, dataDir);
  server.wait(5 * DAY_MS);
  expect(cases(server), 'the tail is gone').toBe(4 * (restored + 1));

  for (let rounds = 0; rounds < 6; rounds++) for (const tablet of tablets) await tablet.round();
  expect(cases(server)).toBe(told.length);
  const events = server.house.db.prepare("SELECT id FROM events WHERE type = 'complaint' ORDER BY id").all();
  expect(
    events.map(({ id }) => id),
    'each once',
  ).toEqual(told.toSorted());
  for (const { deps, store } of tablets) {
    const shown = await listOf(deps, { type: 'complaint', by: 'loggedAt' });
    expect(shown.map(({ id, isWaiting }) => ({ id, isWaiting }))).toEqual(
      expect.arrayContaining(told.map((id) => ({ id, isWaiting: false }))),
    );
    expect(shown).toHaveLength(told.length);
    expect(await store.outbox(1)).toEqual([]);
    expect(await store.attention()).toEqual([]);
  }
}

test('[AP27] a backup is restored only where no data are, also where only the log of some is left', async () => {
  const { file, folder } = await aBackup();
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm']) {
    const dataDir = join(folder, name);
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, name), 'data');
    expect(await restore(file, dataDir)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/มีข้อมูลอยู่แล้ว[^]*holds data already/) as string,
    });
    expect(readFileSync(join(dataDir, name), 'utf8'), 'unchanged').toBe('data');
  }
  const cleared = join(folder, 'cleared');
  mkdirSync(join(cleared, 'backups'), { recursive: true });
  writeFileSync(join(cleared, 'ledger.sqlite.part'), 'what a power cut left of the last try');
  expect(await restore(file, cleared)).toMatchObject({
    ok: true,
    value: expect.stringContaining('npm start') as string,
  });
  expect(existsSync(join(cleared, 'ledger.sqlite.part'))).toBe(false);
});

test('[AP27] a backup that is no good is not restored, and the folder stays empty', async () => {
  const { file, folder } = await aBackup();
  const dataDir = join(folder, 'new');
  const tampered = join(folder, 'tampered.sqlite');
  copyFileSync(file, tampered);
  const db = openDatabase(tampered);
  db.exec("UPDATE events SET event = replace(event, 'เทศบาล', 'เทศบาน'); PRAGMA journal_mode = DELETE");
  db.close();
  const newer = join(folder, 'newer.sqlite');
  copyFileSync(file, newer);
  openDatabase(newer, [...MIGRATIONS, 'SELECT 1;']).close();
  const half = join(folder, 'half.sqlite');
  writeFileSync(half, readFileSync(file).subarray(0, 20_000));
  const paper = join(folder, 'paper.sqlite');
  writeFileSync(paper, 'not a database at all, but long enough to be read as if it were one');
  for (const [bad, sentence] of [
    [tampered, /\(chain\)[^]*take the one before it/],
    [newer, /รุ่นใหม่กว่า[^]*newer version/],
    [half, /\(unreadable\)/],
    [paper, /\(unreadable\)/],
    [join(folder, 'none.sqlite'), /ไม่พบไฟล์สำรอง[^]*Usage/],
  ] as const) {
    expect(await restore(bad, dataDir)).toMatchObject({ ok: false, error: expect.stringMatching(sentence) as string });
    expect(existsSync(join(dataDir, 'ledger.sqlite'))).toBe(false);
  }
});

test('[AP27] what it is for comes with it, and a folder that is being served is left alone', async () => {
  const { file, folder } = await aBackup();
  const dataDir = join(folder, 'new');
  chmodSync(file, 0o644);
  const lock = holdFolder(dataDir);
  await expect(restore(file, dataDir)).rejects.toThrow(FolderInUse);
  lock.release();
  expect(await restore(file, dataDir)).toMatchObject({ ok: true });
  const clock = { now: () => NOW, uuid: randomUUID };
  expect(() => createHouse(dataDir, 'demonstration', clock)).toThrow(WrongFolder);
  createHouse(dataDir, 'municipality', clock).db.close();
  expect(statSync(join(dataDir, 'ledger.sqlite')).mode & 0o777, 'for this account alone').toBe(0o600);
});

async function aBackup(): Promise<{ readonly file: string; readonly folder: string }> {
  const server = await aServer();
  await server.setUp();
  const made = await makeBackup({ dataDir: server.dataDir, at: NOW });
  if (!made.ok) throw new Error(made.error);
  return { file: join(server.dataDir, 'backups', made.value.name), folder: aFolder() };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-restore-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const cases = ({ house: { db } }: AServer) =>
  db.prepare("SELECT count(*) AS n FROM rows WHERE type = 'complaint'").get()!['n'];
