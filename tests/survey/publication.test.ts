import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishResults } from '#app/server/close-books.ts';
import { startOfDay, type Day } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { nextPublication } from '#survey/domain/publication-of.ts';
import type { Publication, PublicResults } from '#survey/domain/publication.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import type { ResponseGiven } from '#survey/domain/response.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { tally, type Tally } from '#survey/domain/tally.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, POINT, UNIT_A, uuid } from '../support/words.ts';

const item = (key: string) => ({ key, text: { th: key, en: key } });
/** Two questions of one aspect, and a third one of none. */
const ASKED: Questionnaire = {
  title: { th: 'แบบสอบถาม', en: 'Questionnaire' },
  scale: 'four',
  aspects: [item('a')],
  questions: [
    { ...item('one'), aspect: 'a' },
    { ...item('two'), aspect: 'a' },
  ],
  reasons: [],
};

type Scores = Readonly<Record<string, number>>;

/** The tallies of so many answers at each point, in a month. */
const talliesOf = (byPoint: Readonly<Record<string, readonly Scores[]>>, month = '2026-10'): readonly Tally[] =>
  Object.entries(byPoint).map(([point, given]) =>
    given.reduce<Tally>((sum, scores) => {
      const items = Object.values(scores).filter((score) => score > 0);
      const scored = { items: items.length, sum: items.reduce((all, score) => all + score, 0) };
      const facts = { point, questionnaire: 'q', source: 'phone', scores, day: `${month}-07`, aspects: { a: scored } };
      return tally.evolve(sum, { type: 'given', facts } as ResponseGiven);
    }, tally.initial),
  );
const times = (count: number, scores: Scores): readonly Scores[] => Array.from({ length: count }, () => scores);
const toldOf = (tallies: readonly Tally[], asked = ASKED, day = '2026-11-01'): PublicResults =>
  nextPublication(undefined, { tallies, asked }, day)!.told;

/** How many people can have chosen each of four steps. */
const waysOf = (people: number): readonly (readonly number[])[] => {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
  return upTo(people).flatMap((a) =>
    upTo(people - a).flatMap((b) => upTo(people - a - b).map((c) => [a, b, c, people - a - b - c])),
  );
};
const scoresOf = (cells: readonly number[]) => cells.reduce((sum, count, i) => sum + count * (i + 1), 0);
const grows = (before: readonly number[], after: readonly number[]) => before.every((count, i) => count <= after[i]!);

type Answer = { readonly one: number; readonly two: number };
/** All answers so far at two points, and the page that was made of them. */
interface Month {
  readonly here: readonly Answer[];
  readonly there: readonly Answer[];
  readonly told: PublicResults;
}

type Pair = Readonly<Record<'mine' | 'theirs', readonly number[]>>;

/** All pairs of answers, here and there, that agree with the line of a question. */
function agreeing({ here, there, told }: Month, key: keyof Answer): Pair[] {
  const { steps, mean } = told.questions.find((question) => question.key === key)!;
  const sum = [...here, ...there].reduce((all, given) => all + given[key], 0);
  return waysOf(here.length).flatMap((mine) =>
    waysOf(there.length)
      .filter((theirs) => steps.every((count, i) => count === null || count === mine[i]! + theirs[i]!))
      .filter((theirs) => mean === undefined || scoresOf(mine) + scoresOf(theirs) === sum)
      .map((theirs) => ({ mine, theirs })),
  );
}

