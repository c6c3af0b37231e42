import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { personId, type StaffMember } from '#identity/domain/person.ts';
import { createDexieStore } from '#ledger/client/dexie-store.ts';
import { digest } from '#ledger/client/digest.ts';
import { fateOf } from '#ledger/client/fate.ts';
import { PersonDatabase } from '#ledger/client/person-database.ts';
import { say, type Saying } from '#ledger/client/say.ts';
import { listOf, viewOf } from '#ledger/client/view.ts';
import { planFromTemplate } from '#measure/domain/plan-from-template.ts';
import type { Measure } from '#measure/domain/measure.ts';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import { aPerson, NOW, personal, SALT, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

/** The administrator's own device, which has never heard the municipality. */
function aDevice() {
  const db = new PersonDatabase(`device ${randomUUID()}`);
  onTestFinished(() => db.close());
  const deps = {
    store: createDexieStore(db, randomUUID()),
    catalogue,
    me: aPerson('ann', ['administrator', 'clerk']),
    now: () => NOW,
    uuid: randomUUID,
    digest,
  };
  return { db, deps, says: (type: string, id: string, body: Saying) => say(deps, { type, id }, body) };
}

test('[LG17] what she says is judged and shown with all her own unsent words, of other things too', async () => {
  const { deps, says } = aDevice();
  expect(await says('unit', UNIT_A, { type: 'unit.add', name: 'สำนักปลัด' })).toMatchObject({ ok: true });
  expect(await says('unit', UNIT_B, { type: 'unit.add', name: 'กองคลัง' })).toMatchObject({ ok: true });

  const [plan] = planFromTemplate(fiscalYear(businessDay(NOW)), () => UNIT_A);
  const { id } = plan!.target;
  expect(await says('measure', id, plan!)).toMatchObject({ ok: true });
  const done = { type: 'measure.record', entry: uuid(5), step: 0, doneOn: businessDay(NOW), completes: true };
  expect(await says('measure', id, { ...done, personal: personal('เริ่มแล้ว') })).toMatchObject({ ok: true });
  const shown = await viewOf(deps, { type: 'measure', id });
  expect((shown.state as Measure).progress).toHaveLength(1);
  expect(await listOf(deps, { type: 'measure', by: 'order' })).toMatchObject([{ id, isWaiting: true }]);

  const target = { type: 'person', id: personId('new') };
  const add = { type: 'person.add', target, login: 'new', roles: ['counter'], personal: { name: 'คนใหม่', salt: SALT } };
  expect(await says('person', target.id, { ...add, units: [UNIT_A] })).toMatchObject({ ok: true });
  const change = { type: 'person.change', target, roles: ['field'], units: [UNIT_B], active: true };
  expect(await says('person', target.id, change)).toMatchObject({ ok: true });
  expect(((await viewOf(deps, target)).state as StaffMember).units).toEqual([UNIT_B]);

  const strange = await says('person', personId('odd'), {
    ...add,
    target: { type: 'person', id: personId('odd') },
    login: 'odd',
    units: [uuid(77)],
  });
  expect(strange, 'a unit that nobody has').toEqual({ ok: false, error: 'not-known-here' });
});

test('[LG18] what cannot be kept is not called saved', async () => {
  const { db, says } = aDevice();
  const unit = { type: 'unit.add', name: 'สำนักปลัด' };
  const refuse = () => {
    throw new Dexie.QuotaExceededError('full');
  };
  db.outbox.hook('creating', refuse);
  expect(await says('unit', UNIT_A, unit)).toEqual({ ok: false, error: 'not-saved' });
  expect(await db.outbox.count()).toBe(0);
  db.outbox.hook('creating').unsubscribe(refuse);
  expect(await says('unit', UNIT_A, { ...unit, name: 'ก'.repeat(20_000) })).toEqual({ ok: false, error: 'too-large' });
  db.close();
  expect(await says('unit', UNIT_A, unit), 'closed by the browser').toEqual({ ok: false, error: 'not-saved' });
});

test('[LG19] what was refused is at no moment called sent, and nothing is before it has arrived', async () => {
  const { db, deps, says } = aDevice();
  const unit = { type: 'unit', id: UNIT_A };
  const said = await says(unit.type, unit.id, { type: 'unit.add', name: 'สำนักปลัด' });
  const id = said.ok ? said.value.id : '';
  const fate = () => fateOf(deps.store, unit, id);
  expect(await fate()).toBe('waiting');

  const [row] = await db.outbox.toArray();
  await db.outbox.clear();
  await db.journal.put({ ...row!, status: 'held' });
  expect(await fate()).toBe('waiting');
  await db.journal.put({ ...row!, status: 'accepted', rev: 1 });
  expect(await fate(), 'taken, and not back yet').toBe('waiting');
  await db.base.put({ ...unit, rev: 1, state: {}, keys: [], pull: 1 });
  expect(await fate()).toBe('sent');

  await db.journal.put({ ...row!, status: 'rejected', code: 'already-added' });
  expect(await fate()).toBe('refused');
  await db.attention.put({ id, text: row!.text, code: 'already-added' });
  await db.journal.clear();
  expect(await fate(), 'long after').toBe('refused');
});
