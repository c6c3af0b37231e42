import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDay, daysOfFiscalYear } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { measure, measureId, PlanMeasure, type Measure, type MeasureCommand } from '#measure/domain/measure.ts';
import { percentDone, stepStatus } from '#measure/domain/percent-done.ts';
import { planFromTemplate } from '#measure/domain/plan-from-template.ts';
import { Thing } from '../support/rules.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, NOW, personal, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

const YEAR = 2569;
const clerk = aPerson('ann', ['clerk']);
const bob = aPerson('bob', ['unit-officer'], [UNIT_A]);
const today = businessDay(NOW);
const [first, last] = daysOfFiscalYear(YEAR);
const plan = (units: readonly string[] = [UNIT_A], steps = ['one', 'two', 'three']) =>
  ({
    type: 'measure.plan',
    target: { type: 'measure', id: measureId(YEAR, 1) },
    fiscalYear: YEAR,
    number: 1,
    title: 'a measure',
    steps,
    units: [...units],
    cycle: 'endOfYear',
    outcomes: [],
  }) satisfies MeasureCommand;
const record = (n: number, step = 0, doneOn = today, completes = false) =>
  ({
    type: 'measure.record',
    entry: uuid(n),
    step,
    doneOn,
    completes,
    personal: personal(`${n}`),
  }) satisfies MeasureCommand;
const correct = (n: number, was: number, text = 'corrected', completes = false) =>
  ({
    type: 'measure.correct',
    entry: uuid(n),
    was,
    doneOn: today,
    completes,
    personal: personal(text),
  }) satisfies MeasureCommand;
const planned = (...args: Parameters<typeof plan>) => {
  const one = new Thing(measure);
  one.say(plan(...args), { by: clerk });
  return one;
};

test('[ME1] the plan has the template’s eight measures in its order and words', () => {
  interface Template {
    measures: {
      number: number;
      title: string;
      steps: string[];
      responsible: string[];
      cycle: string;
      outcomes: string[];
    }[];
  }
  const { measures } = JSON.parse(readFileSync('src/measure/domain/template-2566.json', 'utf8')) as Template;
  const plans = planFromTemplate(YEAR, (name) => ({ สำนักปลัด: UNIT_A })[name]);
  expect(plans).toHaveLength(8);
  expect(plans.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const words = ({ number, title, steps, cycle, outcomes }: Omit<Template['measures'][0], 'responsible'>) => ({
    number,
    title,
    steps,
    cycle,
    outcomes,
  });
  expect(plans.map(words)).toEqual(measures.map(words));
  expect(plans.map(({ units }) => units)).toEqual(
    measures.map(({ responsible }) => (responsible.includes('สำนักปลัด') ? [UNIT_A] : [])),
  );
  for (const one of plans) {
    expect(PlanMeasure.safeParse(one).success).toBe(true);
    const thing = new Thing(measure);
    expect(thing.say(one, { by: clerk })).toBe('ok');
    expect(thing.say(one, { by: clerk })).toBe('already-planned');
    expect(thing.state).toMatchObject({ fiscalYear: YEAR, title: one.title, progress: [] });
  }
  expect(new Set(plans.map(({ target }) => target.id)).size).toBe(8);
  expect(new Thing(measure).say({ ...plan(), number: 2 }, { by: clerk })).toBe('not-its-number');
});

/** A house whose first measure is planned, and two of its officers, each with a tablet of her own. */
function house() {
  const server = new Server([
    clerk,
    bob,
    aPerson('dee', ['unit-officer'], [UNIT_A]),
    aPerson('ada', ['administrator']),
  ]);
  const { type, target, ...rest } = plan();
  server.say('ada', commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'a' }));
  server.say('ada', commandText(2, type, target, rest));
  let serial = 10;
  const say = (author: string, { type: said, ...body }: MeasureCommand) =>
    server.say(author, commandText(serial++, said, target, body));
  return { say, state: () => server.store.row(target)?.state as Measure };
}

test('[ME2] two officers who record progress without network both stay', () => {
  const { say, state } = house();
  expect(say('bob', record(1))).toEqual(['accepted']);
  expect(say('dee', record(2))).toEqual(['accepted']);
  expect(state().progress.map(({ entry, by, text }) => [entry, by, text])).toEqual([
    [uuid(1), 'bob', '1'],
    [uuid(2), 'dee', '2'],
  ]);
  expect(say('dee', record(1)), 'an entry is made once').toEqual(['already-recorded']);
});

