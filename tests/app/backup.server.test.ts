import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { hasBackupOf } from '#app/server/backup-files.ts';
import { backupAside } from '#app/server/backup-aside.ts';
import { digest } from '#app/server/digest.ts';
import { makeBackup, type BackupMade } from '#app/server/make-backup.ts';
import { createCare } from '#app/server/take-care.ts';
import { checkLedger } from '#ledger/server/check-ledger.ts';
import { holdLock } from '#ledger/server/lock.ts';
import { aLog, NOW } from '../support/words.ts';
import { aServer, round, type AServer } from './a-server.ts';

const DAY_MS = 24 * 3_600_000;
const STREAM = '11111111-1111-4111-8111-111111111111';

test('[AP24] a backup is one sound file of everything, made while the server writes', async () => {
  const server = await working();
  const [made] = await Promise.all([back(server), server.tell().then(server.tell)]);
  expect(made).toMatchObject({ name: 'ledger-2026-09-21T22-13-20.sqlite', troubles: [] });
  expect(files(server).sort()).toEqual(['ledger-2026-09-21T22-13-20.json', made.name, 'lock.sqlite']);
  expect(checkLedger(inBackups(server, made.name), digest)).toMatchObject({ ok: true });
  for (const name of files(server)) expect(statSync(inBackups(server, name)).mode & 0o777, name).toBe(0o600);
  expect(look(inBackups(server, made.name), 'SELECT 1 FROM accounts')).toHaveLength(2);
});

test('[AP24] a backup whose history, personal words or pages are not what they were is deleted, and a sentence says so', async () => {
  for (const [harm, code] of [
    ["UPDATE events SET event = replace(event, 'road', 'rode') WHERE type = 'complaint'", 'chain'],
    ['DELETE FROM events WHERE seq = 3', 'chain'],
    ["UPDATE personal SET body = replace(body, 'case', 'cart') WHERE type = 'complaint'", 'personal'],
    [spoilIndex, 'unreadable'],
  ] as const) {
    const server = await working();
    await server.tell();
    const before = await back(server);
    server.wait(DAY_MS);
    if (typeof harm === 'string') server.house.db.exec(harm);
    else harm(server);
    const answer = await makeBackup({ dataDir: server.dataDir, at: server.house.now() });
    expect(answer, String(harm)).toMatchObject({ ok: false, error: expect.stringContaining(`(${code})`) as string });
    expect(answer).toMatchObject({ error: expect.stringContaining('the backup did not pass its check') as string });
    expect(files(server).filter((name) => name.endsWith('.sqlite'))).toEqual([before.name, 'lock.sqlite']);
  }
});

test('[AP24] what was erased of the personal part is no damage', async () => {
  const server = await working();
  await server.tell();
  server.house.db.exec("DELETE FROM personal WHERE type = 'complaint'");
  expect((await back(server)).troubles).toEqual([]);
});

