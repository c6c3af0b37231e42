import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosen, leftOut, monthsOf, type Choice } from '#survey/domain/choice.ts';
import { plus } from '#survey/domain/counts.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { resultsOf, type ResultLine } from '#survey/domain/results.ts';
import { response, type ResponseGiven } from '#survey/domain/response.ts';
import { statisticsOf, statisticsOfMeans } from '#survey/domain/statistics.ts';
import { tally, type Frequencies, type Tally } from '#survey/domain/tally.ts';
import { sweep } from '#sync/domain/sweep.ts';
import { startOfDay } from '#kernel/domain/business-day.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { servicePointId } from '#organisation/domain/service-point.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, UNIT_A, uuid } from '../support/words.ts';
import { scoreSums } from '../support/score-sums.ts';
import { naiveOf, scoredIn, type Given } from './naive.ts';

const QUESTIONS = ['a-one', 'a-two', 'a-three', 'b-one', 'b-two', 'alone'];
const aQuestionnaire = (scale: 'five' | 'four' | 'two'): Questionnaire => ({
  title: { th: 'แบบสอบถาม', en: 'Questionnaire' },
  scale,
  aspects: ['a', 'b'].map((key) => ({ key, text: { th: key, en: key } })),
  questions: QUESTIONS.map((key) => {
    const [aspect = ''] = key.split('-');
    return { key, text: { th: key, en: key }, ...(aspect.length === 1 && { aspect }) };
  }),
  reasons: [],
  background: [
    {
      key: 'sex',
      text: { th: 'เพศ', en: 'Sex' },
      options: ['f', 'm'].map((key) => ({ key, text: { th: key, en: key } })),
    },
  ],
});
const [FORM, ASPECTS] = [uuid(7), { a: QUESTIONS.slice(0, 3), b: QUESTIONS.slice(3, 5) }];
const POINTS = ['counter-1', 'counter-2', 'counter-3'].map(servicePointId);
const HIGHEST = { five: 5, four: 4, two: 2 } as const;

const anAnswer = (scale: keyof typeof HIGHEST): fc.Arbitrary<Given & { sex?: string }> =>
  fc.record(
    {
      point: fc.constantFrom(...POINTS),
      source: fc.constantFrom('kiosk' as const, 'phone' as const, 'paper' as const),
      day: fc.constantFrom('2026-10-01', '2026-12-31', '2027-03-31', '2027-04-01', '2027-09-30', '2027-10-01'),
      scores: fc.dictionary(
        fc.constantFrom(...QUESTIONS),
        fc.integer({ min: scale === 'four' ? 0 : 1, max: HIGHEST[scale] }),
        { minKeys: 1 },
      ),
      isPartial: fc.constant(true as const),
      sex: fc.constantFrom('f', 'm'),
    },
    { requiredKeys: ['point', 'source', 'day', 'scores'] },
  );

const aYear = fc
  .constantFrom('five' as const, 'four' as const, 'two' as const)
  .chain((scale) => fc.record({ scale: fc.constant(scale), answers: fc.array(anAnswer(scale), { maxLength: 60 }) }));

/** The tallies of these answers as they stand before anything is handed on, by way of the rules that decide and count them. */
function talliesOf(answers: readonly (Given & { sex?: string })[], asked: Questionnaire): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { day, point, sex, ...rest } of answers) {
    const by =
      rest.source === 'kiosk' ? ({ kind: 'kiosk', id: uuid(1), point } as const) : ({ kind: 'nobody' } as const);
    const body = {
      type: 'response.give',
      point,
      questionnaire: FORM,
      ...rest,
      ...(sex && { background: { sex } }),
    } as const;
    const decided = response.decide(
      response.initial,
      body,
      { saidAt: startOfDay(day), at: startOfDay(day), by },
      () => asked,
    );
    if (!decided.ok) throw new Error(decided.error);
    for (const event of decided.value)
      for (const id of tally.targets(event)) tallies.set(id, tally.evolve(tallies.get(id) ?? tally.initial, event));
  }
  return [...tallies.values()];
}

