/** Numbers under names, as deep as it takes. */
type Counts = number | readonly number[] | { readonly [name: string]: Counts };

/**
 * The sum of two counts, name by name; what is missing is nothing, and what comes to nothing is left out. Names stand in order: otherwise they would
 * tell what was counted first.
 */
export const plus = <T extends object>(one: T, other: T, sign: 1 | -1 = 1): T =>
  (addedNames(one as Names, other as Names, sign) ?? {}) as T;

function added(one: Counts | undefined, other: Counts | undefined, sign: 1 | -1): Counts | undefined {
  if (typeof (one ?? other) === 'number')
    return ((one as number | undefined) ?? 0) + sign * ((other as number | undefined) ?? 0) || undefined;
  if (Array.isArray(one ?? other))
    return addedLists(one as readonly number[] | undefined, other as readonly number[] | undefined, sign);
  return addedNames(one as Names | undefined, other as Names | undefined, sign);
}

type Names = Readonly<Record<string, Counts>>;

function addedLists(one: readonly number[] = [], other: readonly number[] = [], sign: 1 | -1) {
  const sum = Array.from(
    { length: Math.max(one.length, other.length) },
    (_, i) => (one[i] ?? 0) + sign * (other[i] ?? 0),
  );
  return sum.some((times) => times !== 0) ? sum : undefined;
}

function addedNames(one: Names = {}, other: Names = {}, sign: 1 | -1): Names | undefined {
  const sum: Record<string, Counts> = { ...one };
  for (const [name, counts] of Object.entries(other)) {
    const both = added(one[name], counts, sign);
    if (both === undefined) delete sum[name];
    else sum[name] = both;
  }
  const names = Object.keys(sum);
  if (names.length === 0) return undefined;
  return names.length === Object.keys(one).length ? sum : inOrder(sum);
}

const inOrder = (names: Names): Names => Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
