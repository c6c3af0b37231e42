import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { formFor } from '#app/client/telling-of.ts';
import { AssignForm } from '#complaint/client/AssignForm.tsx';
import { CloseForm } from '#complaint/client/CloseForm.tsx';
import { emptyLogForm, formOf, LogFormAsCommand } from '#complaint/client/log-form.ts';
import { LogCaseForm } from '#complaint/client/LogCaseForm.tsx';
import { NoteForm } from '#complaint/client/NoteForm.tsx';
import type { Complaint } from '#complaint/domain/complaint.ts';
import { LogComplaint } from '#complaint/domain/words-of-a-case.ts';
import { shownTo } from '../support/page.ts';
import { aPerson, personal, SALT, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

const said = (type: string, rest: object, of = uuid(5)) => ({
  id: uuid(4),
  v: 1,
  type,
  target: { type: 'complaint', id: of },
  saidAt: 1,
  ...rest,
});
const act = { id: uuid(5), onKept: () => undefined, onLeave: () => undefined };

test('[CO10] a refused case stands in the form again as it was typed, and the form says the same of it', () => {
  const whole = said('complaint.log', {
    kind: 'light',
    village: 4,
    personal: { text: 'ไฟทางดับ\nสามต้น', place: 'หน้าวัด', name: 'สมใจ ใจดี', phone: '0800000000', salt: 'b'.repeat(22) },
  });
  const least = said('complaint.log', { kind: 'road', personal: personal('ฝาท่อแตก') });
  for (const command of [whole, least]) {
    const values = LogComplaint.parse(command);
    const form = formOf(values, SALT);
    const again = LogFormAsCommand.parse(form);
    expect(JSON.parse(JSON.stringify(again))).toEqual({ ...values, personal: { ...values.personal, salt: SALT } });
  }
  const form = formOf(LogComplaint.parse(whole), SALT);
  const props = { onTyped: () => undefined, onSaved: async () => undefined, onDiscard: () => undefined };
  const html = shownTo(
    {},
    h(LogCaseForm, { draft: { id: uuid(5), form }, origin: 'refused', supersedes: uuid(4), ...props }),
  );
  for (const words of ['ไฟทางดับ\nสามต้น', 'หน้าวัด', 'สมใจ ใจดี', '0800000000', 'แก้ไขจากที่เทศบาลไม่รับ'])
    expect(html).toContain(words);
  const fresh = shownTo(
    {},
    h(LogCaseForm, { draft: { id: uuid(5), form: emptyLogForm(SALT) }, origin: undefined, ...props }),
  );
  expect(fresh).not.toContain('แก้ไขจากที่เทศบาลไม่รับ');
});

test('[CO10] what was refused of a case stands in its own form, of this case and of no other', () => {
  const note = said('complaint.note', { personal: personal('ลงพื้นที่แล้ว') });
  const close = said('complaint.close', { told: 'letter', toldOn: '2026-09-01', personal: personal('ซ่อมเสร็จ') });
  const assign = said('complaint.assign', { unit: UNIT_A });
  expect(shownTo({ command: note }, h(NoteForm, act))).toContain('ลงพื้นที่แล้ว');
  const closing = shownTo({ command: close }, h(CloseForm, { ...act, today: '2026-09-21' }));
  expect(closing).toContain('ซ่อมเสร็จ');
  expect(closing).toMatch(/checked=""[^>]*value="letter"|value="letter"[^>]*checked=""/);
  expect(closing).toContain('2569');
  const units = [
    { id: uuid(8), name: 'กองคลัง' },
    { id: UNIT_A, name: 'กองช่าง' },
  ];
  expect(shownTo({ command: assign }, h(AssignForm, { ...act, units }))).toMatch(
    /<option value="[^"]*" selected="">กองช่าง/,
  );
  for (const other of [close, said('complaint.note', { personal: personal('ลงพื้นที่แล้ว') }, uuid(6))])
    expect(shownTo({ command: other }, h(NoteForm, act))).not.toMatch(/ลงพื้นที่แล้ว|ซ่อมเสร็จ|แก้ไขจาก/);
});

test('[CO10] a form is offered to whoever may go on with the case, while it is open, and names no word of it in the address', () => {
  const officer = aPerson('ann', ['unit-officer'], [UNIT_A]);
  const state = {
    status: 'assigned',
    kind: 'road',
    fiscalYear: 2570,
    loggedAt: 0,
    loggedBy: 'bob',
    unit: UNIT_A,
    history: [],
  };
  const now = state as Complaint;
  const note = said('complaint.note', { personal: personal('ลงพื้นที่แล้ว') });
  expect(formFor(officer, note, now)).toBe(`/complaints/${uuid(5)}?corrects=${uuid(4)}`);
  expect(formFor(officer, note, undefined)).toBeUndefined();
  expect(formFor(officer, note, { ...state, status: 'closed' })).toBeUndefined();
  expect(formFor(officer, note, { ...state, unit: UNIT_B }), 'no longer hers').toBeUndefined();
  expect(formFor(aPerson('cho', ['clerk']), note, now)).toBeDefined();
  expect(formFor(officer, { ...note, personal: {} }, now), 'beyond our rules').toBeUndefined();
  const log = said('complaint.log', { kind: 'road', personal: personal('ฝาท่อแตก') });
  expect(formFor(officer, log, undefined)).toBe(`/complaints/new?corrects=${uuid(4)}`);
});
