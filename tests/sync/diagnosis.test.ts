import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { LONGEST_DIARY, readDiary, writeDiary } from '#ledger/client/diary.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { newMeta } from '#ledger/domain/kept.ts';
import { diagnosisOf, type DiagnosisDeps } from '#sync/client/diagnosis.ts';
import type { LoopState } from '#sync/client/loop.ts';
import { noted } from '#sync/client/noted.ts';
import type { Post } from '#sync/client/post.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { NOW, uuid } from '../support/words.ts';

type Answer = Awaited<ReturnType<Post>>;
const answer = (status: number, text: string): Answer => ({ status, text, retryAfterMs: undefined });
const reply = (rest: Partial<SyncReply>): Answer =>
  answer(
    200,
    JSON.stringify({
      sync: 1,
      round: 1,
      serverTime: NOW,
      expect: 1,
      stableN: 0,
      witness: 'secret-witness',
      outcomes: [],
      feed: { changes: [], cursor: 'secret-cursor', more: false },
      ...rest,
    }),
  );

/** The lines that these answers leave in the diary, one after the other. */
async function linesOf(...answers: readonly Answer[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const left = [...answers];
  const post = noted(
    async () => left.shift(),
    (line) => lines.push(line),
  );
  for (const one of answers) expect(await post('/api/sync', ''), 'nothing is changed on the way').toBe(one);
  return lines;
}

test('[SY25] the diary tells what each answer brought, and of the weather only the changes', async () => {
  const settled = reply({
    outcomes: [
      { n: 1, status: 'accepted', rev: 1 },
      { n: 2, status: 'rejected', code: 'already-closed' },
      { n: 3, status: 'rejected', code: 'already-closed' },
      { n: 4, status: 'held', code: 'author-away' },
    ],
    feed: { changes: [{ type: 'complaint', id: 'x', gone: true }], cursor: 'secret-cursor', more: false },
  });
  const quiet = reply({});
  const portal = answer(200, '<html>สวัสดี คุณสมใจ</html>');
  const lines = await linesOf(
    quiet,
    quiet,
    quiet,
    undefined,
    undefined,
    answer(502, 'bad'),
    answer(502, 'bad'),
    portal,
    quiet,
    settled,
    settled,
    reply({ feed: undefined }),
    reply({ feed: undefined }),
    reply({ restart: 'stream', feed: undefined }),
    answer(401, '{}'),
  );
  const brought = 'taken, 1 accepted, 1 held (author-away), 2 rejected (already-closed), 1 changes';
  expect(lines).toEqual([
    'taken',
    'outage: no answer',
    'outage: 502',
    'outage: 200',
    'taken',
    brought,
    brought,
    'taken, no feed',
    'taken, no feed, restart stream',
    'outage: 401',
  ]);
});

test('[SY25] it keeps its newest 500 lines, and one that cannot be written stops nothing', async () => {
  const db = new PersonDatabase(`device ${randomUUID()}`);
  for (let i = 0; i < LONGEST_DIARY + 3; i++) await writeDiary(db, i, `line ${i}`);
  const lines = await readDiary(db);
  expect([lines.length, lines[0]!.what, lines.at(-1)!.what]).toEqual([500, 'line 3', 'line 502']);
  db.close();
  await writeDiary(db, 1, 'after the end');
  expect(await readDiary(db)).toEqual([]);
});

const CANARY = 'นกคีรีบูน canary';
const aText = (serial: number, type: string) =>
  JSON.stringify({
    id: uuid(serial),
    v: 1,
    type,
    target: { type: type.split('.')[0], id: uuid(8) },
    saidAt: NOW,
    personal: { text: CANARY, name: CANARY, salt: CANARY },
    [CANARY]: CANARY,
  });

/** A device on which every place that may hold something personal or secret holds it. */
async function fullDevice() {
  const name = `device ${CANARY} ${randomUUID()}`;
  const db = new PersonDatabase(name);
  const row = (n: number, type: string, rest: object) => ({
    n,
    id: `${CANARY} ${n}`,
    target: `complaint/${CANARY}`,
    text: aText(n, type),
    hash: CANARY,
    ...rest,
  });
  await db.meta.put({
    ...newMeta(CANARY),
    key: 'meta',
    cursor: CANARY,
    witness: CANARY,
    next: 9,
    settled: 4,
    offset: 77,
  });
  await db.base.put({ type: 'complaint', id: CANARY, rev: 1, state: { words: CANARY }, pull: 1, keys: [] });
  await db.outbox.bulkPut([row(5, 'complaint.log', {}), row(6, 'complaint.log', {}), row(7, 'measure.record', {})]);
  await db.journal.bulkPut([
    row(1, 'complaint.note', { status: 'accepted', rev: 3 }),
    row(2, 'complaint.note', { status: 'rejected', code: 'already-closed' }),
    row(3, `complaint.${CANARY}`, { status: 'rejected', code: CANARY }),
    { ...row(4, 'complaint.log', { status: 'held', code: 'author-away' }), text: CANARY },
  ]);
  await db.attention.put({ id: CANARY, text: aText(2, 'complaint.note'), code: 'already-closed' });
  await db.drafts.put({ name: 'complaint.log', values: { text: CANARY } });
  await writeDiary(db, NOW, 'outage: 502');
  await writeDiary(db, NOW, CANARY);
  const installation = new InstallationDatabase(`installation ${randomUUID()}`);
  await installation.settings.put({ name: 'installation', value: CANARY });
  await installation.members.put({
    database: name,
    id: CANARY,
    login: CANARY,
    name: CANARY,
    roles: [],
    units: [],
    delivery: CANARY,
  });
  await installation.loose.put({ hash: CANARY, text: CANARY, status: 'waiting' });
  return db;
}

const SURROUNDINGS = {
  build: 'index-Ab1.js',
  browser: 'Mozilla/5.0',
  at: NOW,
  storage: { isPersisted: false, usedBytes: 1, quotaBytes: 9 },
  worker: { isControlling: true, active: 'activated' },
};
const LOOP: LoopState = { road: 'cut', isRunning: false, isSignedOut: true, isOld: false };

test('[SY26] the diagnosis tells how the exchange goes, and holds nothing of anybody and nothing that opens a door', async () => {
  const db = await fullDevice();
  const deps: DiagnosisDeps = {
    store: createDexieStore(db, CANARY),
    diary: () => readDiary(db),
    loop: () => LOOP,
    surroundings: async () => SURROUNDINGS,
  };
  const file = await diagnosisOf(deps);
  expect(file).not.toMatch(/canary|นก/);
  for (const serial of [1, 2, 5, 8]) expect(file).not.toContain(uuid(serial));
  expect(JSON.parse(file)).toEqual({
    ...SURROUNDINGS,
    protocol: 1,
    loop: LOOP,
    meta: { next: 9, settled: 4, seen: 0, round: 0, pull: 1, complete: false, offset: 77, heardAt: null },
    outbox: { 'complaint.log': 2, 'measure.record': 1 },
    journal: {
      'complaint.note accepted': 1,
      'complaint.note rejected already-closed': 1,
      'other rejected other': 1,
      'unreadable held author-away': 1,
    },
    attention: { 'complaint.note already-closed': 1 },
    diary: ['2026-09-21T14:13:20.000Z outage: 502'],
  });
});

test('[SY29] with the storage shut or hanging the diagnosis tells what can be read', async () => {
  const db = await fullDevice();
  db.close();
  const shut = createDexieStore(db, CANARY);
  const hangs = () => new Promise<never>(() => undefined);
  const deps: DiagnosisDeps = {
    store: shut,
    diary: () => readDiary(db),
    loop: () => LOOP,
    surroundings: async () => SURROUNDINGS,
  };
  const known = { ...SURROUNDINGS, protocol: 1, loop: LOOP };
  expect(JSON.parse(await diagnosisOf(deps))).toEqual({ ...known, diary: [] });
  const file = JSON.parse(
    await diagnosisOf({ ...deps, surroundings: () => Promise.reject(new Error('no')) }),
  ) as object;
  expect(file).toEqual({ protocol: 1, loop: LOOP, diary: [] });

  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const hanging = { meta: hangs, outbox: hangs, journal: hangs, attention: hangs };
  const asked = diagnosisOf({ ...deps, store: hanging, diary: hangs });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(JSON.parse(await asked)).toEqual(known);
});
