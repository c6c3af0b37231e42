import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Backups } from '#app/domain/backups.ts';
import { makeBackup } from '#app/server/make-backup.ts';
import { aServer } from './a-server.ts';

const DAY_MS = 24 * 3_600_000;

test('[AP41] the administrator learns whether the newest backup is in the second folder too', async () => {
  const secondDir = mkdtempSync(join(tmpdir(), 'prongsai-second-'));
  onTestFinished(() => rmSync(secondDir, { recursive: true, force: true }));
  const server = await aServer(false, undefined, { secondDir });
  const { cookie } = await server.setUp();
  const standing = async () => {
    const { second, backups } = Backups.parse((await server.call('GET', '/api/backups', { cookie })).json());
    return [second, backups.length];
  };
  const backUp = async (second?: string) => {
    const made = await makeBackup({ dataDir: server.dataDir, secondDir: second, at: server.house.now() });
    expect(made).toMatchObject({ ok: true });
    server.wait(DAY_MS);
  };
  await backUp(secondDir);
  expect(await standing()).toEqual(['whole', 1]);
  await backUp();
  expect(await standing(), 'it was not there when the last one was made').toEqual(['behind', 2]);
  await backUp(secondDir);
  expect(await standing()).toEqual(['whole', 3]);
  for (const name of readdirSync(secondDir)) if (name.endsWith('.json')) rmSync(join(secondDir, name));
  expect(await standing(), 'what was not checked is none').toEqual(['behind', 3]);
  rmSync(secondDir, { recursive: true });
  expect(await standing(), 'the disk is away').toEqual(['behind', 3]);
});

test('[AP41] where no second folder was named none is missed', async () => {
  const server = await aServer();
  const { cookie } = await server.setUp();
  await makeBackup({ dataDir: server.dataDir, at: server.house.now() });
  expect((await server.call('GET', '/api/backups', { cookie })).json()).toMatchObject({ second: 'none' });
});