const aChoice = fc.record(
  {
    year: fc.constantFrom(2570, 2571),
    half: fc.constantFrom(1 as const, 2 as const),
    points: fc.subarray(POINTS, { minLength: 1 }),
    channel: fc.constantFrom('kiosk' as const, 'phone' as const, 'paper' as const),
  },
  { requiredKeys: ['year'] },
);

/** Read off the calendar, not off the product. */
const isChosen = ({ day, point, source }: Given, { year, half, points, channel }: Choice): boolean => {
  const [first, middle, last] = [`${year - 544}-10-01`, `${year - 543}-04-01`, `${year - 543}-09-30`];
  const isIn = half === 1 ? day < middle : half === 2 ? day >= middle : true;
  return day >= first && day <= last && isIn && (!points || points.includes(point)) && (!channel || source === channel);
};

const figuresOf = ({ statistics: { count, mean, deviation, satisfaction } }: ResultLine) => ({
  count,
  mean,
  deviation,
  satisfaction,
});
const timesOf = (answers: readonly Given[], question: string, step: number) =>
  answers.filter(({ scores }) => scores[question] === step).length;

test('[SV42] whatever was answered and whatever is chosen of it, its figures equal a count of the answers themselves', () =>
  fc.assert(
    fc.property(aYear, aChoice, ({ scale, answers }, choice) => {
      const asked = aQuestionnaire(scale);
      const highest = HIGHEST[scale];
      const tallies = talliesOf(answers, asked);
      const [results] = resultsOf(chosen(tallies, choice), () => asked);
      expect(leftOut(tallies, choice), 'all can be told apart').toEqual({ undated: 0, unplaced: 0 });
      const all = answers.filter((answer) => isChosen(answer, choice));
      const whole = all.filter(({ isPartial }) => !isPartial);
      expect(results?.answers ?? 0).toBe(whole.length);
      // By which way somebody came who went away is not known.
      expect(results?.partial ?? 0).toBe(choice.channel ? 0 : all.length - whole.length);
      if (!results) return;
      const naive = (of: readonly Given[], questions?: readonly string[]) =>
        naiveOf(
          of.map((answer) => scoredIn(answer, questions)),
          highest,
        );
      expect(figuresOf(results.whole)).toEqual(naive(whole));
      for (const line of results.aspects)
        expect(figuresOf(line), line.key).toEqual(naive(whole, ASPECTS[line.key as 'a' | 'b']));
      for (const question of QUESTIONS) {
        const line = results.questions.find(({ key }) => key === question);
        const frequencies = [1, 2, 3, 4, 5].map((step) => timesOf(whole, question, step));
        const none = timesOf(whole, question, 0);
        expect([line?.frequencies ?? [0, 0, 0, 0, 0], line?.noOpinion ?? 0]).toEqual([frequencies, none]);
        if (!line) continue;
        expect(figuresOf(line)).toEqual(naive(whole, [question]));
        const base = frequencies.reduce((sum, times) => sum + times, none);
        expect(line.statistics.shares).toEqual(frequencies.map((times) => Math.round((10_000 * times) / base)));
      }
      const groups = [
        [results.points, ({ point }: Given) => point],
        [results.channels, ({ source }: Given) => source],
        [results.months, ({ day }: Given) => day.slice(0, 7)],
      ] as const;
      for (const [lines, keyOf] of groups) {
        expect(lines.map(({ key }) => key).sort()).toEqual([...new Set(whole.map(keyOf))].sort());
        for (const line of lines) {
          const its = whole.filter((answer) => keyOf(answer) === line.key);
          expect([line.answers, figuresOf(line)], line.key).toEqual([its.length, naive(its)]);
        }
      }
      const sexes = (whole as readonly { sex?: string }[]).map(({ sex }) => sex);
      expect(results.background).toEqual([
        { key: 'sex', options: ['f', 'm'].map((key) => ({ key, count: sexes.filter((sex) => sex === key).length })) },
      ]);
    }),
    { numRuns: 300 },
  ));

