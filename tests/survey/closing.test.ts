import { expect, test } from 'vitest';
import { closeBooks } from '#app/server/close-books.ts';
import { startOfDay, type Day } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import type { Breakdown } from '#survey/domain/breakdown.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, POINT, UNIT_A, uuid } from '../support/words.ts';

/** A house in which so many men and women answer on a day. */
function house() {
  const server = new Server([aPerson('ada', ['administrator']), aPerson('ann', ROLES.toSorted())]);
  server.at = startOfDay('2026-09-20');
  server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: STANDARD_ID }, STANDARD),
    commandText(
      3,
      'service-point.add',
      { type: 'service-point', id: POINT },
      { code: 'counter-1', name: 'เคาน์เตอร์', unit: UNIT_A, questionnaire: STANDARD_ID },
    ),
  );
  let serial = 0;
  const answer = (day: Day, sex: string, times: number) => {
    for (let i = 0; i < times; i++) {
      serial += 1;
      const rest = {
        saidAt: startOfDay(day),
        point: POINT,
        questionnaire: STANDARD_ID,
        source: 'paper',
        scores: { 'staff-polite': 4 },
        background: { sex },
      };
      server.drop(
        { kind: 'nobody' },
        commandText(100 + serial, 'response.give', { type: 'response', id: uuid(9_000 + serial) }, rest),
      );
    }
  };
  const closesOn = (day: Day) => {
    server.at = startOfDay(day);
    closeBooks(server.deps);
  };
  const shown = () =>
    server.store.rowsOf('breakdown').map(({ state, rev }) => {
      const { half, by } = state as Breakdown;
      return { half, by, rev };
    });
  return { server, answer, closesOn, shown };
}

test('[SV48] a half that is over is broken down once, of what had gone down by then, and staff are told', () => {
  const { server, answer, closesOn, shown } = house();
  server.at = startOfDay('2027-02-01');
  answer('2027-01-10', 'male', 6);
  answer('2027-01-11', 'female', 11);
  closesOn('2027-04-10');
  expect(shown(), 'tablets may still bring something').toEqual([]);
  closesOn('2027-04-11');
  const four = { mean: 400, deviation: 0, satisfaction: 8_000, band: 4 };
  const closed = [
    { half: '2570-1', by: { sex: { female: { count: 9, ...four }, male: { count: 6, ...four } } }, rev: 1 },
  ];
  expect(shown(), 'two wait for three more').toEqual(closed);
  const told = server.round('ann', [], { stream: uuid(1) }).feed?.changes.filter(({ type }) => type === 'breakdown');
  expect(told).toHaveLength(1);
  answer('2027-03-31', 'female', 7);
  closesOn('2027-04-12');
  expect(shown(), 'what comes late changes nothing').toEqual(closed);
});
