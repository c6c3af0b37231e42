/** One figure of the product, beside what the bare platform needs for the same in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline?: number;
  /** value / baseline. */
  readonly ratio?: number;
  readonly goal?: string;
  readonly holds?: boolean;
}

/** What the design wants: a limit for the value itself, or for the ratio to its baseline. */
interface Goal {
  readonly of: 'value' | 'ratio';
  readonly is: '≤' | '≥';
  readonly limit: number;
}

/** Says whether the goal holds before anything is rounded. */
export function figure(name: string, unit: string, value: number, baseline?: number, goal?: Goal): Figure {
  const ratio = baseline === undefined ? undefined : value / baseline;
  const judged = goal?.of === 'ratio' ? ratio! : value;
  return {
    name,
    unit,
    value: rounded(value),
    ...(baseline !== undefined && { baseline: rounded(baseline), ratio: rounded(ratio!) }),
    ...(goal && {
      goal: `${goal.of} ${goal.is} ${goal.limit}`,
      holds: goal.is === '≤' ? judged <= goal.limit : judged >= goal.limit,
    }),
  };
}

/** Three digits: the fourth is noise. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** The product and the bare platform, one right after the other. */
export interface Turn {
  readonly value: number;
  readonly baseline: number;
}

/** Takes turns until the time is up, and three at least: the more the machine does beside, the fewer. */
export async function takeTurns<T>(budgetMs: number, turn: () => T | Promise<T>): Promise<readonly T[]> {
  const turns: T[] = [];
  for (const start = performance.now(); turns.length < 3 || performance.now() - start < budgetMs;)
    turns.push(await turn());
  return turns;
}

/** The turn whose ratio is the median: what else the machine does meanwhile slows down both. */
export function typical(turns: readonly Turn[]): readonly [value: number, baseline: number] {
  const byRatio = turns.toSorted((a, b) => a.value / a.baseline - b.value / b.baseline);
  const { value, baseline } = byRatio[Math.floor(turns.length / 2)]!;
  return [value, baseline];
}

/** The value below which so large a part of them lies: 0.5 is the median. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
