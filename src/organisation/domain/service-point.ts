import { z } from 'zod/mini';
import { namedId } from '#kernel/domain/named-id.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

/** Stands in a QR code and in an address that people type: small letters, digits, dashes. */
export const PointCode = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,13}$/));

/** Where people are served and asked: a counter, a mobile unit. Its code is its id, so that no two can have the same. */
export interface ServicePoint {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The version of the questionnaire that is asked here. */
  readonly questionnaire: string;
}

const AddServicePoint = z.object({
  type: z.literal('service-point.add'),
  target: z.object({ type: z.literal('service-point'), id: Uuid }),
  code: PointCode,
  name: Line,
  unit: Uuid,
  questionnaire: Uuid,
});
export type AddServicePoint = z.infer<typeof AddServicePoint>;
type ServicePointAdded = { readonly type: 'added'; readonly facts: ServicePoint };

export type ServicePointRefusal = 'administrator-only' | 'code-taken' | 'not-its-code';

export const servicePointId = (code: string): string => namedId(code);

export const servicePoint: Aggregate<ServicePoint, AddServicePoint, ServicePointAdded, ServicePointRefusal> = {
  type: 'service-point',
  Command: AddServicePoint,
  initial: { code: '', name: '', unit: '', questionnaire: '' },
  refs: ({ unit, questionnaire }) => [
    { type: 'unit', id: unit },
    { type: 'questionnaire', id: questionnaire },
  ],
  decide(now, { target, code, name, unit, questionnaire }, { by }) {
    if (!hasRole(by, 'administrator')) return err('administrator-only');
    if (now.code) return err('code-taken');
    if (target.id !== servicePointId(code)) return err('not-its-code');
    return ok([{ type: 'added', facts: { code, name, unit, questionnaire } }]);
  },
  evolve: (_, { facts }) => facts,
  audience: () => ['public'],
  index: ({ name }) => ({ name }),
};