test('[SV61] who tries all answers of two months that agree with all lines and all means of points learns no number under five', () => {
  let [hidden, apart] = [0, 0];
  const aScore = fc.oneof({ weight: 5, arbitrary: fc.constant(4) }, fc.integer({ min: 1, max: 4 }));
  const five = fc.array(fc.record({ one: aScore, two: aScore }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(five, five, five, fc.boolean(), (here, there, fresh, isHere) => {
      const october = talliesOf({ here, there });
      const both = [...october, ...talliesOf({ [isHere ? 'here' : 'there']: fresh }, '2026-11')];
      const first = nextPublication(undefined, { tallies: october, asked: ASKED }, '2026-11-01')!;
      const second = nextPublication(first, { tallies: both, asked: ASKED }, '2026-12-01')!;
      const months: readonly [Month, Month] = [
        { here, there, told: first.told },
        {
          here: isHere ? [...here, ...fresh] : here,
          there: isHere ? there : [...there, ...fresh],
          told: second.told,
        },
      ];
      const histories = (key: keyof Answer) => {
        const [before, after] = months.map((month) => agreeing(month, key)) as [Pair[], Pair[]];
        return before.flatMap((one) =>
          after.flatMap((later) =>
            grows(one.mine, later.mine) && grows(one.theirs, later.theirs) ? [[one, later] as const] : [],
          ),
        );
      };
      type History = ReturnType<typeof histories>[number];
      // What a history adds to the means of the points that are told, and what the other question must add.
      const hasMeans = months.map(({ told }) => told.points.some(({ mean }) => mean !== undefined));
      apart += hasMeans.filter(Boolean).length;
      const adds = (history: History) =>
        history.map(({ mine, theirs }, i) => (hasMeans[i] ? `${scoresOf(mine)} ${scoresOf(theirs)}` : '')).join();
      const sumAt = (given: readonly Answer[]) => given.reduce((sum, { one, two }) => sum + one + two, 0);
      const lacks = (history: History) =>
        history
          .map(({ mine, theirs }, i) => {
            const month = months[i]!;
            return hasMeans[i] ? `${sumAt(month.here) - scoresOf(mine)} ${sumAt(month.there) - scoresOf(theirs)}` : '';
          })
          .join();
      const all = { one: histories('one'), two: histories('two') };
      for (const [key, other] of [['one', 'two'] as const, ['two', 'one'] as const]) {
        const added = new Set(all[other].map(adds));
        const possible = all[key].filter((history) => added.has(lacks(history)));
        months.forEach((month, i) => {
          for (const step of [1, 2, 3, 4]) {
            const count = [...month.here, ...month.there].filter((given) => given[key] === step).length;
            if (count === 0 || count >= 5) continue;
            hidden += 1;
            const values = new Set(possible.map((one) => one[i]!.mine[step - 1]! + one[i]!.theirs[step - 1]!));
            expect(values.size, JSON.stringify({ here, there, fresh, isHere, key, step, i })).toBeGreaterThan(1);
          }
        });
      }
    }),
    { numRuns: 120 },
  );
  expect(hidden, 'it has looked').toBeGreaterThan(300);
  expect(apart, 'also at the means of points').toBeGreaterThan(30);
});

test('[SV61] what the means of points told last month is not worked out by what a question tells this month', () => {
  const best = { one: 4, two: 4 };
  const pile = (...ones: readonly number[]) => [
    ...ones.map((one) => ({ one, two: 4 })),
    ...times(5 - ones.length, best),
  ];
  const october = talliesOf({ here: pile(2, 1, 1), there: pile(3) });
  const first = nextPublication(undefined, { tallies: october, asked: ASKED }, '2026-11-01')!;
  expect(
    first.told.points.map(({ mean }) => mean),
    'they are told',
  ).toEqual([320, 390]);
  const november = [...october, ...talliesOf({ there: pile(3) }, '2026-11')];
  const { told } = nextPublication(first, { tallies: november, asked: ASKED }, '2026-12-01')!;
  expect(told.questions[0]!.steps, 'that now ten gave the best would leave one way only for all before').not.toContain(
    10,
  );
});

test('[SV61] where each point’s mean would tell that it has one of the two who were less satisfied, no point has a mean', () => {
  const best = { one: 4, two: 4 };
  const each = toldOf(
    talliesOf({ here: [...times(5, best), { one: 3, two: 4 }], there: [...times(5, best), { one: 3, two: 4 }] }),
  );
  expect(each.questions[0]).toMatchObject({ mean: 383, steps: [0, null, null, null] });
  expect(each.whole.mean, 'all together').toBe(392);
  expect(each.points).toEqual([
    { key: 'here', answers: 6 },
    { key: 'there', answers: 6 },
  ]);
  const one = toldOf(talliesOf({ here: [...times(5, best), ...times(2, { one: 3, two: 4 })], there: times(5, best) }));
  expect(
    one.points.map(({ mean }) => mean),
    'two at one point may be one 2 and one 4',
  ).toEqual([386, 400]);
});

test('[SV61] a mean that is not told is in no other mean, and one question’s is told of all points together only', () => {
  const best = { one: 4, two: 4 };
  const { questions, aspects, whole, points, months } = toldOf(
    talliesOf({ here: [...times(8, best), { one: 4, two: 3 }] }),
  );
  expect(questions.map(({ mean }) => mean)).toEqual([400, undefined]);
  for (const figure of [...aspects, whole, ...points, ...months]) expect(figure).not.toHaveProperty('mean');
  for (const figure of [...aspects, whole, ...points, ...months]) expect(figure).not.toHaveProperty('satisfaction');
  const smiles = talliesOf({ here: times(9, { smile: 4 }), there: times(6, { smile: 5 }) });
  const smile = toldOf(smiles, SMILE);
  expect([smile.whole.mean, smile.questions[0]!.mean]).toEqual([440, 440]);
  expect(smile.points).toEqual([
    { key: 'here', answers: 9 },
    { key: 'there', answers: 6 },
  ]);
});

test('[SV61] where one point cannot have a mean none has, for it could be had by subtraction', () => {
  const best = { one: 4, two: 4 };
  const here = [...times(9, best), ...times(5, { one: 3, two: 3 })];
  const { points } = toldOf(talliesOf({ here, there: [...times(3, best), ...times(2, {})] }));
  expect(points).toEqual([
    { key: 'here', answers: 14 },
    { key: 'there', answers: 5 },
  ]);
  expect(toldOf(talliesOf({ here, there: times(5, best) })).points.map(({ mean }) => mean)).toEqual([364, 400]);
});

test('[SV61] only what has come since the last page can have been otherwise since', () => {
  const october = times(6, { one: 4, two: 2 });
  const first = nextPublication(undefined, { tallies: talliesOf({ here: october }), asked: ASKED }, '2026-11-01')!;
  const all = talliesOf({ here: [...october, ...times(5, { one: 3, two: 1 })] });
  const { history } = nextPublication(first, { tallies: all, asked: ASKED }, '2026-12-01')!;
  expect(history['one']!.map(({ fresh }) => Object.values(fresh))).toEqual([[[0, 0, 0, 6]], [[0, 0, 5, 0]]]);
});

test('[SV61] how those few scored who left something out cannot be had from the means', () => {
  const best = { one: 4, two: 4 };
  const few = toldOf(talliesOf({ here: [...times(9, best), { one: 2 }, { one: 2 }, { one: 2 }] }));
  expect(few.questions.map(({ count, mean }) => [count, mean])).toEqual([
    [12, 350],
    [9, 400],
  ]);
  expect([few.aspects[0], few.whole]).toEqual([{ key: 'a', count: 12 }, { count: 12 }]);
  const five = toldOf(talliesOf({ here: [...times(9, best), ...times(5, { one: 2 })] }));
  expect([five.aspects[0]!.mean, five.whole.mean]).toEqual([329, 329]);
  const fewScores = toldOf(talliesOf({ here: [...times(3, best), ...times(6, { one: 4 })] }));
  expect(fewScores.questions[1], 'a question that fewer than five scored').toEqual({
    key: 'two',
    steps: [null, null, null, null],
  });
});

/** A house in which so many smile on a day. */
function house() {
  const server = new Server([aPerson('ada', ['administrator']), aPerson('ann', ROLES.toSorted())]);
  server.at = startOfDay('2026-10-01');
  server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: SMILE_ID }, SMILE),
    commandText(
      3,
      'service-point.add',
      { type: 'service-point', id: POINT },
      { code: 'counter-1', name: 'เคาน์เตอร์', unit: UNIT_A, questionnaire: SMILE_ID },
    ),
  );
  let serial = 0;
  const smiles = (day: Day, smile: number, count: number) => {
    server.at = startOfDay(day);
    for (let i = 0; i < count; i++) {
      serial += 1;
      const rest = {
        saidAt: startOfDay(day),
        point: POINT,
        questionnaire: SMILE_ID,
        source: 'paper',
        scores: { smile },
      };
      const target = { type: 'response', id: uuid(9_000 + serial) };
      server.drop({ kind: 'nobody' }, commandText(100 + serial, 'response.give', target, rest));
    }
  };
  const publishedOn = (day: Day) => {
    server.at = startOfDay(day);
    publishResults(server.store, server.deps);
    return server.store
      .rowsOf('publication')
      .map(({ state }) => (state as Publication).told)
      .map((told) => [told.fiscalYear, told.day, told.answers]);
  };
  return { server, smiles, publishedOn };
}

