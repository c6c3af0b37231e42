/** As many letters as fit into a UUID beside its version and variant. */
export const LONGEST_NAME = 15;

/**
 * The id of a thing that has a name of its own (a service point's code, a measure's year and number): a UUID of version 8, which RFC 9562
 * leaves to us, with the name's letters in it. Two devices without network that make the same thing make it under the same id, so that
 * the second is refused instead of standing beside the first. `name`: 1 to 15 of `a–z 0–9 - .`; anything else throws.
 */
export function namedId(name: string): string {
  if (!/^[a-z0-9.-]{1,15}$/.test(name)) throw new Error(`not a name: ${name}`);
  const hex = [...name]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(LONGEST_NAME * 2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18)}`;
}
