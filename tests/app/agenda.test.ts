import { expect, test } from 'vitest';
import { agendaOf } from '#app/domain/agenda.ts';
import { givenName } from '#app/domain/given-name.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import type { Kind } from '#complaint/domain/words-of-a-case.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { measure, type Measure } from '#measure/domain/measure.ts';
import { aPerson, NOW, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

type Case = Exclude<Complaint, { readonly status: 'none' }>;
const TODAY = '2026-11-25';

const aCase = (id: string, kind: Kind, rest: Partial<Case> = {}) => ({
  id,
  state: { status: 'received', kind, fiscalYear: 2570, loggedAt: NOW, loggedBy: uuid(1), history: [], ...rest } as Case,
});
const CASES = [
  aCase('free', 'road'),
  aCase('of a', 'road', { status: 'assigned', unit: UNIT_A }),
  aCase('of b', 'light', { status: 'assigned', unit: UNIT_B }),
  aCase('closed', 'water', { status: 'closed', unit: UNIT_A }),
  aCase('secret', 'corruption'),
];

const aMeasure = (id: string, rest: Partial<Measure>) => ({
  id,
  state: { ...measure.initial, fiscalYear: 2570, number: 1, steps: ['first'], ...rest },
});
const done = { entry: uuid(2), step: 0, doneOn: TODAY, completes: true, by: uuid(1), corrected: 0 };
const MEASURES = [
  aMeasure('everybody’s', {}),
  aMeasure('of b', { units: [UNIT_B] }),
  aMeasure('done', { progress: [done] }),
  aMeasure('of last year', { fiscalYear: 2569 }),
];

const idsFor = (me: Person) => {
  const { toAssign, toAnswer, measures } = agendaOf(me, TODAY, CASES, MEASURES);
  return [toAssign, toAnswer, measures].map((lines) => lines.map(({ id }) => id));
};

test('[AP3] the clerk assigns what nobody has, and goes on with every measure of this year that is not done', () => {
  expect(idsFor(aPerson(uuid(1), ['clerk']))).toEqual([['free'], [], ['everybody’s', 'of b']]);
});

test('[AP3] an officer answers the open cases of her unit and no others', () => {
  expect(idsFor(aPerson(uuid(1), ['unit-officer'], [UNIT_A]))).toEqual([[], ['of a'], ['everybody’s']]);
});

test('[AP3] a secret case waits for the integrity officer alone', () => {
  expect(idsFor(aPerson(uuid(1), ['integrity-officer']))).toEqual([[], ['secret'], []]);
});

test('[AP3] who may only look has nothing to do', () => {
  expect(idsFor(aPerson(uuid(1), ['auditor', 'mayor', 'counter', 'field'], [UNIT_B]))).toEqual([[], ['of b'], []]);
});

test('[AP4] a given name is greeted without the title before it and the family name behind it', () => {
  expect(['นิภา ใจงาม', 'นางสาวนิภา ใจงาม', 'นาย สมชาย ทองดี', ''].map(givenName)).toEqual(['นิภา', 'นิภา', 'สมชาย', '']);
});
