import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
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
  await drafts.leave();
  db.close();

  const restarted = createDrafts(new PersonDatabase(name));
  expect(CaseDraft.parse(await restarted.read(NAME))).toEqual(typed);
  restarted.keep(NAME, typed);
  await restarted.drop(NAME);
  await restarted.leave();
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
  await drafts.leave();
  expect(await drafts.read(NAME)).toBeUndefined();
  db.close();
  await drafts.drop(NAME);
  expect(await drafts.read(NAME)).toBeUndefined();
});

test('[AP45] a form that is being written in one tab is not taken up in another, and each is kept', async () => {
  const name = `device ${randomUUID()}`;
  const tab = () => createDrafts(new PersonDatabase(name));
  const written = (text: string): CaseDraft => ({
    id: randomUUID(),
    form: { ...form, personal: { ...form.personal, text } },
  });
  const [one, two] = [tab(), tab()];
  one.keep(NAME, written('ไฟทางดับ'));
  await one.leave();
  expect(await one.read(NAME), 'it is written on').toMatchObject({ form: { personal: { text: 'ไฟทางดับ' } } });
  expect(await two.read(NAME)).toBeUndefined();
  two.keep(NAME, written('ถนนเป็นหลุม'));
  await two.leave();
  await one.drop(NAME);
  await one.leave();

  const three = tab();
  expect(await three.read(NAME)).toMatchObject({ form: { personal: { text: 'ถนนเป็นหลุม' } } });
  await three.drop(NAME);
  expect(await tab().read(NAME)).toBeUndefined();
});

test('[CO7] a draft is there again at once also where the page before it is slow to go', async () => {
  const name = `device ${randomUUID()}`;
  const before = createDrafts(new PersonDatabase(name));
  before.keep(NAME, typed);
  await before.leave();
  const goes = navigator.locks.request(`draft ${name} ${NAME}`, () => wait(1_000));
  const after = createDrafts(new PersonDatabase(name));
  expect(await after.read(NAME)).toEqual(typed);
  await goes;
  await after.drop(NAME);
});
