import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { createInstallation, type SignedInMember } from '#app/client/installation.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';

const MEMBER: SignedInMember = {
  database: 'prongsai-m-field',
  id: 'field',
  login: 'field',
  name: 'สมหวัง เดินดิน',
  roles: ['field'],
  units: [],
  delivery: 'delivery of field',
};

/** The browser's memory beside the database, as far as it is asked for here. */
const beside = new Map<string, string>();
const open = () => createInstallation(randomUUID, async () => true);
/** Databases go; what stands beside them stays, as when a browser makes room. */
const clearDatabases = () => void (Dexie.dependencies.indexedDB = new IDBFactory());

beforeEach(() => {
  clearDatabases();
  beside.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => beside.get(key) ?? null,
    setItem: (key: string, value: string) => void beside.set(key, value),
  });
});

test('[AP42] a browser that was cleared says so until somebody signs in; a new one, and one that forgot only that it was here, do not', async () => {
  expect((await open().begin()).isCleared, 'new').toBe(false);
  await open().remember(MEMBER);
  beside.clear();
  expect((await open().begin()).isCleared, 'the database is there').toBe(false);

  clearDatabases();
  const { id, isCleared } = await open().begin();
  expect(isCleared).toBe(true);
  const again = open();
  expect(await again.begin(), 'not only once').toEqual({ id, isCleared: true });
  await again.remember(MEMBER);
  await again.leave();
  expect(await open().begin()).toEqual({ id, isCleared: false });

  clearDatabases();
  vi.stubGlobal('localStorage', undefined);
  expect((await open().begin()).isCleared, 'where nothing is kept beside it').toBe(false);
});

test('[AP43] a browser that is cleared under an open page signs nobody out there, also when another tab begins anew', async () => {
  const page = open();
  await page.begin();
  await page.remember(MEMBER);
  expect(await page.current()).toMatchObject({ login: 'field' });
  const { settings, members } = new InstallationDatabase();
  await Promise.all([settings.clear(), members.clear()]);
  expect(await page.current(), 'it does not know').toBeUndefined();
  const other = open();
  await other.begin();
  expect(await page.current()).toBeUndefined();
  expect(await other.current(), 'there it is known that nobody is').toBeNull();
});

test('[AP44] a full disk keeps nobody out whose words are here, and everybody else', async () => {
  const full = () => {
    throw new Dexie.QuotaExceededError('full');
  };
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  await expect(open().tryOut()).rejects.toThrow();
  refusing.mockRestore();
  await open().remember(MEMBER);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  await expect(open().tryOut()).resolves.toBeUndefined();
  vi.restoreAllMocks();
});
