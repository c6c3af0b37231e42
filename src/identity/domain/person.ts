import { z } from 'zod/mini';
import { namedId } from '#kernel/domain/named-id.ts';
import { Uuid, type Instant } from '#kernel/domain/ids.ts';
import { hasRole, Role, speakerOf, STAFF, type PersonRow } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from '#ledger/domain/aggregate.ts';
import { Line, Salt } from '#ledger/domain/personal.ts';

/** What one types to sign in. It is the person's id, and never given to another. */
export const Login = z.string().check(z.regex(/^[a-z][a-z0-9.-]{2,14}$/));
export const personId = (login: string): string => namedId(login);

const rights = {
  roles: z.array(Role).check(z.minLength(1), z.maxLength(8)),
  units: z.array(Uuid).check(z.maxLength(20)),
};
const target = z.object({ type: z.literal('person'), id: Uuid });

export const AddPerson = z.object({
  type: z.literal('person.add'),
  target,
  login: Login,
  ...rights,
  personal: z.object({ name: Line, salt: Salt }),
});
export const ChangePerson = z.object({ type: z.literal('person.change'), target, ...rights, active: z.boolean() });
/** Somebody made the link with which this person's passphrase is chosen. */
const InvitePerson = z.object({ type: z.literal('person.invite'), target });
/** Somebody who had that link chose it. */
const JoinPerson = z.object({ type: z.literal('person.join'), target });
export const PersonCommand = z.discriminatedUnion('type', [AddPerson, ChangePerson, InvitePerson, JoinPerson]);
export type PersonCommand = z.infer<typeof PersonCommand>;

type Rights = { readonly roles: readonly Role[]; readonly units: readonly string[]; readonly active: boolean };
type Invited = { readonly by: string; readonly at: Instant };
export type PersonEvent =
  | {
      readonly type: 'added';
      readonly facts: Rights & { readonly login: string; readonly at: Instant };
      readonly personal?: { readonly name: string } | undefined;
    }
  | { readonly type: 'changed'; readonly facts: Rights & { readonly at: Instant } }
  | { readonly type: 'invited'; readonly facts: Invited }
  | { readonly type: 'joined'; readonly facts: { readonly at: Instant } };

/** Somebody who works here, with her rights. `login` is empty until she was added; `name` is missing where it was erased. */
export interface StaffMember extends Rights {
  readonly login: string;
  readonly name?: string | undefined;
  readonly since: Instant;
  /** When her account was ended last: what was begun before stays ended, also when it is given back. */
  readonly endedAt?: Instant;
  /** Her latest invitation and when a passphrase was chosen last. Whoever did it in her place did it in the open. */
  readonly invited?: Invited;
  readonly joinedAt?: Instant;
}

export type PersonRefusal =
  'administrator-only' | 'login-taken' | 'not-her-login' | 'nobody-there' | 'last-administrator' | 'only-herself';

function decide(
  now: StaffMember,
  command: PersonCommand,
  { saidAt, at, by }: Occasion,
): Result<readonly PersonEvent[], PersonRefusal> {
  const isHerself = by.kind === 'person' && by.id === command.target.id;
  if (command.type === 'person.join') {
    if (!isHerself) return err('only-herself');
    return now.active ? ok([{ type: 'joined', facts: { at } }]) : err('nobody-there');
  }
  if (!hasRole(by, 'administrator')) return err('administrator-only');
  switch (command.type) {
    case 'person.invite':
      return now.active ? ok([{ type: 'invited', facts: { by: speakerOf(by), at } }]) : err('nobody-there');
    case 'person.add':
      if (now.login) return err('login-taken');
      if (command.target.id !== personId(command.login)) return err('not-her-login');
      return ok([
        {
          type: 'added',
          facts: { login: command.login, roles: command.roles, units: command.units, active: true, at: saidAt },
          personal: command.personal,
        },
      ]);
    case 'person.change':
      if (!now.login) return err('nobody-there');
      // She would lock herself out, and perhaps everybody: another administrator must do it.
      if (isHerself && !(command.active && command.roles.includes('administrator'))) return err('last-administrator');
      return ok([
        { type: 'changed', facts: { roles: command.roles, units: command.units, active: command.active, at } },
      ]);
  }
}

function evolve(now: StaffMember, event: PersonEvent): StaffMember {
  switch (event.type) {
    case 'added': {
      const { at, ...facts } = event.facts;
      return { ...facts, name: event.personal?.name, since: at };
    }
    case 'changed': {
      const { at, ...rights } = event.facts;
      return { ...now, ...rights, ...(!rights.active && { endedAt: at }) };
    }
    case 'invited':
      return { ...now, invited: event.facts };
    case 'joined':
      return { ...now, joinedAt: event.facts.at };
  }
}

export const person: Aggregate<StaffMember, PersonCommand, PersonEvent, PersonRefusal> = {
  type: 'person',
  Command: PersonCommand,
  initial: { login: '', roles: [], units: [], active: false, since: 0 },
  refs: (command) => ('units' in command ? command.units.map((id) => ({ type: 'unit', id })) : []),
  decide,
  evolve,
  audience: () => STAFF,
  index: ({ login }) => ({ login }),
};

/** A person's rights as the server's row of her says. */
export const rightsOf = (id: string, rev: number, { roles, units, active, since }: StaffMember): PersonRow => ({
  kind: 'person',
  id,
  roles,
  units,
  active,
  rev,
  since,
});