test('[SV42] after left-overs were handed on, every year and half still has the figures of its answers', () =>
  fc.assert(
    fc.property(fc.array(anAnswer('five'), { minLength: 1, maxLength: 50 }), (answers) => {
      const asked = aQuestionnaire('five');
      const server = new Server([aPerson('ada', ['administrator']), aPerson('ann', ROLES.toSorted())]);
      server.at = startOfDay('2026-09-20');
      const said = server.say(
        'ada',
        commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
        commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: FORM }, asked),
        ...POINTS.map((id, i) => {
          const code = `counter-${i + 1}`;
          const body = { code, name: code, unit: UNIT_A, questionnaire: FORM };
          return commandText(3 + i, 'service-point.add', { type: 'service-point', id }, body);
        }),
      );
      expect(new Set(said)).toEqual(new Set(['accepted']));
      const byDay = answers
        .map((answer) => ({ ...answer, source: 'phone' as const }))
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      byDay.forEach(({ day, sex, ...body }, i) => {
        server.at = startOfDay(day) + 3_600_000;
        server.store.transaction((tx) => sweep(tx, server.deps));
        const target = { type: 'response', id: uuid(9_000 + i) };
        const about = sex ? { background: { sex } } : {};
        const said = { saidAt: server.at, questionnaire: FORM, ...body, ...about };
        const text = commandText(100 + i, 'response.give', target, said);
        expect(server.drop({ kind: 'nobody' }, text)).toEqual(['accepted']);
      });
      server.at = startOfDay('2029-01-01');
      server.store.transaction((tx) => sweep(tx, server.deps));
      const kept = [...server.store.tallies.values()]
        .filter(({ type }) => type === 'tally')
        .map(({ state }) => state as Tally);
      for (const choice of [2570, 2571].flatMap((year) => [{ year }, { year, half: 1 }, { year, half: 2 }] as const)) {
        const all = byDay.filter((answer) => isChosen(answer, choice));
        const whole = all.filter(({ isPartial }) => !isPartial);
        const [results] = resultsOf(chosen(kept, choice), () => asked);
        expect([results?.answers ?? 0, results?.partial ?? 0]).toEqual([whole.length, all.length - whole.length]);
        if (results)
          expect(figuresOf(results.whole)).toEqual(
            naiveOf(
              whole.map((one) => scoredIn(one)),
              5,
            ),
          );
        expect(
          (results?.months ?? []).every(({ key }) => /^\d{4}-\d{2}$/.test(key)),
          'a half is no month',
        ).toBe(true);
        // What cannot be told apart is said, so that the points and what is left out of them are all.
        const [point] = POINTS;
        const there = resultsOf(chosen(kept, { ...choice, points: [point!] }), () => asked)[0]?.answers ?? 0;
        const { unplaced } = leftOut(kept, { ...choice, points: [point!] });
        const known = whole.filter((one) => one.point === point).length;
        expect(there).toBeLessThanOrEqual(known);
        expect(there + unplaced).toBeGreaterThanOrEqual(known);
      }
    }),
    { numRuns: 40 },
  ));

test('[SV43] a mean, its deviation and its percent equal what a slow computation with fractions says, whatever people scored', () => {
  const person = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 24 });
  const sumsOf = (people: readonly (readonly number[])[]) =>
    people
      .map((scores) => scoreSums({ [`${scores.length}.${scores.reduce((sum, score) => sum + score, 0)}`]: 1 }))
      .reduce((sum, one) => plus(sum, one), {});
  fc.assert(
    fc.property(fc.array(person, { maxLength: 200 }), (people) => {
      const { shares: _, band: _b, ...figures } = statisticsOfMeans(sumsOf(people));
      expect(figures).toEqual(naiveOf(people, 5));
    }),
    { numRuns: 500 },
  );
  // On the very edge of rounding: 4.505 is 4.51, and its band with it.
  const edge = [...Array(101).fill([5]), ...Array(99).fill([4])] as readonly (readonly number[])[];
  expect(statisticsOfMeans(sumsOf(edge))).toMatchObject({ mean: 451, band: 5 });
  fc.assert(
    fc.property(fc.tuple(...[1, 2, 3, 4, 5].map(() => fc.nat(60))), (times) => {
      const people = times.flatMap((count, i) => Array.from({ length: count }, () => [i + 1]));
      const { shares: _, band: _b, ...figures } = statisticsOf(times as unknown as Frequencies);
      expect(figures).toEqual(naiveOf(people, 5));
    }),
    { numRuns: 300 },
  );
});

