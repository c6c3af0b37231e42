import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { plus } from '#survey/domain/counts.ts';
import { resultsOf } from '#survey/domain/results.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { SMALLEST_GROUP, type Tally } from '#survey/domain/tally.ts';
import { sweep } from '#sync/domain/sweep.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, UNIT_A, uuid } from '../support/words.ts';

const DAY_MS = 86_400_000;
const CODES = ['counter-1', 'counter-2'] as const;

/** A house with two points that ask the standard questionnaire, at the beginning of a fiscal year. */
function house(): Server {
  const server = new Server([aPerson('ada', ['administrator']), aPerson('ann', ROLES.toSorted())]);
  server.at = startOfDay('2026-09-20');
  server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: STANDARD_ID }, STANDARD),
    ...CODES.map((code, i) =>
      commandText(
        3 + i,
        'service-point.add',
        { type: 'service-point', id: servicePointId(code) },
        { code, name: code, unit: UNIT_A, questionnaire: STANDARD_ID },
      ),
    ),
  );
  return server;
}

const anAnswer = fc.record({
  point: fc.constantFrom(...CODES),
  source: fc.constantFrom('phone', 'paper'),
  isPartial: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  scores: fc.dictionary(fc.constantFrom(...STANDARD.questions.map(({ key }) => key)), fc.integer({ min: 1, max: 5 }), {
    minKeys: 1,
    maxKeys: 6,
  }),
  sex: fc.constantFrom('male', 'female', undefined),
});
/** Days pass, and on each some people answer; now and then somebody's answer comes late. */
const aYear = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 25 }),
    late: fc.integer({ min: 0, max: 30 }),
    answers: fc.array(anAnswer, { maxLength: 9 }),
  }),
  { minLength: 3, maxLength: 20 },
);

function countsOf(tally: Tally) {
  const { fiscalYear: _, point: _p, questionnaire: _q, period: _m, channel: _c, ...counts } = tally;
  return counts;
}

test('[SV26] each answer is in one group of at least five only, in the finest that keeps it unknown, and none is lost', () =>
  fc.assert(
    fc.property(aYear, (steps) => {
      const server = house();
      const seen = new Map<string, number>();
      let [serial, day, given, partial] = [0, startOfDay('2026-10-01'), 0, 0];
      const look = () => {
        for (const change of server.round('ann', [], { stream: uuid(1) }).feed?.changes ?? []) {
          if (change.type !== 'tally' || !('state' in change)) continue;
          const { answers, breakdown } = change.state as Tally;
          const more = answers - (seen.get(change.id) ?? 0);
          expect(breakdown, 'what would tell who said what stays here').toBeUndefined();
          expect(more === 0 || more >= SMALLEST_GROUP, `${change.id}: ${more} more`).toBe(true);
          seen.set(change.id, answers);
        }
      };
      for (const { days, late, answers } of steps) {
        day += days * DAY_MS;
        server.at = day;
        server.store.transaction((tx) => sweep(tx, server.deps));
        look();
        for (const { point, isPartial, sex, ...rest } of answers) {
          const body = {
            saidAt: Math.max(day - late * DAY_MS, startOfDay('2026-10-01')),
            point: servicePointId(point),
            questionnaire: STANDARD_ID,
            ...rest,
            ...(isPartial && { isPartial }),
            ...(sex && { background: { sex } }),
          };
          const text = commandText(
            ++serial + 100,
            'response.give',
            { type: 'response', id: uuid(9_000 + serial) },
            body,
          );
          expect(server.drop({ kind: 'nobody' }, text)).toEqual(['accepted']);
          given += 1;
          partial += isPartial ? 1 : 0;
          look();
        }
      }
      server.at = day + 400 * DAY_MS;
      server.store.transaction((tx) => sweep(tx, server.deps));
      look();
      const kept = [...server.store.tallies.values()].filter(({ type }) => type === 'tally');
      const waiting = kept.reduce((sum, row) => sum + row.waiting, 0);
      const shown = [...seen.values()].reduce((sum, answers) => sum + answers, 0);
      expect(shown + waiting).toBe(given);
      // At the end fewer than five wait of each half of a year, whole and partial ones apart.
      expect(waiting).toBeLessThan(SMALLEST_GROUP * 2 * 3);
      const together = kept.map(({ state }) => state as Tally);
      const sum = together.map(countsOf).reduce((all, one) => plus(all, one), {} as ReturnType<typeof countsOf>);
      expect(sum.answers ?? 0).toBe(given);
      const [results] = resultsOf(together, () => STANDARD);
      expect([results?.answers ?? 0, results?.partial ?? 0]).toEqual([given - partial, partial]);
    }),
    { numRuns: 60 },
  ));
