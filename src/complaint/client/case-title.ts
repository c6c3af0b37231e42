/** A line of a list holds about so many signs on a phone in two lines. */
const LONGEST = 80;

/** What stands over a case: the first line of what was told. `undefined` where the words were erased. */
export function titleOf(words: { readonly text: string } | undefined): string | undefined {
  const line = words?.text.trim().split('\n', 1)[0];
  return line && line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