test('[SV44] what was counted before months and ways were told apart shows in the whole year, and elsewhere it is said that it is missing', () => {
  const asked = aQuestionnaire('five');
  const {
    period: _,
    channel: _c,
    ...old
  } = { ...tally.initial, fiscalYear: 2570, point: POINTS[0]!, questionnaire: FORM, answers: 7 } as Tally;
  const tallies = [
    { ...old, byQuestion: { alone: [0, 0, 0, 0, 7] as const } },
    ...talliesOf([{ point: POINTS[0]!, source: 'phone', day: '2026-12-31', scores: { alone: 3 } }], asked),
  ];
  const answersOf = (choice: Choice) => {
    const [results] = resultsOf(chosen(tallies, choice), () => asked);
    return [results?.answers, results?.undated, leftOut(tallies, choice)];
  };
  const none = { undated: 0, unplaced: 0 };
  expect(answersOf({ year: 2570 })).toEqual([8, 7, none]);
  expect(answersOf({ year: 2570, points: [POINTS[0]!] })).toEqual([8, 7, none]);
  expect(answersOf({ year: 2570, half: 1 })).toEqual([1, 0, { undated: 7, unplaced: 0 }]);
  expect(answersOf({ year: 2570, channel: 'phone' })).toEqual([1, 0, { undated: 7, unplaced: 0 }]);
  expect(answersOf({ year: 2569 })).toEqual([undefined, undefined, none]);
  expect(answersOf({ year: 2570, half: 1, points: [POINTS[1]!] })).toEqual([undefined, undefined, none]);
});

test('[SV44] a month of which too little is known is missing and not zero, and one that has not begun is not awaited', () => {
  expect(monthsOf({ year: 2570 }, '2026-12-01')).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(monthsOf({ year: 2570, half: 2 }, '2030-01-01')).toEqual([
    '2027-04',
    '2027-05',
    '2027-06',
    '2027-07',
    '2027-08',
    '2027-09',
  ]);
  expect(monthsOf({ year: 2570 }, '2026-09-30')).toEqual([]);
  const asked = aQuestionnaire('five');
  const answers = ['2026-10-01', '2026-12-31'].map((day) => ({
    point: POINTS[0]!,
    source: 'phone' as const,
    day,
    scores: { alone: 3 },
  }));
  const [results] = resultsOf(talliesOf(answers, asked), () => asked);
  expect(results!.months.map(({ key }) => key)).toEqual(['2026-10', '2026-12']);
});

test('[SV73] who scored as many items are told together: other people with the same sum and squares make the same tally', () => {
  const tallyOf = (sums: readonly number[]) =>
    sums
      .map((sum): ResponseGiven => {
        const scores = Object.fromEntries(['a', 'b', 'c', 'd'].map((key, at) => [key, stepOf(sum, at)]));
        const facts = { point: 'p', questionnaire: 'q', source: 'phone', day: '2026-11-25', scores } as const;
        return { type: 'given', facts: { ...facts, aspects: { staff: { items: 4, sum } } } };
      })
      .reduce<Tally>(tally.evolve, tally.initial);
  const [one, other] = [tallyOf([4, 8, 9]), tallyOf([5, 6, 10])];
  expect(one.means).toEqual({ overall: { 4: [3, 21, 161] }, staff: { 4: [3, 21, 161] } });
  expect(other.means).toEqual(one.means);
  expect(JSON.stringify(tallyOf([8, 9, 4])), 'nor who came first').toBe(JSON.stringify(one));
});

/** A sum in four steps of 1 to 5, spread as evenly as it goes. */
const stepOf = (sum: number, at: number) => Math.floor(sum / 4) + (at < sum % 4 ? 1 : 0);
