import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import { createInstallation, type SignedInMember } from '#app/client/installation.ts';
import { isSignedOutAfter, unsentOf } from '#app/client/exchange-of.ts';
import { LONGEST_DIARY, writeDiary } from '#ledger/client/diary.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';

const member = (login: string): SignedInMember => ({
  database: `prongsai-m-${login}`,
  id: login,
  login,
  name: login,
  roles: ['counter'],
  units: [],
  delivery: `delivery of ${login}`,
});

beforeEach(() => void (Dexie.dependencies.indexedDB = new IDBFactory()));

test('[AP5] who signs out without network leaves nothing to be carried before her session has ended, also after a restart', async () => {
  let isReached = false;
  const endSession = vi.fn(async () => isReached);
  const tablet = createInstallation(() => 'i', endSession);
  await tablet.remember(member('field'));
  expect(await tablet.isFree()).toBe(true);
  expect(endSession).not.toHaveBeenCalled();

  await tablet.leave();
  expect(await tablet.current()).toBeNull();
  expect(await tablet.isFree()).toBe(false);
  const restarted = createInstallation(() => 'i', endSession);
  expect(await restarted.isFree()).toBe(false);
  isReached = true;
  expect(await restarted.isFree()).toBe(true);
  expect(await tablet.isFree()).toBe(true);
  expect(endSession, 'and never again: the session may be the next one’s').toHaveBeenCalledTimes(3);
});

test('[AP5] who has signed in is not signed out by what the one before her left to do', async () => {
  const endSession = vi.fn(async () => true);
  const tablet = createInstallation(() => 'i', endSession);
  await tablet.remember(member('field'));
  await tablet.leave();
  await tablet.remember(member('counter'));
  expect(await tablet.isFree()).toBe(true);
  expect(endSession).not.toHaveBeenCalled();
});

test('[AP5] what one tab signs in or out, all tabs follow', async () => {
  const [one, other] = [
    createInstallation(
      () => 'i',
      async () => true,
    ),
    createInstallation(
      () => 'i',
      async () => true,
    ),
  ];
  const seen: (string | undefined)[] = [];
  const following = liveQuery(() => other.current()).subscribe((current) => void seen.push(current?.login));
  await vi.waitFor(() => expect(seen).toEqual([undefined]));
  await one.remember(member('field'));
  await vi.waitFor(() => expect(seen.at(-1)).toBe('field'));
  await one.leave();
  await vi.waitFor(() => expect(seen.at(-1)).toBeUndefined());
  following.unsubscribe();
});

test('[AP6] where the browser keeps nothing it is known before anybody writes', async () => {
  await expect(
    createInstallation(
      () => 'i',
      async () => true,
    ).tryOut(),
  ).resolves.toBeUndefined();
  const open = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('private', 'SecurityError');
  });
  await expect(
    createInstallation(
      () => 'i',
      async () => true,
    ).tryOut(),
  ).rejects.toThrow();
  open.mockRestore();
});

test('[AP7] a look at what somebody has not sent begins nothing, and a defect in every round does not fill the disk', async () => {
  const db = new PersonDatabase(member('field').database);
  await db.outbox.add({ n: 1, id: 'c', target: 'complaint/x', text: '{}', hash: 'h' });
  expect(await unsentOf(member('field'))).toBe(1);
  for (let at = 0; at < LONGEST_DIARY + 3; at++) await writeDiary(db, at, 'TypeError');
  expect((await db.diagnostics.toArray()).map(({ at }) => at)).toEqual(
    [...Array(LONGEST_DIARY).keys()].map((i) => i + 3),
  );
  db.close();
  await expect(writeDiary(db, 0, 'after it was closed')).resolves.toBeUndefined();
});

test('[AP8] only the last word of a round tells that states stay away', () => {
  const heard = (status: 'done' | 'more', hasFeed: boolean, isOld = false) => ({ status, hasFeed, isOld });
  const fates = (before: boolean) => [
    isSignedOutAfter(heard('more', false), before),
    isSignedOutAfter({ status: 'outage', retryAfterMs: undefined }, before),
    isSignedOutAfter(heard('done', false), before),
    isSignedOutAfter({ status: 'refused', retryAfterMs: undefined }, before),
    isSignedOutAfter(heard('done', false, true), before),
    isSignedOutAfter(heard('more', true), before),
  ];
  expect(fates(false)).toEqual([false, false, true, true, false, false]);
  expect(fates(true)).toEqual([true, true, true, true, false, false]);
});
