/** About two lines of a list on a phone. */
const LONGEST = 80;

/** What stands over a case: the first line of what was told, cut between phrases. `undefined` where the words were erased. */
export function titleOf(words: { readonly text: string } | undefined): string | undefined {
  const line = words?.text.trim().split('\n', 1)[0];
  if (!line || line.length <= LONGEST) return line;
  const phrase = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, phrase > 0 ? phrase : LONGEST)}…`;
}