test('[SV62] published is once five have answered, and then at most once a month and of at least five new answers, with its day', () => {
  const { smiles, publishedOn } = house();
  smiles('2026-10-05', 5, 4);
  expect(publishedOn('2026-10-05')).toEqual([]);
  smiles('2026-10-06', 4, 1);
  expect(publishedOn('2026-10-06')).toEqual([[2570, '2026-10-06', 5]]);
  smiles('2026-10-07', 4, 20);
  expect(publishedOn('2026-10-31'), 'not twice in a month').toEqual([[2570, '2026-10-06', 5]]);
  expect(publishedOn('2026-11-01')).toEqual([[2570, '2026-11-01', 25]]);
  smiles('2026-11-02', 4, 4);
  expect(publishedOn('2026-12-01'), 'four wait').toEqual([[2570, '2026-11-01', 25]]);
  smiles('2026-11-30', 4, 1);
  expect(publishedOn('2026-12-02'), 'until they are five').toEqual([[2570, '2026-12-02', 30]]);
  smiles('2026-12-03', 4, 5);
  expect(publishedOn('2026-11-15'), 'whatever the clock says').toEqual([[2570, '2026-12-02', 30]]);
});

test('[SV62] what is published goes to no device, and the history behind it nowhere', () => {
  const { server, smiles, publishedOn } = house();
  smiles('2026-10-05', 5, 9);
  expect(publishedOn('2026-10-05')).toHaveLength(1);
  const { feed } = server.round('ann', [], { stream: uuid(1) });
  expect(
    feed!.changes.some(({ type }) => type === 'tally'),
    'it has looked',
  ).toBe(true);
  expect(feed!.changes.filter(({ type }) => type === 'publication')).toEqual([]);
});
