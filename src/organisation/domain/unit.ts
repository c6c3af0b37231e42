import { z } from 'zod/mini';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

/** A part of the municipality that answers for something: สำนักปลัด, กองคลัง, กองช่าง … */
export interface Unit {
  readonly name: string;
}

const AddUnit = z.object({ type: z.literal('unit.add'), name: Line });
export type AddUnit = z.infer<typeof AddUnit>;
type UnitAdded = { readonly type: 'added'; readonly facts: Unit };

export const unit: Aggregate<Unit, AddUnit, UnitAdded, 'administrator-only' | 'already-added'> = {
  type: 'unit',
  Command: AddUnit,
  initial: { name: '' },
  refs: () => [],
  decide(now, { name }, { by }) {
    if (!hasRole(by, 'administrator')) return err('administrator-only');
    return now.name ? err('already-added') : ok([{ type: 'added', facts: { name } }]);
  },
  evolve: (_, { facts }) => facts,
  audience: () => ['public'],
  index: ({ name }) => ({ name }),
};
