/** A spreadsheet takes no longer name for a sheet, and none of these signs in it. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** A name of its own for each sheet, as near to the wanted one as a spreadsheet allows. No Thai letter loses the marks above and below it. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const name of wanted) {
    const clean = name
      .replace(FORBIDDEN, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const isFree = (one: string) => names.every((taken) => taken.toLowerCase() !== one.toLowerCase());
    let own = cut(clean, LONGEST);
    for (let n = 2; !isFree(own); n++) own = `${cut(clean, LONGEST - ` (${n})`.length)} (${n})`;
    names.push(own);
  }
  return names;
}

function cut(text: string, longest: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept.trim();
}
