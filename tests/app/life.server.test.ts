import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { backUpOlder } from '#app/server/back-up-older.ts';
import { hasBackupOf, listBackups } from '#app/server/backup-files.ts';
import { backupsIn, ledgerIn } from '#app/server/data-folder.ts';
import { digest } from '#app/server/digest.ts';
import { inviteAdministrator } from '#app/server/invite.ts';
import { settingsOf } from '#app/server/settings.ts';
import { SignedIn } from '#identity/domain/wire.ts';
import { personId } from '#identity/domain/person.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import { openDatabase, versionOf } from '#ledger/server/open-database.ts';
import { MIGRATIONS } from '#ledger/server/schema.sql.ts';
import { freePort } from '../support/free-port.ts';
import { countIn } from '../support/ledger-file.ts';
import { startServer, type Server } from '../support/server-process.ts';
import { NOW } from '../support/words.ts';
import { aServer, INSTALLATION, PASSPHRASE, setUpBody } from './a-server.ts';

test(
  '[AP23] a second server on the folder is told so in Thai and English, and a killed one leaves nothing locked',
  { timeout: 60_000 },
  async () => {
    const dataDir = join(aFolder(), 'data');
    const first = await served(dataDir);
    await expect(served(dataDir), 'the second').rejects.toThrow(
      /ended with 1[^]*กำลังทำงานกับโฟลเดอร์[^]*is running on the folder .* already: use that one, or stop it first/,
    );
    expect(countIn(dataDir, 'events'), 'everybody may look').toBe(0);
    await first.kill();
    const second = await served(dataDir);
    await second.stop();
    await (await served(dataDir)).stop();
  },
);

test(
  '[AP25] a server makes the day’s backup by itself, and `npm run backup` another beside it and without it',
  { timeout: 60_000 },
  async () => {
    const dataDir = join(aFolder(), 'data');
    const server = await served(dataDir, '--demo');
    await vi.waitFor(async () => expect(await hasBackupOf(backupsIn(dataDir), Date.now())).toBe(true), 20_000);
    await vi.waitFor(() => expect(server.output()).toContain('"msg":"backup made and checked"'), 5_000);
    const beside = await run(dataDir, 'backup');
    expect(beside).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/สำรองและตรวจสอบ[^]*made and checked/) as string,
    });
    await server.stop();
    expect(await run(dataDir, 'backup')).toMatchObject({ code: 0 });
    expect(await listBackups(backupsIn(dataDir))).toHaveLength(1);
    const folder = aFolder();
    expect(await run(folder, 'backup')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('check DATA_DIR') as string,
    });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('[AP29] data of an older version are brought up to date only after a checked backup of them', async () => {
  const { dataDir, setUp, close } = await aServer();
  await setUp();
  await close();
  const newer = [...MIGRATIONS, 'ALTER TABLE kiosks ADD COLUMN place TEXT;', 'CREATE TABLE third (a TEXT) STRICT;'];
  await backUpOlder({ dataDir, at: NOW });
  expect(await listBackups(backupsIn(dataDir)), 'it is of this version').toEqual([]);
  await backUpOlder({ dataDir, at: NOW }, newer);
  const [backup] = await listBackups(backupsIn(dataDir));
  expect(checkLedger(join(backupsIn(dataDir), backup!.name), digest)).toMatchObject({
    ok: true,
    value: { version: MIGRATIONS.length },
  });
  openDatabase(ledgerIn(dataDir), newer).close();
  expect(versionOf(ledgerIn(dataDir))).toBe(newer.length);
  const db = openDatabase(ledgerIn(dataDir), newer);
  expect(db.prepare('SELECT place FROM kiosks').all(), 'once').toEqual([]);
  expect(db.prepare('SELECT count(*) AS n FROM events').get()!['n']).toBeGreaterThan(10);
  db.close();
  await expect(backUpOlder({ dataDir, at: NOW })).rejects.toThrow(/รุ่นใหม่กว่า[^]*newer version/);
  expect(() => openDatabase(ledgerIn(dataDir))).toThrow('newer version');
});

test('[AP29] data of every version that was shipped are brought up to date, with all that is in them', async () => {
  const { dataDir, setUp, close } = await aServer();
  await setUp();
  await close();
  const now = checkLedger(ledgerIn(dataDir), digest);
  expect(now).toMatchObject({ ok: true });
  expect(MIGRATIONS.length, 'it has looked').toBeGreaterThan(1);
  for (let version = 1; version < MIGRATIONS.length; version++) {
    const file = join(aFolder(), 'ledger.sqlite');
    const old = openDatabase(file, MIGRATIONS.slice(0, version));
    old.exec(`ATTACH '${ledgerIn(dataDir)}' AS now`);
    for (const { name } of old.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all())
      old.exec(`INSERT INTO main.${name as string} SELECT * FROM now.${name as string}`);
    old.close();
    expect(versionOf(file)).toBe(version);
    openDatabase(file).close();
    expect(checkLedger(file, digest)).toEqual(now);
  }
});

