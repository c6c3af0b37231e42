import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { LONGEST_LOOSE } from '#sync/domain/wire.ts';
import { buggy, CURSED_REASON, repaired } from '../model/buggy-catalogue.ts';
import { opening } from '../model/opening.ts';
import { Server } from '../support/server.ts';
import {
  aCase,
  aLog,
  aPerson,
  commandText,
  NOW,
  personal,
  POINT,
  QUESTIONNAIRE,
  SALT,
  uuid,
} from '../support/words.ts';

const DAY = 86_400_000;
const nobody = { kind: 'nobody' } as const;
const kiosk = { kind: 'kiosk', id: 'k', point: POINT } as const;

/** A house with a point and a questionnaire, and nothing answered yet. */
function openHouse(): Server {
  const server = new Server([aPerson('ada', ['administrator'])]);
  server.catalogue = buggy;
  server.say('ada', ...opening.map(([type, target, rest], i) => commandText(900 + i, type, target, rest)));
  return server;
}
const anAnswer = (serial: number, rest: object = {}) =>
  commandText(
    serial,
    'response.give',
    { type: 'response', id: uuid(5_000 + serial) },
    { point: POINT, questionnaire: QUESTIONNAIRE, source: 'phone', scores: { waiting: 4 }, ...rest },
  );

test('[SY13] the same words are accepted again and count once; other words under an id that is taken are refused', () => {
  const server = openHouse();
  expect(server.drop(kiosk, anAnswer(1), anAnswer(1))).toEqual(['accepted', 'accepted']);
  expect(server.drop(nobody, aLog(2, 2))).toEqual(['accepted']);
  expect(server.drop(nobody, anAnswer(1), aLog(2, 2))).toEqual(['accepted', 'accepted']);
  expect(server.drop(nobody, anAnswer(1, { scores: { waiting: 1 } }), aLog(2, 3))).toEqual(['id-taken', 'id-taken']);
  expect(server.store.responses.size).toBe(1);
  expect([...server.store.tallies.values()].find(({ type }) => type === 'tally')).toMatchObject({
    waiting: 1,
    state: { answers: 1, byQuestion: { waiting: [0, 0, 0, 1, 0] } },
  });
  expect(server.store.kioskCount('k'), 'each of its own, once').toBe(1);
});

test('[SY14] what is held, and what a kiosk or an ordinary case is refused, is kept before it is answered; the garbage of nobodies is not', () => {
  const server = openHouse();
  const kept = () => server.store.aside.size;
  const note = commandText(1, 'complaint.note', aCase(1), { personal: personal('no such case') });
  expect(server.drop(nobody, '{"torn', anAnswer(2, { scores: { other: 1 } }))).toEqual(['unreadable', 'not-asked']);
  expect(server.drop(nobody, aLog(3, 3).padEnd(LONGEST_LOOSE + 1))).toEqual(['too-large']);
  expect(kept()).toBe(0);
  expect(server.drop(nobody, note)).toEqual(['not-logged']);
  expect(kept()).toBe(1);
  expect(server.drop(kiosk, '{"torn too', anAnswer(4, { scores: { other: 1 } }))).toEqual(['unreadable', 'not-asked']);
  expect(kept()).toBe(3);
  expect(
    server.drop(nobody, anAnswer(5, { reason: CURSED_REASON, v: 2 }), anAnswer(6, { reason: CURSED_REASON })),
  ).toEqual(['not-known-yet', 'rule-broke']);
  expect(kept()).toBe(5);
  for (const { day, ...row } of server.store.aside.values()) {
    expect(day).toBe(businessDay(NOW));
    expect(Object.keys(row).sort()).toEqual(['by', 'code', 'hash', 'status', 'text']);
  }
  server.catalogue = repaired;
  expect(server.drop(nobody, anAnswer(6, { reason: CURSED_REASON })), 'asked again after the repair').toEqual([
    'accepted',
  ]);
  expect(kept(), 'and then it is nowhere but where it counts').toBe(4);
  expect(server.drop(nobody, note), 'a "no" stays a "no"').toEqual(['not-logged']);
});

test('[I21] of an answer its day is kept and no hour, and nothing happens that others see before there are five', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 2 }), { minLength: 1, maxLength: 14 }), (days) => {
      const server = openHouse();
      const { seq } = server.store.head();
      for (const [i, day] of days.entries()) {
        server.at = NOW + i * 1_000;
        const text = JSON.parse(anAnswer(i)) as object;
        expect(server.drop(nobody, JSON.stringify({ ...text, saidAt: NOW + day * DAY }))).toEqual(['accepted']);
      }
      const stored = [...server.store.responses.values()];
      expect(stored.map(({ day }) => day)).toEqual(
        days.map((day) => businessDay(NOW + Math.min(0, Math.max(-90, day)) * DAY)),
      );
      expect(JSON.stringify(stored)).not.toMatch(/179\d{10}|T\d\d:/);
      const shown = server.store.events.slice(seq);
      for (const { event, at, command, by } of shown)
        expect({ event, at, command, by }).toEqual({
          event: { type: 'shown', facts: {} },
          at: startOfDay(businessDay(NOW)),
          command: '',
          by: 'server',
        });
      const tallies = [...server.store.tallies.values()].filter(({ type }) => type === 'tally');
      const answers = ({ state }: { state: unknown }) => (state as { answers: number }).answers;
      expect(shown).toHaveLength(tallies.reduce((sum, tally) => sum + Math.floor(answers(tally) / 5), 0));
      for (const tally of tallies) {
        const { [0]: seen = 0 } = [server.store.row(tally)].map((row) => row && answers(row));
        expect(seen).toBe(answers(tally) - (answers(tally) % 5));
      }
    }),
    { numRuns: 50 },
  ));

test('[I20] what nobody says of a case is on record in nobody’s name', () => {
  const server = openHouse();
  server.drop(nobody, aLog(2, 2));
  const { by, event } = server.store.events.at(-1)!;
  expect([by, (event.facts as { by: string }).by]).toEqual(['nobody', 'nobody']);
  expect(server.store.events.at(-1)!.event.personal).toEqual({ text: 'case 2', salt: SALT });
});
