/** The same numbers each time: a demonstration looks alike on every machine. */
export interface Random {
  /** In 0 … 1. */
  readonly next: () => number;
  /** In 0 … below − 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** An index, more often where its weight is larger. Weights ≥ 0, not all 0. */
  readonly weighted: (weights: readonly number[]) => number;
  readonly uuid: () => string;
  readonly salt: () => string;
}

/** Mulberry32: 32 bits of state, good enough for what only has to look ordinary. Nothing secret is made of it. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    next,
    below,
    pick: (from) => from[below(from.length)]!,
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return Math.max(
        0,
        weights.findIndex((weight) => (left -= weight) < 0),
      );
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
    salt: () => hex(32),
  };
}
