import { z } from 'zod/mini';
import { namedId } from '#kernel/domain/named-id.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

/** There is one, so it has a name instead of a number. */
export const ORGANISATION = { type: 'organisation', id: namedId('organisation') } as const;

/** เทศบาลตำบล and องค์การบริหารส่วนตำบล (อบต.): the offices' titles differ, the duties do not. */
export const OrganisationKind = z.enum(['municipality', 'administrative-organisation']);

export const DescribeOrganisation = z.object({
  type: z.literal('organisation.describe'),
  kind: OrganisationKind,
  name: Line,
});
export type DescribeOrganisation = z.infer<typeof DescribeOrganisation>;

export interface Organisation {
  readonly kind: z.infer<typeof OrganisationKind>;
  /** The whole name as on its papers: เทศบาลตำบลตัวอย่าง. Empty until somebody has said it. */
  readonly name: string;
}
type OrganisationDescribed = { readonly type: 'described'; readonly facts: Organisation };

export const organisation: Aggregate<Organisation, DescribeOrganisation, OrganisationDescribed, 'administrator-only'> =
  {
    type: ORGANISATION.type,
    Command: DescribeOrganisation,
    initial: { kind: 'municipality', name: '' },
    refs: () => [],
    decide: (_, { kind, name }, { by }) =>
      hasRole(by, 'administrator') ? ok([{ type: 'described', facts: { kind, name } }]) : err('administrator-only'),
    evolve: (_, { facts }) => facts,
    audience: () => ['public'],
    index: () => ({}),
  };
