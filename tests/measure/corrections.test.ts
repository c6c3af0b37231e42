import { createElement as h } from 'react';
import { expect, test } from 'vitest';
import { formFor } from '#app/client/telling-of.ts';
import { CorrectForm } from '#measure/client/CorrectForm.tsx';
import { RecordForm } from '#measure/client/RecordForm.tsx';
import { measure, measureId, type Measure } from '#measure/domain/measure.ts';
import { shownTo } from '../support/page.ts';
import { aPerson, personal, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

const ID = measureId(2570, 1);
const said = (type: string, rest: object) => ({
  id: uuid(4),
  v: 1,
  type,
  target: { type: 'measure', id: ID },
  saidAt: 1,
  doneOn: '2026-11-03',
  completes: true,
  ...rest,
});
const recorded = said('measure.record', { entry: uuid(6), step: 1, personal: personal('ติดป้ายแล้ว') });
const corrected = said('measure.correct', { entry: uuid(7), was: 0, personal: personal('ติดป้ายสองจุด') });
const entry = {
  entry: uuid(7),
  step: 1,
  doneOn: '2026-11-02',
  completes: false,
  by: 'bob',
  text: 'ตอนนี้',
  corrected: 1,
};
const now: Measure = {
  ...measure.initial,
  fiscalYear: 2570,
  number: 1,
  steps: ['หนึ่ง', 'สอง'],
  units: [UNIT_A],
  progress: [entry],
};
const forms = {
  id: ID,
  days: ['2026-10-01', '2026-11-25'] as const,
  open: undefined,
  onOpen: () => undefined,
  onLeave: () => undefined,
  onKept: () => undefined,
};

test('[ME6] a refused entry stands in its own form as it was typed, and in no other', () => {
  const recording = (step: number) => shownTo({ command: recorded }, h(RecordForm, { ...forms, step }));
  expect(recording(1)).toMatch(/แก้ไขจากที่เทศบาลไม่รับ.*ติดป้ายแล้ว/s);
  expect(recording(1)).toMatch(/type="checkbox"/);
  expect(recording(0)).not.toMatch(/แก้ไขจาก|ติดป้ายแล้ว/);
  const correcting = (of: string) =>
    shownTo({ command: corrected }, h(CorrectForm, { ...forms, entry: { ...entry, entry: of } }));
  expect(correcting(uuid(7))).toMatch(/แก้ไขจากที่เทศบาลไม่รับ.*ติดป้ายสองจุด/s);
  expect(correcting(uuid(8))).not.toMatch(/แก้ไขจาก|ติดป้ายสองจุด/);
  expect(correcting(uuid(8)), 'as it is read').toContain('ตอนนี้');
});

test('[ME6] a form is offered to whoever may record, while there is the step or the entry that it was about', () => {
  const officer = aPerson('ann', ['unit-officer'], [UNIT_A]);
  const place = `/measures/${ID}?corrects=${uuid(4)}`;
  for (const command of [recorded, corrected]) {
    expect(formFor(officer, command, now)).toBe(place);
    expect(formFor(aPerson('bob', ['unit-officer'], [UNIT_B]), command, now)).toBeUndefined();
    expect(formFor(officer, command, undefined)).toBeUndefined();
    expect(formFor(officer, { ...command, personal: undefined }, now), 'beyond our rules').toBeUndefined();
  }
  expect(formFor(officer, recorded, { ...now, steps: ['หนึ่ง'] })).toBeUndefined();
  expect(formFor(officer, corrected, { ...now, progress: [] })).toBeUndefined();
});
