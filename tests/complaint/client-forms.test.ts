import { expect, test } from 'vitest';
import { isVisible } from '#complaint/client/is-visible.ts';
import { emptyLogForm, LogFormAsCommand, type LogForm } from '#complaint/client/log-form.ts';
import { isFound } from '#complaint/client/is-found.ts';
import { titleOf } from '#complaint/client/case-title.ts';
import { referenceCode } from '#complaint/domain/reference-code.ts';
import { complaint } from '#complaint/domain/complaint.ts';
import type { Kind } from '#complaint/domain/words-of-a-case.ts';
import type { Person, Role } from '#kernel/domain/principal.ts';

const SALT = 'a'.repeat(22);
const read = (form: Partial<LogForm>) => LogFormAsCommand.safeParse({ ...emptyLogForm(SALT), ...form });
const told = { ...emptyLogForm(SALT).personal, text: 'ไฟทางดับ 3 ต้น' };
const somebody = (id: string, ...roles: Role[]): Person => ({ kind: 'person', id, roles, units: [] });

test('[CO1] who tells nothing of herself and of the place has told a whole case', () => {
  expect(read({ kind: 'light', personal: told }).data).toEqual({
    type: 'complaint.log',
    kind: 'light',
    village: undefined,
    personal: { text: 'ไฟทางดับ 3 ต้น', place: undefined, name: undefined, phone: undefined, salt: SALT },
  });
});

test('[CO1] a village may be typed in Thai digits', () => {
  expect(read({ kind: 'light', village: ' ๔ ', personal: told }).data?.village).toBe(4);
});

test.for([
  ['kind', { personal: told }],
  ['personal.text', { kind: 'light' }],
  ['village', { kind: 'light', personal: told, village: '100' }],
  ['village', { kind: 'light', personal: told, village: 'สี่' }],
] as const)('[CO1] what is wrong is told at its box: %s', ([box, form]) => {
  expect(read(form).error?.issues.map(({ path }) => path.join('.'))).toEqual([box]);
});

test('[CO2] a corruption case is not even hers to see who has just written it down', () => {
  const logged = (kind: Kind) => {
    const command = { type: 'complaint.log' as const, kind, personal: { text: 'ก', salt: SALT } };
    const by = somebody('writer', 'counter');
    const decision = complaint.decide({ status: 'none' }, command, { saidAt: 0, at: 0, by }, () => undefined);
    if (!decision.ok) throw new Error(decision.error);
    return decision.value.reduce(complaint.evolve, complaint.initial);
  };
  const sees = (kind: Kind) =>
    (['counter', 'clerk', 'integrity-officer'] as const).filter((role) =>
      isVisible(somebody(role === 'counter' ? 'writer' : role, role), logged(kind)),
    );
  expect(sees('road')).toEqual(['counter', 'clerk']);
  expect(sees('corruption')).toEqual(['integrity-officer']);
});

test('[CO3] a case has a title as long as its words are there', () => {
  expect(titleOf({ text: ' ฝาท่อแตก\nน้ำล้นถนน' })).toBe('ฝาท่อแตก');
  expect(titleOf({ text: `${'ก'.repeat(60)} ${'ข'.repeat(60)}` })).toBe(`${'ก'.repeat(60)}…`);
  expect(titleOf({ text: 'ก'.repeat(200) })).toBe(`${'ก'.repeat(80)}…`);
  expect(titleOf(undefined)).toBeUndefined();
});

test('[CO6] the code that a resident reads out finds her case, and so do words however they were typed', () => {
  const id = '0190f3a2-7b1c-7d4e-9a3b-5c6d7e8f9012';
  const state = complaint.evolve(complaint.initial, {
    type: 'logged',
    facts: { at: 0, by: 'field', kind: 'water', fiscalYear: 2570 },
    personal: { text: 'น้ำประปาไม่ไหล หมู่ที่ ๔' },
  });
  if (state.status === 'none') throw new Error('it was logged');
  const code = referenceCode(id);
  for (const sought of ['', code, code.toLowerCase(), code.replace(' ', ''), code.slice(0, 4), 'น้ําประปา', 'หมู่ที่ 4'])
    expect(isFound({ id, state }, sought), sought).toBe(true);
  for (const sought of ['ถนน', 'ZZZZ ZZZZ']) expect(isFound({ id, state }, sought), sought).toBe(false);
});