test('[AP24] what a process that died left unfinished is taken away, and only one is made at a time', async () => {
  const server = await working();
  mkdirSync(inBackups(server), { recursive: true });
  writeFileSync(inBackups(server, 'ledger-2026-09-20T10-00-00.sqlite.part'), 'half');
  const lock = holdLock(inBackups(server, 'lock.sqlite'))!;
  const busy = await makeBackup({ dataDir: server.dataDir, at: NOW });
  expect(busy).toMatchObject({ ok: false, error: expect.stringContaining('at this moment') as string });
  lock.release();
  await back(server);
  expect(files(server).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(await makeBackup({ dataDir: join(server.dataDir, 'none'), at: NOW })).toMatchObject({ ok: false });
  expect(existsSync(join(server.dataDir, 'none')), 'nothing is made').toBe(false);
});

test('[AP25] fourteen days are kept, of a day the last, and the second folder has the same', async () => {
  const server = await working();
  const secondDir = aFolder();
  writeFileSync(join(secondDir, 'holiday.part'), 'somebody else’s');
  const names: string[] = [];
  for (let day = 0; day < 16; day++) {
    await back(server, secondDir);
    await server.tell();
    server.wait(3_600_000);
    names.push((await back(server, secondDir)).name);
    server.wait(DAY_MS - 3_600_000);
  }
  for (const dir of [inBackups(server), secondDir])
    expect(readdirSync(dir).filter((name) => /^ledger.*sqlite$/.test(name))).toEqual(names.slice(-14));
  expect(readdirSync(secondDir).filter((name) => !name.startsWith('ledger'))).toEqual(['holiday.part']);
});

test('[AP25] a backup of a clock that went wrong is kept, and nothing that the new one lacks is replaced', async () => {
  const server = await working();
  await server.tell();
  const ahead = await back(server);
  server.house.db.exec('DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)');
  server.wait(60_000);
  const other = await back(server);
  expect(files(server)).toEqual(expect.arrayContaining([ahead.name, other.name]));
  const early = await makeBackup({ dataDir: server.dataDir, at: 0 });
  expect(early).toMatchObject({ ok: true, value: { name: 'ledger-1970-01-01T07-00-00.sqlite' } });
  expect(files(server)).toContain('ledger-1970-01-01T07-00-00.sqlite');
});

test('[AP25] when the second folder is away the first backup is there, and a sentence names the folder', async () => {
  const server = await working();
  const made = await back(server, join(server.dataDir, 'unplugged'));
  expect(made.troubles).toEqual([expect.stringMatching(/unplugged ไม่สำเร็จ[^]*the first is whole/)]);
  expect(checkLedger(inBackups(server, made.name), digest).ok).toBe(true);
  expect(existsSync(join(server.dataDir, 'unplugged')), 'a folder of that name here would be no second disk').toBe(
    false,
  );
});

test('[AP25] each day has its backup: asked for at once and again, made until there is one, and told in the log', async () => {
  const server = await working();
  const [lines, answers]: [string[], (typeof makeBackup | undefined)[]] = [[], [undefined, makeBackup]];
  let handedOn = 0;
  const say =
    (level: string) =>
    (...words: unknown[]) =>
      void lines.push(`${level} ${JSON.stringify(words)}`);
  const care = createCare({
    now: server.house.now,
    log: { info: say('info'), warn: say('warn'), error: say('error') },
    disk: server.disk,
    isBackupDue: async (at) => !(await hasBackupOf(inBackups(server), at)),
    makeBackup: async (at) => {
      const make = answers.shift();
      return make ? make({ dataDir: server.dataDir, at }) : { ok: false, error: 'the disk is away' };
    },
    handOn: () => void (handedOn += 1),
  });
  await care();
  expect(lines.splice(0)).toEqual(['error ["the disk is away"]']);
  await care();
  await care();
  expect(handedOn, 'also where a backup failed').toBe(3);
  expect(lines.splice(0)).toEqual([expect.stringMatching(/^info .*ledger-2026-09-21.*backup made and checked/)]);
  answers.push(() => Promise.reject(new Error('a defect')));
  server.wait(DAY_MS);
  await care();
  expect(lines, 'it never throws').toEqual([expect.stringMatching(/^error .*the work of the day .* was not done/)]);
});

test('[AP25] it is made in another thread', async () => {
  const server = await working();
  expect(await backupAside({ dataDir: server.dataDir, at: NOW })).toMatchObject({ ok: true, value: { troubles: [] } });
  expect(await hasBackupOf(inBackups(server), NOW)).toBe(true);
});

test('[AP26] devices let go of what two whole backups have, and of nothing else', async () => {
  const server = await working();
  await server.tell();
  await back(server);
  expect(stableN(server), 'one backup is one disk error away from none').toBe(0);
  await server.tell();
  server.wait(DAY_MS);
  await back(server);
  expect(stableN(server), 'what the older of the two has').toBe(1);
  server.wait(60_000);
  await server.tell();
  await back(server);
  expect(stableN(server), 'two of one day are one').toBe(1);
  expect((await server.tell()).stableN, 'the device is told').toBe(1);
  server.house.db.exec('UPDATE streams SET stableN = 9');
  server.wait(DAY_MS);
  await back(server);
  expect(stableN(server), 'what was told is not taken back').toBe(9);
});

test('[AP26] a backup that was deleted, damaged or belongs to another past raises nothing', async () => {
  const harms: readonly ((path: string, server: Working) => void)[] = [
    (path) => rmSync(path),
    (path) => rmSync(path.replace('.sqlite', '.json')),
    (path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1]! ^= 1;
      writeFileSync(path, bytes);
    },
    (path) => writeFileSync(path.replace('.sqlite', '.json'), '{"madeAt":'),
    (_, { house }) => {
      const rest = 'commitment = \'\', event = \'{"type":"other","facts":{}}\'';
      house.db.exec(`DELETE FROM personal; DELETE FROM events WHERE seq > 1; UPDATE events SET ${rest}`);
      const chain = digest(`\n${JSON.stringify([keyOf(house), 'other', {}, ''])}`);
      house.db.prepare('UPDATE events SET chain = ?').run(chain);
    },
  ];
  for (const harm of harms) {
    const server = await working();
    await server.tell();
    harm(inBackups(server, (await back(server)).name), server);
    server.wait(DAY_MS);
    await back(server);
    expect(stableN(server), String(harm)).toBe(0);
  }
});

test('[AP26] a damaged one is told of once, and the whole one before it counts instead', async () => {
  const server = await working();
  await server.tell();
  await back(server);
  server.wait(DAY_MS);
  await server.tell();
  const { name } = await back(server);
  server.wait(DAY_MS);
  const bytes = readFileSync(inBackups(server, name));
  writeFileSync(inBackups(server, name), bytes.fill(0, 4_096, 8_192));
  await server.tell();
  expect((await back(server)).troubles).toEqual([expect.stringContaining(`the older backup ${name} was damaged`)]);
  expect(stableN(server)).toBe(1);
  server.wait(DAY_MS);
  expect((await back(server)).troubles).toEqual([]);
  expect(stableN(server)).toBe(3);
});

