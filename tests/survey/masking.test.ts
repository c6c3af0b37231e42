import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disclose, isSafe, type Disclosure } from '#survey/domain/masking.ts';

type Cells = readonly number[];
const sumOf = (numbers: Cells) => numbers.reduce((sum, one) => sum + one, 0);
const scoresOf = (cells: Cells) => sumOf(cells.map((times, i) => times * (i + 1)));

/** What anybody reads of one question on one page: how many scored it, what is told of its steps, and the sum where there is a mean. */
interface Read {
  readonly scored: number;
  readonly steps: readonly (number | undefined)[];
  readonly sum: number | undefined;
}
const readOf = ({ cells, isTold, hasMean }: Disclosure): Read => ({
  scored: sumOf(cells),
  steps: cells.map((times, i) => (isTold[i] ? times : undefined)),
  sum: hasMean ? scoresOf(cells) : undefined,
});

const published = (history: readonly Cells[]): readonly Disclosure[] =>
  history.reduce<readonly Disclosure[]>((former, cells) => [...former, disclose(former, { cells, fresh: {} })], []);

/** All ways in which so many people can have chosen among so many steps. */
const ways = (people: number, steps: number): readonly Cells[] =>
  steps === 1
    ? [[people]]
    : Array.from({ length: people + 1 }, (_, one) =>
        ways(people - one, steps - 1).map((rest) => [one, ...rest]),
      ).flat();
const remembered = new Map<string, readonly Cells[]>();
const waysOf = (people: number, steps: number) => {
  const place = `${people} ${steps}`;
  if (!remembered.has(place)) remembered.set(place, ways(people, steps));
  return remembered.get(place)!;
};

/** Somebody who keeps all pages: for each, every state that is part of a history with which all of them agree. She tries everything. */
function attacked(pages: readonly Read[]): readonly (readonly Cells[])[] {
  const agreeing = pages.map(({ scored, steps, sum }) =>
    waysOf(scored, steps.length).filter(
      (cells) =>
        cells.every((times, i) => steps[i] === undefined || steps[i] === times) &&
        (sum === undefined || scoresOf(cells) === sum),
    ),
  );
  const follows = (before: Cells, after: Cells) => before.every((times, i) => times <= after[i]!);
  const reached: (readonly Cells[])[] = [];
  for (const states of agreeing) {
    const before = reached.at(-1);
    reached.push(before ? states.filter((after) => before.some((one) => follows(one, after))) : states);
  }
  for (let i = reached.length - 2; i >= 0; i--)
    reached[i] = reached[i]!.filter((one) => reached[i + 1]!.some((after) => follows(one, after)));
  return reached;
}

const isFew = (count: number) => count > 0 && count < 5;

/** Few people, most of them alike, on up to three pages: the hardest to hide. */
const history = fc.integer({ min: 2, max: 5 }).chain((steps) => {
  const step = fc.oneof({ weight: 2, arbitrary: fc.constant(steps - 1) }, fc.integer({ min: 0, max: steps - 1 }));
  const most = steps === 5 ? [7, 2] : [9, 3];
  return fc
    .tuple(
      fc.array(step, { minLength: 5, maxLength: most[0]! }),
      fc.array(fc.array(step, { maxLength: most[1]! }), { maxLength: 2 }),
    )
    .map(([first, later]) =>
      [first, ...later].reduce<Cells[]>((pages, given) => {
        const before = pages.at(-1) ?? Array.from({ length: steps }, () => 0);
        return [...pages, before.map((times, i) => times + given.filter((one) => one === i).length)];
      }, []),
    );
});

test('[SV60] who keeps all pages of a year and tries every history that agrees with them learns no number under five', () => {
  let hidden = 0;
  fc.assert(
    fc.property(history, (answered) => {
      const pages = published(answered).map(readOf);
      const possible = attacked(pages);
      answered.forEach((cells, at) => {
        const { scored, steps } = pages[at]!;
        const told = sumOf(steps.map((times) => times ?? 0));
        expect(isFew(scored - told), 'nor how many are hidden together').toBe(false);
        cells.forEach((times, step) => {
          if (!isFew(times)) return;
          hidden += 1;
          expect(steps[step]).toBeUndefined();
          const values = new Set(possible[at]!.map((one) => one[step]));
          expect(values.size, `${JSON.stringify(answered)} page ${at} step ${step + 1}`).toBeGreaterThan(1);
        });
      });
    }),
    { numRuns: 6_000 },
  );
  expect(hidden, 'it has looked').toBeGreaterThan(10_000);
});

test('[SV60] two who were hardly satisfied cannot be had from the number, the mean and the steps beside them', () => {
  const [page] = published([[0, 2, 6, 30, 100]]).map(readOf);
  expect(page!.steps, 'their neighbours are hidden too, and told together: 38').toEqual([
    0,
    undefined,
    undefined,
    undefined,
    100,
  ]);
  expect(page!.sum, 'the mean stays').toBe(642);
  expect(published([[0, 5, 6, 30, 100]]).map(readOf)[0]!.steps, 'five may be told').toEqual([0, 5, 6, 30, 100]);
  expect(published([[0, 0, 0, 1, 9]]).map(readOf)[0]!, 'one 4 among nines of 5 is in the mean').toEqual({
    scored: 10,
    steps: [0, 0, 0, undefined, undefined],
    sum: undefined,
  });
  expect(published([[3, 40]]).map(readOf)[0]!.sum, 'of two steps the mean is the distribution').toBeUndefined();
});

test('[SV60] what last month hid cannot be had by subtracting from what this month may tell', () => {
  const last: Cells = [0, 0, 4, 10, 20];
  // Told in full, it would say that last month nobody less than 20 was at the highest step and no more than 11 at the next: so there were 4, 10 and 20.
  const now: Cells = [0, 0, 8, 11, 20];
  expect(published([now]).map(readOf)[0]!.steps, 'alone it could be told').toEqual(now);
  const [first, second] = published([last, now]).map(readOf);
  expect(first!.steps).toEqual([0, 0, undefined, undefined, undefined]);
  expect(second!.steps).not.toEqual(now);
  expect(second!.sum).toBe(scoresOf(now));
});

test('[SV61] where the means of groups are told, what could have been otherwise is made up for within a group too', () => {
  const hidden = [true, false, false, false];
  const all = [true, true, true, true];
  const october = (told: Partial<Disclosure>): Disclosure => ({
    cells: [0, 0, 2, 8],
    fresh: { here: [0, 0, 2, 8] },
    isTold: hidden,
    hasMean: true,
    hasGroups: true,
    ...told,
  });
  const november = (fresh: Disclosure['fresh'], told: Partial<Disclosure> = {}): Disclosure => ({
    cells: [0, 5, 7, 14],
    fresh,
    isTold: all,
    hasMean: true,
    hasGroups: true,
    ...told,
  });
  const apart = { here: [0, 5, 0, 0], there: [0, 0, 5, 6] };
  expect(isSafe([october({}), november(apart)]), 'two of 3 may have been a 2 and a 4, and nobody made up for it').toBe(
    false,
  );
  expect(isSafe([october({}), november({ there: [0, 5, 5, 6] })])).toBe(true);
  expect(isSafe([october({ hasGroups: false }), november(apart, { hasGroups: false })])).toBe(true);
  const later = { cells: [0, 0, 7, 14], fresh: { there: [0, 0, 5, 6] } };
  const silent = october({ hasMean: false, hasGroups: false });
  expect(isSafe([silent, november({}, later)]), 'a 3 here for a 4 there is seen in their means').toBe(false);
  expect(isSafe([silent, november({}, { ...later, hasGroups: false })])).toBe(true);
});
