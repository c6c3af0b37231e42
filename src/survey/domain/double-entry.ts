/** Of a pile a tenth is typed again, and never fewer than so many: fewer tell nothing. */
const FEWEST = 3;
const SHARE = 0.1;

/** How many forms of a pile are typed again to find slips. */
export const sampleSize = (forms: number): number => Math.min(forms, Math.max(FEWEST, Math.ceil(forms * SHARE)));

/** `count` different numbers of 1 … `of`, each as likely as any other, in the order of the pile. `random`: at least 0 and less than 1. */
export function drawSample(of: number, count: number, random: () => number): readonly number[] {
  const left = Array.from({ length: of }, (_, index) => index + 1);
  const drawn = Array.from(
    { length: Math.min(of, count) },
    () => left.splice(Math.floor(random() * left.length), 1)[0]!,
  );
  return drawn.sort((a, b) => a - b);
}

/** Which boxes were typed differently the second time, from 0. */
export const differencesOf = (first: readonly string[], second: readonly string[]): readonly number[] =>
  first.flatMap((typed, index) => (typed === second[index] ? [] : [index]));
