import { z } from 'zod/mini';
import { catalogue as real } from '#app/domain/catalogue.ts';
import { asRule } from '#kernel/domain/attempt.ts';
import { ok } from '#kernel/domain/result.ts';
import { seal, type Aggregate, type Catalogue, type SealedProjection } from '#ledger/domain/aggregate.ts';

/** Where these words stand, a rule with a bug breaks its promise to be total: in `evolve`, in a projection, in a tally of answers. */
export const CURSE = 'a cursed word';
export const CURSED_VILLAGE = 66;
export const CURSED_REASON = 'cursed';

const complaint = real.aggregates['complaint']!;
const bug = (): never => {
  throw new Error('a bug in a rule');
};

const buggyProjection = (projection: SealedProjection): SealedProjection => ({
  ...projection,
  evolve: asRule((state, event) => {
    const { village, reason } = event.facts as { village?: number; reason?: string };
    return village === CURSED_VILLAGE || reason === CURSED_REASON ? bug() : projection.evolve(state, event);
  }),
});

/** The house with its bugs, and without what is said to it from the future. */
export const buggy: Catalogue = {
  aggregates: {
    ...real.aggregates,
    complaint: {
      ...complaint,
      decide: asRule((now, command, occasion, known) =>
        (command as { type: string }).type === 'complaint.poison'
          ? bug()
          : complaint.decide(now, command, occasion, known),
      ),
      evolve: asRule((now, event) =>
        (event.personal as { text?: string } | undefined)?.text?.startsWith(CURSE)
          ? bug()
          : complaint.evolve(now, event),
      ),
    },
  },
  projections: real.projections.map(buggyProjection),
};

type Future = { readonly times: number };
const future: Aggregate<Future, { type: 'future.happen' }, { type: 'happened'; facts: object }, never> = {
  type: 'future',
  Command: z.object({ type: z.literal('future.happen') }),
  initial: { times: 0 },
  refs: () => [],
  decide: () => ok([{ type: 'happened', facts: {} }]),
  evolve: ({ times }) => ({ times: times + 1 }),
  audience: () => ['public'],
  index: ({ times }) => ({ times }),
};

/** The same house after its update: what was held can be decided. */
export const repaired: Catalogue = { ...real, aggregates: { ...real.aggregates, future: seal(future) } };
