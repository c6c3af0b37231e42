import { SMALLEST_GROUP } from './tally.ts';

/** What was answered to one question until a publication. */
export interface Answered {
  /** How often each step was given, the lowest first. From one publication to the next none becomes less. */
  readonly cells: readonly number[];
  /** What of it came since the publication before, group by group: each answer is in one group, under whatever name. */
  readonly fresh: Readonly<Record<string, readonly number[]>>;
}

/** And how much of it was told. How many scored it is taken for known. */
export interface Disclosure extends Answered {
  /** Which steps are told. Those that are not lie side by side, and their sum can be worked out. */
  readonly isTold: readonly boolean[];
  /** Who knows mean and number knows the sum of all scores. */
  readonly hasMean: boolean;
  /** Were the means of groups told too, over all questions? */
  readonly hasGroups: boolean;
}

/** Nobody, or so many that nobody stands out. */
export const isNoFew = (count: number): boolean => count === 0 || count >= SMALLEST_GROUP;

/**
 * What the next publication may tell of a question, given all that was told before: the mean where it can be, and then as many steps as can be.
 * No number from one to four is told, nor such a sum, and none that is not told can be worked out, also by whoever keeps all former publications and
 * knows that answers only come and never go: for each there are other answers with which every publication could have said the same.
 */
export function disclose(former: readonly Disclosure[], { cells, fresh }: Answered): Disclosure {
  const masks = masksOf(cells.length)
    .filter((isTold) => isNoFew(hiddenBy(isTold, cells)) && cells.every((times, i) => !isTold[i] || isNoFew(times)))
    .toSorted(
      (a, b) =>
        countHidden(a) - countHidden(b) ||
        // A step that nobody gave seldom grows: hidden once, it would have to stay hidden for long.
        nobodys(a, cells) - nobodys(b, cells) ||
        hiddenBy(a, cells) - hiddenBy(b, cells),
    );
  const telling = (isTold: readonly boolean[], hasMean: boolean) => ({
    cells,
    fresh,
    isTold,
    hasMean,
    hasGroups: false,
  });
  const candidates = [true, false].flatMap((hasMean) => masks.map((isTold) => telling(isTold, hasMean)));
  // Telling nothing is always safe: what could have been otherwise until the last publication still can, and so can whatever is new.
  const nothing = telling(
    cells.map(() => false),
    false,
  );
  return candidates.find((next) => isSafe([...former, next])) ?? nothing;
}

/**
 * Is there, around each publication and for each small number, a stretch of publications in which some answers, at this step among others, could have
 * been otherwise and nobody would have seen it?
 */
export const isSafe = (history: readonly Disclosure[]): boolean =>
  history.every(({ cells }, at) =>
    cells.every(
      (times, step) =>
        isNoFew(times) ||
        stretchesAround(at, history.length).some(([first, last]) => {
          const stretch = history.slice(first, last + 1);
          // Whoever was moved once is in her group for ever.
          const areGroupsKnown = history.slice(first).some(({ hasGroups }) => hasGroups);
          const isSumKnown = areGroupsKnown || stretch.some(({ hasMean }) => hasMean);
          return movesOf(cells.length, isSumKnown).some(
            (move) =>
              move[step] !== 0 &&
              stretch.every(({ isTold }) => isUnseen(move, isTold)) &&
              (areGroupsKnown ? isPossibleInGroups : isPossible)(history, move, first, last),
          );
        }),
    ),
  );

/** Can what came with the first publication of a stretch have been otherwise, and what came after its last have made up for it? */
function isPossible(history: readonly Disclosure[], move: Move, first: number, last: number): boolean {
  const [before, after] = [history[first - 1]?.cells, history[last + 1]?.cells];
  return move.every(
    (change, i) =>
      history[first]!.cells[i]! + change >= (before?.[i] ?? 0) &&
      history[last]!.cells[i]! + change <= (after?.[i] ?? Infinity),
  );
}

/** Within one group each time, so that the mean of none changes. */
const isPossibleInGroups = (history: readonly Disclosure[], move: Move, first: number, last: number): boolean =>
  cameTogether(history[first]!, move) &&
  (last + 1 === history.length ||
    cameTogether(
      history[last + 1]!,
      move.map((change) => -change),
    ));

const cameTogether = ({ fresh }: Disclosure, move: Move): boolean =>
  Object.values(fresh).some((group) => move.every((change, i) => group[i]! + change >= 0));

/** The shortest first. */
const stretchesAround = (at: number, length: number): readonly (readonly [first: number, last: number])[] =>
  Array.from({ length: at + 1 }, (_, back) => at - back).flatMap((first) =>
    Array.from({ length: length - at }, (_, on) => [first, at + on] as const),
  );

/** How many answers more or fewer there could have been at each step: in all as many as there were. */
type Move = readonly number[];

const isUnseen = (move: Move, isTold: readonly boolean[]): boolean =>
  move.every((change, step) => change === 0 || !isTold[step]);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const hiddenBy = (isTold: readonly boolean[], cells: readonly number[]): number =>
  sumOf(cells.filter((_, step) => !isTold[step]));
const countHidden = (isTold: readonly boolean[]): number => isTold.filter((one) => !one).length;
const nobodys = (isTold: readonly boolean[], cells: readonly number[]): number =>
  cells.filter((times, step) => times === 0 && !isTold[step]).length;

/** Nothing hidden, or steps that lie side by side, so that their sum has a meaning. */
const masksOf = (steps: number): readonly (readonly boolean[])[] => {
  const all = Array.from({ length: steps }, (_, step) => step);
  const hidden = (first: number, last: number) => all.map((step) => step < first || step > last);
  return [all.map(() => true), ...all.flatMap((first) => all.slice(first).map((last) => hidden(first, last)))];
};

/** So many answers at most are thought away from a step or added to it: enough to keep a sum, as two of 4 are one of 3 and one of 5. */
const FARTHEST = 2;

const changes = (steps: number): readonly Move[] =>
  steps === 0
    ? [[]]
    : changes(steps - 1).flatMap((rest) => Array.from({ length: 2 * FARTHEST + 1 }, (_, i) => [...rest, i - FARTHEST]));

/** By how many steps there are; at most five. */
const MOVES = Array.from({ length: 6 }, (_, steps) => changes(steps).filter((move) => sumOf(move) === 0));
/** Those that keep the sum of all scores too. */
const EVEN_MOVES = MOVES.map((moves) => moves.filter((move) => sumOf(move.map((change, i) => change * i)) === 0));

const movesOf = (steps: number, isSumKnown: boolean): readonly Move[] => (isSumKnown ? EVEN_MOVES : MOVES)[steps]!;
