import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { createLetterBox, PATIENCE_MS } from '#app/client/create-letter-box.ts';
import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { countOf } from '#survey/client/resident/letter-box.ts';
import { COMMENT_FIELD } from '#survey/domain/comment-from-fields.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { dropOnce, type DropDeps } from '#sync/client/loose.ts';
import type { Loop } from '#sync/client/loop.ts';
import { NOW, POINT } from '../support/words.ts';
import { noWork } from '../support/work.ts';

const page: ResidentPage = {
  mode: 'kiosk',
  step: 'question',
  language: 'th',
  municipality: '0123456789abcdef',
  organisation: 'เทศบาลตำบลตัวอย่าง',
  point: { id: POINT, code: 'counter-1', name: 'จุดบริการที่ 1' },
  questionnaireId: SMILE_ID,
  questionnaire: SMILE,
  isDemo: false,
};

/** A box over a real storage; `look` is one turn of the loop, with what the municipality answers; `lookAnew` one without any. */
async function aBox(asked: ResidentPage = page, db = new InstallationDatabase(`prongsai-${randomUUID()}`)) {
  let outcomes: (hashes: readonly string[]) => readonly object[] = () => [];
  const deps: DropDeps = {
    db,
    work: noWork,
    post: async () => {
      const hashes = (await db.loose.toArray()).map(({ hash }) => hash);
      return { status: 200, text: JSON.stringify({ drop: 1, outcomes: outcomes(hashes) }), retryAfterMs: undefined };
    },
    now: () => NOW,
    uuid: randomUUID,
    digest,
  };
  const listeners = new Set<() => void>();
  const loop: Loop = {
    state: () => ({ road: 'open', isRunning: false, isSignedOut: false, isOld: false }),
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    said: () => {},
    now: () => {},
    stop: () => {},
  };
  const box = await createLetterBox(asked, deps, loop);
  const lookAnew = () => listeners.forEach((listener) => listener());
  const look = async (answer: typeof outcomes) => {
    outcomes = answer;
    expect(await dropOnce(deps)).toMatchObject({ isTaken: true });
    lookAnew();
  };
  return { db, box, look, lookAnew };
}

afterEach(() => void vi.useRealTimers());

test('[SV18] what was refused has not arrived, though nothing waits any more', async () => {
  const { box, look } = await aBox();
  const [one, other] = [await box.keep({ smile: '4' }), await box.keep({ smile: '2' })];
  if (!one.ok || !other.ok) throw new Error('both are kept');
  expect([...box.state().lying.values()], 'known at once').toEqual(['waiting', 'waiting']);
  await look(() => [
    { hash: one.value, status: 'rejected', code: 'not-asked' },
    { hash: other.value, status: 'accepted' },
  ]);
  await vi.waitFor(() => expect(countOf(box.state(), 'waiting')).toBe(0));
  expect(box.state().lying.get(one.value)).toBe('rejected');
  expect(box.state().lying.has(other.value)).toBe(false);
});

test('[SV66] wrong codes are counted on the disk, and a storage that fails locks nobody in', async () => {
  const { db, box } = await aBox();
  expect(await box.wrongCodes()).toBe(0);
  await box.keepWrongCodes(5);
  const { box: again } = await aBox(page, db);
  expect(await again.wrongCodes(), 'another page').toBe(5);
  await again.keepWrongCodes(0);
  expect(await box.wrongCodes()).toBe(0);
  db.close({ disableAutoOpen: true });
  await expect(box.keepWrongCodes(1)).resolves.toBeUndefined();
  expect(await box.wrongCodes()).toBe(0);
});

test('[SV18] an answer that is kept while the box is looked into waits, and has not arrived', async () => {
  const { db, box, lookAnew } = await aBox();
  const read = db.settings.get.bind(db.settings);
  /** A slow disk: one reading takes as long as twenty. */
  const readSlowly = async () => {
    for (let times = 0; times < 20; times++) await read('kiosk');
  };
  for (let turns = 0; turns < 30; turns++) {
    const keeping = box.keep({ smile: '4' });
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    const slow = vi.spyOn(db.settings, 'get').mockImplementation(readSlowly as never);
    lookAnew();
    const kept = await keeping;
    if (!kept.ok) throw new Error(kept.error);
    await readSlowly();
    await readSlowly();
    slow.mockRestore();
    expect(box.state().lying.get(kept.value), `${turns}`).toBe('waiting');
  }
});

test('[SV18] a storage that hangs, or that fails after the answer was kept, leaves nobody before a dead screen', async () => {
  const { db, box, look } = await aBox();
  const kept = await box.keep({ smile: '4' });
  expect(kept).toMatchObject({ ok: true });
  const counting = vi.spyOn(db.loose, 'toArray');
  counting.mockImplementation(() => Dexie.Promise.reject(new Dexie.DatabaseClosedError()));
  expect(await box.keep({ smile: '3' })).toMatchObject({ ok: true });
  counting.mockRestore();
  await look(() => []);

  vi.spyOn(db.loose, 'add').mockImplementation(() => new Dexie.Promise(() => {}));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const hanging = box.keep({ smile: '5' });
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  await vi.advanceTimersByTimeAsync(PATIENCE_MS);
  expect(await hanging).toEqual({ ok: false, error: 'not-saved' });
});

test('[SV50] a comment is kept with its answer, names the month and not the day, and nothing joins the two', async () => {
  const { db, box, lookAnew } = await aBox({
    ...page,
    mode: 'phone',
    questionnaireId: STANDARD_ID,
    questionnaire: STANDARD,
  });
  const kept = await box.keep({ 'staff-polite': '4', [COMMENT_FIELD]: '  รอนานมาก  ' });
  expect(kept.ok).toBe(true);
  expect(countOf(box.state(), 'waiting'), 'one answer').toBe(1);
  const said = (await db.loose.toArray()).map(({ text }) => JSON.parse(text) as Record<string, unknown>);
  const [comment, response] = ['comment.leave', 'response.give'].map((type) =>
    said.find((one) => one['type'] === type)!,
  );
  expect(comment).toMatchObject({ personal: { text: 'รอนานมาก' }, saidAt: Date.parse('2026-09-01T00:00+07:00') });
  expect(comment!['saidAt']).not.toBe(response!['saidAt']);
  const names = (one: object | undefined) => Object.values(one!).map((value) => JSON.stringify(value));
  const both = names(comment).filter((value) => names(response).includes(value));
  expect(both.toSorted(), 'where, what was asked, and the version of the words').toEqual(
    ['1', JSON.stringify(POINT), JSON.stringify(STANDARD_ID)].toSorted(),
  );
  const alone = await box.keep({ [COMMENT_FIELD]: 'มีแต่ข้อเสนอแนะ' });
  if (!alone.ok) throw new Error('a comment alone is kept');
  lookAnew();
  await db.loose.count();
  expect(box.state().lying.get(alone.value), 'and has not arrived yet').toBe('waiting');
  expect(await box.keep({ [COMMENT_FIELD]: '   ' })).toEqual({ ok: false, error: 'nothing-answered' });
});
