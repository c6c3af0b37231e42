import type { Role } from '#kernel/domain/principal.ts';
import type { PersonCommand, StaffMember } from './person.ts';

/** Somebody who works here, with her id. */
export interface Colleague {
  readonly id: string;
  readonly state: StaffMember;
}

/** Roles behind which things wait that nobody else can bring to an end. That there are such things is told to nobody: of a role only that it would be empty. */
const NEVER_EMPTY = ['clerk', 'integrity-officer'] as const satisfies readonly Role[];
export type LastRole = (typeof NEVER_EMPTY)[number];

/** What would be nobody's when somebody leaves. */
export interface LeftBehind {
  /** Her units in which nobody else is. `openCases`: `undefined` where whoever asks may not know. */
  readonly units: readonly { readonly unit: string; readonly openCases: number | undefined }[];
  /** What only she is. */
  readonly roles: readonly LastRole[];
}

/** `openCasesOf`: how many cases of a unit are not brought to an end, corruption cases never among them. Who does not work here leaves nothing. */
export function leftBehind(
  people: readonly Colleague[],
  leaving: string,
  openCasesOf: (unit: string) => number | undefined,
): LeftBehind {
  const her = people.find(({ id, state }) => id === leaving && state.active)?.state;
  const others = stayingWithout(people, leaving);
  return {
    units: (her?.units ?? [])
      .filter((unit) => !others.some(({ state }) => state.units.includes(unit)))
      .map((unit) => ({ unit, openCases: openCasesOf(unit) })),
    roles: NEVER_EMPTY.filter(
      (role) => her?.roles.includes(role) && !others.some(({ state }) => state.roles.includes(role)),
    ),
  };
}

/** Who could take over from her: everybody else who works here. */
export const stayingWithout = (people: readonly Colleague[], leaving: string): readonly Colleague[] =>
  people.filter(({ id, state }) => id !== leaving && state.active);

/** Who takes over what, by unit and by role: ids of colleagues; `''` where nobody does yet. */
export interface Successors {
  readonly units: Readonly<Record<string, string>>;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
}

type ChangePerson = Extract<PersonCommand, { type: 'person.change' }>;

/**
 * What has to be said, in this order: each successor gets what she takes over, and only then the account is closed. So nothing is nobody's in between,
 * and where a successor is refused she who leaves is still there. Nothing is taken from her: with her account her rights come back.
 */
export function handOver(people: readonly Colleague[], leaving: string, { units, roles }: Successors): ChangePerson[] {
  const her = people.find(({ id }) => id === leaving);
  if (!her) return [];
  const taking = (taken: Readonly<Record<string, string>>, id: string) =>
    Object.entries(taken).flatMap(([what, successor]) => (successor === id ? [what] : []));
  const successors = stayingWithout(people, leaving).flatMap(({ id, state }) => {
    const [moreUnits, moreRoles] = [taking(units, id), taking(roles as Record<Role, string>, id) as Role[]];
    return moreUnits.length + moreRoles.length
      ? [changeOf(id, { roles: [...state.roles, ...moreRoles], units: [...state.units, ...moreUnits], active: true })]
      : [];
  });
  return [...successors, changeOf(leaving, { roles: her.state.roles, units: her.state.units, active: false })];
}

const changeOf = (id: string, { roles, units, active }: Pick<StaffMember, 'roles' | 'units' | 'active'>) =>
  ({
    type: 'person.change',
    target: { type: 'person', id },
    roles: [...new Set(roles)],
    units: [...new Set(units)],
    active,
  }) satisfies ChangePerson;
