import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { CaseDraft, draftOf, emptyLogForm } from '#complaint/client/log-form.ts';
import { createDrafts } from '#ledger/client/drafts.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';

const NAME = 'complaint.log';
const form = emptyLogForm('a'.repeat(22));
const typed: CaseDraft = {
  id: randomUUID(),
  form: { ...form, kind: 'light', personal: { ...form.personal, text: 'ไฟทางดับ 3 ต้น' } },
};

test('[CO7] what was typed is there again at once and after a restart, until it is dropped', async () => {
  const name = `device ${randomUUID()}`;
  const db = new PersonDatabase(name);
  const drafts = createDrafts(db);
  expect(await drafts.read(NAME)).toBeUndefined();
  drafts.keep(NAME, typed);
  expect(await drafts.read(NAME), 'before it is written').toEqual(typed);
  drafts.flush();
  await vi.waitFor(async () => expect(await db.drafts.count()).toBe(1));
  db.close();

  const restarted = createDrafts(new PersonDatabase(name));
  expect(CaseDraft.parse(await restarted.read(NAME))).toEqual(typed);
  restarted.keep(NAME, typed);
  restarted.drop(NAME);
  restarted.flush();
  expect(await restarted.read(NAME), 'not even what was about to be written').toBeUndefined();
});

test('[CO7] of a corruption case no draft is kept, and a disk that keeps none stops nobody', async () => {
  expect(draftOf(typed)).toBe(typed);
  expect(draftOf({ ...typed, form: { ...typed.form, kind: 'corruption' } })).toBeUndefined();
  const db = new PersonDatabase(`device ${randomUUID()}`);
  db.drafts.hook('creating', () => {
    throw new Dexie.QuotaExceededError('full');
  });
  const drafts = createDrafts(db);
  drafts.keep(NAME, typed);
  drafts.flush();
  expect(await drafts.read(NAME)).toBeUndefined();
  db.close();
  drafts.drop(NAME);
  expect(await drafts.read(NAME)).toBeUndefined();
});