test('[ME3] the same entry corrected by two is told to the second', () => {
  const { say, state } = house();
  say('bob', record(1));
  expect(say('bob', correct(1, 0, 'by bob'))).toEqual(['accepted']);
  expect(say('dee', correct(1, 0, 'by dee'))).toEqual(['changed-meanwhile']);
  expect(state().progress).toMatchObject([{ text: 'by bob', by: 'bob', corrected: 1 }]);
  expect(say('dee', correct(1, 1, 'by dee, who has read it'))).toEqual(['accepted']);
  expect(state().progress).toMatchObject([{ text: 'by dee, who has read it', by: 'dee', corrected: 2 }]);
  expect(say('dee', correct(2, 0))).toEqual(['no-such-entry']);
});

test('[ME3] whatever is recorded and corrected, an entry is what was said of it last', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ n: fc.nat(3), was: fc.nat(3), isNew: fc.boolean(), text: fc.string({ minLength: 1 }) })),
      (all) => {
        const one = planned();
        const wanted = new Map<string, { text: string; corrected: number }>();
        for (const { n, was, isNew, text } of all) {
          const before = wanted.get(uuid(n));
          const said = one.say(isNew ? record(n) : correct(n, was, text), { by: bob });
          if (isNew) expect(said).toBe(before ? 'already-recorded' : 'ok');
          else expect(said).toBe(!before ? 'no-such-entry' : before.corrected === was ? 'ok' : 'changed-meanwhile');
          if (said === 'ok') wanted.set(uuid(n), isNew ? { text: `${n}`, corrected: 0 } : { text, corrected: was + 1 });
        }
        expect(one.state.progress.map(({ entry, text, corrected }) => [entry, { text, corrected }])).toEqual([
          ...wanted,
        ]);
      },
    ),
  ));

test('[ME4] percent is done steps of all steps, half-up, and only a completed step is done', () =>
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 12 })
        .chain((steps) =>
          fc.tuple(
            fc.constant(steps),
            fc.array(fc.record({ step: fc.nat(steps - 1), completes: fc.boolean() }), { maxLength: 20 }),
          ),
        ),
      ([count, entries]) => {
        const one = planned(
          [],
          Array.from({ length: count }, (_, i) => `${i}`),
        );
        entries.forEach(({ step, completes }, i) => one.say(record(i + 1, step, today, completes), { by: bob }));
        const done = new Set(entries.filter(({ completes }) => completes).map(({ step }) => step));
        const begun = new Set(entries.map(({ step }) => step));
        for (let step = 0; step < count; step++)
          expect(stepStatus(one.state, step)).toBe(
            done.has(step) ? 'done' : begun.has(step) ? 'under-way' : 'not-begun',
          );
        const off = 2 * (percentDone(one.state) * count - 100 * done.size);
        expect(-count < off && off <= count).toBe(true);
      },
    ),
  ));

test('[ME4] without steps nothing is done, and a correction takes a step back', () => {
  expect(percentDone({ steps: [], progress: [] })).toBe(0);
  const one = planned([], ['only']);
  one.say(record(1, 0, today, true), { by: bob });
  expect(percentDone(one.state)).toBe(100);
  one.say(correct(1, 0, 'not yet'), { by: bob });
  expect(percentDone(one.state)).toBe(0);
});

test('[ME5] who is not responsible records nothing', () =>
  fc.assert(
    fc.property(
      fc.subarray([...ROLES]),
      fc.subarray([UNIT_A, UNIT_B]),
      fc.subarray([UNIT_A, UNIT_B]),
      (roles, hers, its) => {
        const by = aPerson('eve', roles, hers);
        const isPlanner = roles.some((role) => role === 'clerk' || role === 'administrator');
        expect(new Thing(measure).say(plan(its), { by })).toBe(isPlanner ? 'ok' : 'planners-only');
        const may =
          isPlanner || (roles.includes('unit-officer') && (!its.length || hers.some((unit) => its.includes(unit))));
        expect(planned(its).say(record(1), { by })).toBe(may ? 'ok' : 'not-your-measure');
        expect(planned(its).say(record(1), { by: { kind: 'nobody' } })).toBe('not-your-measure');
      },
    ),
  ));

test('[ME5] nobody records outside the year, nor what is still to come', () => {
  const says = (doneOn: string, saidAt = NOW) => planned().say(record(1, 0, doneOn), { by: bob, saidAt });
  const DAY = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (done, said) => {
      const [doneOn, saidAt] = [businessDay(NOW + done * DAY), NOW + said * DAY];
      const isOutside = doneOn < first || doneOn > last;
      expect(says(doneOn, saidAt)).toBe(isOutside ? 'outside-the-year' : done > said ? 'done-in-future' : 'ok');
    }),
  );
  expect(planned().say(record(1, 3), { by: bob })).toBe('no-such-step');
  expect(new Thing(measure).say(record(1), { by: clerk })).toBe('not-planned');
});