test('[AP28] the administrator takes the newest checked backup home, and nobody else knows of it', async () => {
  const server = await working();
  const { cookie } = await server.signIn('boss');
  const ask = (url: string, who?: string) => server.call('GET', url, { cookie: who });
  expect((await ask('/api/backups', cookie)).json()).toEqual({ second: 'none', backups: [] });
  expect((await ask('/api/backup', cookie)).statusCode).toBe(404);
  const first = await back(server);
  server.wait(DAY_MS);
  const second = await back(server);
  expect((await ask('/api/backups', cookie)).json()).toEqual({
    second: 'none',
    backups: [
      { name: second.name, bytes: second.bytes, madeAt: NOW + DAY_MS + 3_600_000, checked: true },
      { name: first.name, bytes: first.bytes, madeAt: NOW + 3_600_000, checked: true },
    ],
  });
  const file = await ask('/api/backup', cookie);
  expect(file.headers).toMatchObject({
    'content-type': 'application/vnd.sqlite3',
    'content-disposition': `attachment; filename="${second.name}"`,
    'content-length': String(second.bytes),
    'cache-control': 'no-store',
  });
  expect(file.rawPayload.equals(readFileSync(inBackups(server, second.name)))).toBe(true);
  rmSync(inBackups(server, second.name.replace('.sqlite', '.json')));
  expect((await ask('/api/backups', cookie)).json().backups[0]).toEqual({
    name: second.name,
    bytes: second.bytes,
    checked: false,
  });
  expect((await ask('/api/backup', cookie)).headers['content-disposition'], 'checked').toContain(first.name);
  const clerk = await server.addPerson('clerk', 'clerk');
  for (const url of ['/api/backup', '/api/backups']) {
    expect((await ask(url)).statusCode).toBe(401);
    expect((await ask(url, clerk.cookie)).statusCode).toBe(403);
  }
});

test('[AP31] when the disk is nearly full the log says so once a day, and the server goes on', async () => {
  const { disk, room, house, wait, call } = await aServer();
  const warned: string[] = [];
  const log = {
    info: () => undefined,
    warn: (words: unknown) => void warned.push(String(words)),
    error: () => undefined,
  };
  const never = {
    handOn: () => undefined,
    isBackupDue: async () => false,
    makeBackup: () => Promise.reject(new Error('not asked')),
  };
  const care = createCare({ now: house.now, log, disk, ...never });
  room.bytes = 500_000_000;
  await care();
  expect((await call('GET', '/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0', demo: false });
  wait(DAY_MS);
  room.bytes = 499_999_999;
  await care();
  await care();
  expect(warned).toEqual([expect.stringMatching(/500 MB[^]*make room/)]);
  expect((await call('GET', '/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0', demo: false, disk: 'low' });
});

interface Working extends AServer {
  /** A round of one more case. */
  readonly tell: () => Promise<{ readonly stableN: number }>;
}

/** A server on which somebody works, an hour after it was set up. */
async function working(): Promise<Working> {
  const server = await aServer();
  await server.setUp();
  const { delivery } = await server.addPerson('field', 'field');
  server.wait(3_600_000);
  let n = 0;
  return {
    ...server,
    async tell() {
      n += 1;
      const reply = await server.call('POST', '/api/sync', { body: round([{ n, text: aLog(n, n) }]), delivery });
      const said = reply.json<{ outcomes: object[]; stableN: number }>();
      expect(said.outcomes).toMatchObject([{ n, status: 'accepted' }]);
      return said;
    },
  };
}

async function back({ dataDir, house }: AServer, secondDir?: string): Promise<BackupMade> {
  const made = await makeBackup({ dataDir, secondDir, at: house.now() });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** As a disk that forgets: a letter in an index is no longer what was written. No history lies there. */
function spoilIndex({ dataDir, house: { db } }: AServer): void {
  const rootpage = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'personal_of'").get()![
    'rootpage'
  ] as number;
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const path = join(dataDir, 'ledger.sqlite');
  const bytes = readFileSync(path);
  const page = bytes.subarray((rootpage - 1) * 4_096, rootpage * 4_096);
  for (let at = page.indexOf('complaint'); at >= 0; at = page.indexOf('complaint', at)) page[at]! += 1;
  writeFileSync(path, bytes);
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-second-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const inBackups = ({ dataDir }: AServer, name = '') => join(dataDir, 'backups', name);
const files = (server: AServer) => readdirSync(inBackups(server));
const keyOf = ({ db }: AServer['house']) => {
  const { type, id } = db.prepare('SELECT type, id FROM events').get() as { type: string; id: string };
  return `${type}/${id}`;
};
const stableN = ({ house: { db } }: AServer) =>
  (db.prepare('SELECT stableN FROM streams WHERE id = ?').get(STREAM) as { stableN: number }).stableN;

function look(path: string, sql: string) {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}
