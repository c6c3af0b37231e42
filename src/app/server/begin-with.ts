import { personId } from '#identity/domain/person.ts';
import type { SetUp } from '#identity/domain/wire.ts';
import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Person } from '#kernel/domain/principal.ts';
import type { Transaction } from '#ledger/domain/records.ts';
import { planFromTemplate } from '#measure/domain/plan-from-template.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { ORGANISATION } from '#organisation/domain/organisation.ts';
import { SMILE, SMILE_ID } from '#survey/domain/smile.ts';
import { STANDARD, STANDARD_ID } from '#survey/domain/standard.ts';
import { say, type Saying } from '#sync/server/say.ts';
import type { House } from './create-house.ts';

/** The words of a measure's plan for one of the units that every municipality begins with. */
const defaultUnitIdOf = (name: string): string | undefined => DEFAULT_UNITS.find((unit) => unit.name === name)?.id;

/** The eight measures of a fiscal year, as sayings. */
export const planOf = (year: number): readonly Saying[] =>
  planFromTemplate(year, defaultUnitIdOf).map((body) => ({ target: body.target, body }));

export interface BeginDeps extends Pick<House, 'catalogue' | 'digest' | 'uuid'> {
  readonly salt: () => string;
}

/**
 * What a municipality begins with, all of it said by its first administrator: herself, its name, the usual units, the question of the counter,
 * and this fiscal year's plan.
 */
export function beginWith(
  { catalogue, digest, uuid, salt }: BeginDeps,
  tx: Transaction,
  { organisation, administrator: { login, name } }: Pick<SetUp, 'organisation' | 'administrator'>,
  at: Instant,
): Person {
  const id = personId(login);
  const her: Person = { kind: 'person', id, roles: ['administrator'], units: [] };
  const added = { type: 'person.add', login, roles: her.roles, units: [], personal: { name, salt: salt() } };
  const sayings: readonly Saying[] = [
    { target: { type: 'person', id }, body: added },
    { target: ORGANISATION, body: { type: 'organisation.describe', ...organisation } },
    ...DEFAULT_UNITS.map(({ id, name }) => ({ target: { type: 'unit', id }, body: { type: 'unit.add', name } })),
    { target: { type: 'questionnaire', id: SMILE_ID }, body: { type: 'questionnaire.publish', ...SMILE } },
    { target: { type: 'questionnaire', id: STANDARD_ID }, body: { type: 'questionnaire.publish', ...STANDARD } },
    ...planOf(fiscalYear(businessDay(at))),
  ];
  for (const saying of sayings) say(tx, her, saying, { catalogue, digest, uuid, at });
  return her;
}
