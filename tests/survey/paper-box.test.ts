import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { paperBox } from '#app/client/paper-box.ts';
import { databaseOf, municipalityOf } from '#app/client/installation.ts';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import type { PaperAnswer } from '#survey/client/paper/paper-box.ts';
import { paperItems, paperResponse } from '#survey/domain/paper-form.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { POINT, uuid } from '../support/words.ts';

const DAY = '2026-11-20';
const items = paperItems(SMILE);
const answer = (n: number, ...typed: string[]): PaperAnswer => ({
  id: uuid(n),
  target: { type: 'response', id: uuid(100 + n) },
  day: DAY,
  body: paperResponse(items, typed, { point: POINT, questionnaire: SMILE_ID })!,
});

function aBox() {
  const db = new InstallationDatabase(`prongsai-${randomUUID()}`);
  let said = 0;
  const road = { road: 'open', isRunning: false, isSignedOut: false, isOld: false } as const;
  const loop = { state: () => road, subscribe: () => () => {}, said: () => void (said += 1) };
  return { db, box: paperBox(db, loop), said: () => said };
}

test('[SV39] what leaves is an answer of nobody with the day on which people answered, and nothing else', async () => {
  const { db, box, said } = aBox();
  expect(await box.keep([answer(1, '5', '2'), answer(2, '3', '-')])).toEqual({ ok: true, value: 2 });
  const rows = await db.loose.toArray();
  expect(rows.map(({ status, kiosk }) => [status, kiosk])).toEqual([
    ['waiting', undefined],
    ['waiting', undefined],
  ]);
  const texts = rows.map(({ text }) => JSON.parse(text) as { id: string }).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(texts[0]).toEqual({
    id: uuid(1),
    v: 1,
    target: { type: 'response', id: uuid(101) },
    saidAt: startOfDay(DAY),
    type: 'response.give',
    point: POINT,
    questionnaire: SMILE_ID,
    source: 'paper',
    scores: { smile: 5 },
    reason: SMILE.reasons[1]!.key,
  });
  expect(said(), 'the loop is woken').toBe(1);
});

test('[SV39] a pile that is closed twice lies there once', async () => {
  const { db, box } = aBox();
  await box.keep([answer(1, '5', '-')]);
  await box.keep([answer(1, '5', '-'), answer(2, '1', '-')]);
  expect(await db.loose.count()).toBe(2);
});

test('[SV39] where the disk keeps nothing it is said, and nothing lies there by half', async () => {
  const { db, box, said } = aBox();
  await db.open();
  db.close();
  expect(await box.keep([answer(1, '5', '-')])).toEqual({ ok: false, error: 'not-saved' });
  expect(said()).toBe(0);
});

test('[SV39] it waits in the box of her own municipality', () => {
  const id = uuid(7);
  expect(municipalityOf({ id, database: databaseOf('0123456789abcdef', id) })).toBe('0123456789abcdef');
});
