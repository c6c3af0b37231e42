import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { questionnaire } from '#survey/domain/questionnaire.ts';
import { response, ResponseCommand, type ResponseGiven } from '#survey/domain/response.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { SMALLEST_GROUP, tally, type Tally } from '#survey/domain/tally.ts';
import { Thing } from '../support/rules.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, NOW, POINT, UNIT_A, uuid } from '../support/words.ts';

const nobody = { kind: 'nobody' } as const;
const [HOUR, DAY] = [3_600_000, 86_400_000];

const given = fc.record({
  type: fc.constant('given' as const),
  facts: fc.record(
    {
      point: fc.constant(uuid(1)),
      questionnaire: fc.constant(uuid(2)),
      source: fc.constant('phone' as const),
      day: fc.constantFrom('2026-09-20', '2026-09-21'),
      scores: fc.dictionary(fc.constantFrom('waiting', 'kindness', 'a'), fc.integer({ min: 1, max: 5 }), {
        minKeys: 1,
      }),
      reason: fc.constantFrom('staff', 'speed'),
    },
    { requiredKeys: ['point', 'questionnaire', 'source', 'day', 'scores'] },
  ),
});

test('[SV1] the order in which people answered cannot be seen in the tally', () => {
  const count = (answers: readonly ResponseGiven[]) => answers.reduce(tally.evolve, tally.initial);
  fc.assert(
    fc.property(
      fc
        .array(given, { minLength: 2 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([answers, otherwise]) => {
        const counted = count(answers);
        expect(JSON.stringify(count(otherwise))).toBe(JSON.stringify(counted));
        expect(counted.answers).toBe(answers.length);
        for (const [question, frequencies] of Object.entries(counted.byQuestion))
          expect(frequencies).toEqual(
            [1, 2, 3, 4, 5].map((step) => answers.filter(({ facts }) => facts.scores[question] === step).length),
          );
      },
    ),
  );
});

/** A house that asks the smile question at one point. */
function house(): Server {
  const server = new Server([aPerson('ada', ['administrator']), aPerson('ann', ROLES.toSorted())]);
  server.at = NOW - 2 * DAY;
  const point = { code: 'counter-1', name: 'เคาน์เตอร์', unit: UNIT_A, questionnaire: SMILE_ID };
  const said = server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: SMILE_ID }, SMILE),
    commandText(3, 'service-point.add', { type: 'service-point', id: POINT }, point),
  );
  expect(said).toEqual(['accepted', 'accepted', 'accepted']);
  server.at = NOW;
  return server;
}
const smile = (serial: number, saidAt = NOW, scores: object = { smile: 5 }) =>
  commandText(
    100 + serial,
    'response.give',
    { type: 'response', id: uuid(9_000 + serial) },
    { saidAt, point: POINT, questionnaire: SMILE_ID, source: 'phone', scores },
  );
const shownTo = (server: Server, person: string): readonly Tally[] =>
  (server.round(person, [], { stream: uuid(1) }).feed?.changes ?? []).flatMap((change) =>
    change.type === 'tally' && 'state' in change ? [change.state as Tally] : [],
  );

test('[SV2] nobody sees an answer alone, and fewer than five do not show in the tally', () => {
  expect(response.audience({ status: 'given' })).toEqual([]);
  expect([SMALLEST_GROUP, tally.atLeast]).toEqual([5, 5]);
  const server = house();
  const { seq } = server.store.head();
  for (let i = 1; i <= 12; i++) {
    expect(server.drop(nobody, smile(i))).toEqual(['accepted']);
    const [shown] = shownTo(server, 'ann');
    expect(shown?.answers ?? 0).toBe(i - (i % 5));
  }
  expect(server.store.head().seq - seq, 'nothing else can be counted').toBe(2);
});

test('[SV3] an answer is held against the version that was asked', () => {
  const versions = new Map([
    [uuid(2), { questions: [{ key: 'waiting' }], reasons: [{ key: 'staff' }] }],
    [uuid(3), { questions: [{ key: 'kindness' }], reasons: [] }],
  ]);
  const say = (version: string, scores: Record<string, number>, reason?: string) =>
    new Thing(response, ({ id }) => versions.get(id)).say(
      ResponseCommand.parse({
        type: 'response.give',
        point: POINT,
        questionnaire: version,
        source: 'paper',
        scores,
        ...(reason && { reason }),
      }),
      { by: nobody },
    );
  expect(say(uuid(2), { waiting: 4 }, 'staff')).toBe('ok');
  expect(say(uuid(3), { waiting: 4 })).toBe('not-asked');
  expect(say(uuid(3), { kindness: 4 }, 'staff')).toBe('not-asked');
  expect(say(uuid(3), { kindness: 4, waiting: 4 })).toBe('not-asked');
  for (const scores of [{}, { kindness: -1 }, { kindness: 6 }, { kindness: 4.5 }])
    expect(() => say(uuid(3), scores)).toThrow();
  expect(say(uuid(3), { kindness: 0 }), 'no opinion, where none is offered').toBe('not-asked');
});

test('[SV3] a questionnaire never changes once it was published', () => {
  const asked = new Thing(questionnaire);
  const by = aPerson('ada', ['administrator']);
  expect(asked.say({ type: 'questionnaire.publish', ...SMILE }, { by: aPerson('ann', ['clerk']) })).toBe(
    'administrator-only',
  );
  expect(asked.say({ type: 'questionnaire.publish', ...SMILE }, { by })).toBe('ok');
  expect(asked.say({ type: 'questionnaire.publish', ...SMILE, reasons: [] }, { by })).toBe('already-published');
  expect(asked.state).toEqual(SMILE);
});

test('[SV5] an answer given on the last day of a fiscal year counts in that year, whenever it arrives', () => {
  const server = house();
  const newYear = startOfDay('2026-10-01');
  for (const [i, arrives] of [newYear + DAY, newYear + 20 * DAY, newYear + 80 * DAY].entries()) {
    server.at = arrives;
    expect(server.drop(nobody, smile(2 * i, newYear - 1), smile(2 * i + 1, newYear))).toEqual(['accepted', 'accepted']);
  }
  const counts = [...server.store.tallies.values()].flatMap(({ type, state }) =>
    type === 'tally' ? [state as Tally] : [],
  );
  expect(counts.map(({ fiscalYear, answers }) => [fiscalYear, answers]).sort()).toEqual([
    [2569, 3],
    [2570, 3],
  ]);
  expect(new Set([...server.store.responses.values()].map(({ day }) => day))).toEqual(
    new Set(['2026-09-30', '2026-10-01']),
  );
  server.at = newYear - HOUR;
  expect(server.drop(nobody, smile(99, newYear + HOUR)), 'a clock that runs ahead does not reach next year').toEqual([
    'accepted',
  ]);
  expect(server.store.response({ type: 'response', id: uuid(9_099) })?.day).toBe('2026-09-30');
});

test('[SV3] nothing in a questionnaire bears a name under which something else lies in a tally, a form or every object', () => {
  const item = (key: string) => ({ key, text: { th: key, en: key } });
  const isRead = (asked: object) =>
    questionnaire.Command.safeParse({ type: 'questionnaire.publish', ...SMILE, ...asked }).success;
  expect(isRead({ questions: [item('waiting')] })).toBe(true);
  for (const key of ['constructor', 'overall', 'reason', '__proto__', 'own.words'])
    for (const list of ['questions', 'aspects', 'reasons']) expect(isRead({ [list]: [item(key)] }), key).toBe(false);
});
