import { expect, test } from 'vitest';
import { recount } from '#survey/domain/recount.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';

const given = (day: string): ResponseGiven => ({
  type: 'given',
  facts: { point: 'p', questionnaire: 'q', source: 'phone', scores: { smile: 5 }, day },
});
const october = Array.from({ length: 5 }, () => given('2026-10-01'));
const dated = october.reduce<Tally>(tally.evolve, tally.initial);
/** As the first version of this house kept it. */
const undated: Tally = {
  ...tally.initial,
  fiscalYear: 2570,
  point: 'p',
  questionnaire: 'q',
  answers: 5,
  byQuestion: dated.byQuestion,
};

test('[SV49] where the first version of this house has counted too, only what that one counted is compared', () => {
  const ten = [...october, ...october.map(() => given('2026-11-01'))];
  const isEqual = (...tallies: readonly Tally[]) => recount(ten, tallies).years.map((year) => year.isEqual);
  expect(isEqual(dated, undated)).toEqual([true]);
  expect(isEqual(dated, { ...undated, byQuestion: { smile: [5, 0, 0, 0, 0] } })).toEqual([false]);
  expect(isEqual(dated, dated), 'another day').toEqual([false]);
});