test('[AP29] without that backup nothing is brought up to date, and half a step is none', async () => {
  const { dataDir, setUp, house, close } = await aServer();
  await setUp();
  house.db.exec("UPDATE events SET chain = '' WHERE seq = 2");
  await close();
  const newer = [...MIGRATIONS, 'CREATE TABLE second (a TEXT) STRICT;'];
  await expect(backUpOlder({ dataDir, at: NOW }, newer)).rejects.toThrow(/ยังไม่ได้ปรับรุ่น[^]*not brought up to date/);
  expect(versionOf(ledgerIn(dataDir))).toBe(MIGRATIONS.length);
  const broken = [...newer, 'CREATE TABLE third (a TEXT) STRICT; CREATE TABLE third (a TEXT) STRICT;'];
  expect(() => openDatabase(ledgerIn(dataDir), broken)).toThrow();
  expect(versionOf(ledgerIn(dataDir)), 'one is whole, the next is not').toBe(newer.length);
  const db = openDatabase(ledgerIn(dataDir), newer);
  expect(() => db.prepare('SELECT * FROM third')).toThrow('no such table');
  db.close();
});

test('[AP30] who forgot the only passphrase comes in again by a link that works once', async () => {
  const { identity, call } = await aServer();
  const first = inviteAdministrator(identity, undefined, 'http://localhost:8080');
  const again = inviteAdministrator(identity, undefined, 'http://localhost:8080');
  expect(first).toMatch(/^http:\/\/localhost:8080\/app\/set-up#[\w-]{43}$/);
  const setUpWith = async (link: string) =>
    (await call('POST', '/api/set-up', { body: setUpBody(link.split('#')[1]!) })).statusCode;
  expect(await setUpWith(first), 'a newer one makes it void').toBe(410);
  expect(await setUpWith(again)).toBe(200);

  const link = inviteAdministrator(identity, undefined, 'https://localhost:8443');
  expect(link).toMatch(/^https:\/\/localhost:8443\/app\/join#[\w-]{43}$/);
  const body = { token: link.split('#')[1]!, passphrase: `${PASSPHRASE} ใหม่`, installation: INSTALLATION };
  const joined = await call('POST', '/api/join', { body });
  expect(SignedIn.parse(joined.json()).person.id).toBe(personId('boss'));
  expect((await call('POST', '/api/join', { body })).statusCode).toBe(410);
});

test('[AP30] it is for an administrator who works here, and of several for the one who is named', async () => {
  const server = await aServer();
  await server.setUp();
  await server.addPerson('clerk', 'clerk');
  const invite = (login?: string) => inviteAdministrator(server.identity, login, '');
  expect(invite('boss')).toMatch(/^\/app\/join#/);
  for (const nobody of ['clerk', 'nobody'])
    expect(() => invite(nobody)).toThrow(/ไม่พบผู้ดูแลระบบ[^]*no administrator of that name/);
  await server.addPerson('second', 'administrator');
  expect(() => invite()).toThrow(/\(.*boss.*\)[^]*name one/);
  expect(invite('second')).toMatch(/^\/app\/join#/);
});

test(
  '[AP30] `npm run invite` needs data of this version, and works while the server runs',
  { timeout: 60_000 },
  async () => {
    const dataDir = join(aFolder(), 'data');
    expect(await run(dataDir, 'invite', '--admin')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start first') as string,
    });
    const server = await served(dataDir);
    const { stdout } = await run(dataDir, 'invite', '--admin');
    const [, token] = /\/app\/set-up#([\w-]{43})/.exec(stdout)!;
    const begun = await fetch(`${server.url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(setUpBody(token!)),
    });
    expect(begun.status).toBe(200);
    expect((await run(dataDir, 'invite', '--admin', 'boss')).stdout).toContain('/app/join#');
    expect(await run(dataDir, 'invite')).toMatchObject({ code: 1, stderr: expect.stringContaining('usage') as string });
  },
);

test('[AP30] the links name the port that the server was given', () => {
  expect(settingsOf({}, [])).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataDir: './data',
    secondDir: undefined,
    isDemo: false,
    tls: undefined,
    publicUrl: undefined,
    trustedProxies: [],
  });
  const wishes = { PORT: '81', HOST: '::1', DATA_DIR: '/d', BACKUP_DIR: '/b', TLS_CERT: 'c', TLS_KEY: 'k' };
  expect(settingsOf(wishes, ['--demo'])).toEqual({
    port: 81,
    host: '::1',
    dataDir: '/d',
    secondDir: '/b',
    isDemo: true,
    tls: { cert: 'c', key: 'k' },
    publicUrl: undefined,
    trustedProxies: [],
  });
  expect(settingsOf({}, ['--demo']).dataDir).toBe('./data-demo');
});

async function served(dataDir: string, ...args: readonly string[]): Promise<Server> {
  const server = await startServer(dataDir, await freePort(), ...args);
  onTestFinished(server.kill);
  return server;
}

/** What `npm run` does, once everything is installed. */
async function run(dataDir: string, task: 'backup' | 'invite', ...args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: dataDir };
  const command = promisify(execFile)(process.execPath, [`src/app/server/run-${task}.ts`, ...args], { env });
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-life-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
