import type { ResultLine } from './results.ts';

/** Below it a mean of five steps is not "มาก" any more (domain facts §3.2, bands A). In hundredths. */
const ENOUGH = 351;
/** So many of more than these are looked at in any case: a good year has a lowest question too. */
const AT_LEAST = 3;

/**
 * The questions that call for something to be done, the lowest first: each below 3.51 of five, and the lowest three of more than three. What nobody scored is
 * not among them.
 */
export function lowestOf(questions: readonly ResultLine[], highest: number): readonly ResultLine[] {
  const scored = questions
    .filter(({ statistics: { mean } }) => mean !== undefined)
    .toSorted((a, b) => a.statistics.mean! - b.statistics.mean!);
  const always = scored.length > AT_LEAST ? AT_LEAST : 0;
  return scored.filter(({ statistics: { mean } }, place) => place < always || (highest === 5 && mean! < ENOUGH));
}
