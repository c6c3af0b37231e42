import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealProjection, type Projection } from '#ledger/domain/aggregate.ts';
import { show, tallied } from '#ledger/domain/tallies.ts';
import { MemoryStore } from '../model/memory-store.ts';

type Tapped = { readonly type: 'tapped'; readonly facts: { readonly at: string } };
const counter = (atLeast: number): Projection<{ readonly times: number }, Tapped> => ({
  type: 'counter',
  of: 'tap',
  targets: ({ facts }) => [facts.at],
  initial: { times: 0 },
  evolve: ({ times }) => ({ times: times + 1 }),
  audience: () => ['public'],
  index: () => ({}),
  atLeast,
});

test('[LG16] a tally goes down when enough has come since, and then whole', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.array(fc.constantFrom('a', 'b'), { maxLength: 4 }), { maxLength: 12 }),
      (atLeast, transactions) => {
        const store = new MemoryStore();
        const projections = [sealProjection(counter(atLeast))];
        const wanted = new Map<string, { times: number; shown: number }>();
        transactions.forEach((taps, i) => {
          const event = (at: string): Tapped => ({ type: 'tapped', facts: { at } });
          const changed = taps.reduce(
            (tallies, at) => tallied(store, projections, 'tap', event(at), tallies),
            new Map() as ReturnType<typeof tallied>,
          );
          store.write(show(store, projections, changed, i + 1));
          for (const at of taps) {
            const { times, shown } = wanted.get(at) ?? { times: 0, shown: 0 };
            wanted.set(at, { times: times + 1, shown });
          }
          for (const at of new Set(taps)) {
            const one = wanted.get(at)!;
            if (one.times - one.shown >= atLeast) wanted.set(at, { ...one, shown: one.times });
          }
          for (const [id, { times, shown }] of wanted) {
            const ref = { type: 'counter', id };
            expect(store.tally(ref)).toEqual({ ...ref, state: { times }, waiting: times - shown });
            expect(store.row(ref)?.state).toEqual(shown ? { times: shown } : undefined);
          }
        });
      },
    ),
  ));
