import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, type Principal } from '#kernel/domain/principal.ts';
import { Login, person, personId, rightsOf, type PersonCommand } from '#identity/domain/person.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, SALT, UNIT_A, uuid } from '../support/words.ts';

type AddPerson = Extract<PersonCommand, { type: 'person.add' }>;

const target = (login: string) => ({ type: 'person', id: personId(login) }) as const;
const ada = aPerson(personId('ada'), ['administrator']);
const add = (login: string, id = target(login)): AddPerson => ({
  type: 'person.add',
  target: id,
  login,
  roles: ['field'],
  units: [UNIT_A],
  personal: { name: 'สมใจ', salt: SALT },
});
const role = fc.constantFrom(...ROLES);
const change = fc.record({
  type: fc.constant('person.change' as const),
  target: fc.constantFrom(target('ada'), target('bob')),
  roles: fc.uniqueArray(role, { minLength: 1 }),
  units: fc.constant<string[]>([UNIT_A]),
  active: fc.boolean(),
});

test('[ID1] only an administrator adds people and changes rights', () =>
  fc.assert(
    fc.property(change, fc.uniqueArray(role), (command, roles) => {
      const nobodies: Principal[] = [{ kind: 'nobody' }, { kind: 'kiosk', id: 'k', point: uuid(1) }];
      for (const by of [
        ...nobodies,
        aPerson(
          'eve',
          roles.filter((one) => one !== 'administrator'),
        ),
      ]) {
        const bob = new Thing(person);
        expect(bob.say(add('bob'), { by })).toBe('administrator-only');
        bob.say(add('bob'), { by: ada });
        expect(bob.say(command, { by })).toBe('administrator-only');
      }
    }),
  ));

test('[ID1] an administrator cannot take her own rights away, and nobody’s change is forgotten', () =>
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const things = { [target('ada').id]: new Thing(person), [target('bob').id]: new Thing(person) };
      things[target('ada').id]!.say({ ...add('ada'), roles: ['administrator'] }, { by: ada });
      things[target('bob').id]!.say(add('bob'), { by: ada });
      for (const command of changes) {
        const thing = things[command.target.id]!;
        const before = thing.state;
        const said = thing.say(command, { by: ada });
        const isHerself = command.target.id === ada.id;
        const isKept = command.active && command.roles.includes('administrator');
        expect(said).toBe(isHerself && !isKept ? 'last-administrator' : 'ok');
        const { roles, active } = said === 'ok' ? command : before;
        expect(thing.state).toEqual({
          ...before,
          roles,
          active,
          ...(said === 'ok' && !active && { endedAt: NOW }),
        });
      }
      expect(rightsOf(ada.id, 7, things[ada.id]!.state)).toMatchObject({ active: true, rev: 7, since: NOW });
      expect(things[ada.id]!.state.roles).toContain('administrator');
    }),
  ));

test('[ID10] an administrator invites and she herself joins, while she works here', () => {
  const bob = new Thing(person);
  const invite: PersonCommand = { type: 'person.invite', target: target('bob') };
  const join: PersonCommand = { type: 'person.join', target: target('bob') };
  const himself = aPerson(target('bob').id, ['field']);
  expect([bob.say(invite, { by: ada }), bob.say(join, { by: himself })]).toEqual(['nobody-there', 'nobody-there']);
  bob.say(add('bob'), { by: ada });
  for (const by of [himself, { kind: 'nobody' } as const]) expect(bob.say(invite, { by })).toBe('administrator-only');
  for (const by of [ada, { kind: 'nobody' } as const]) expect(bob.say(join, { by })).toBe('only-herself');
  const before = bob.state;
  expect([bob.say(invite, { by: ada, saidAt: 0 }), bob.say(join, { by: himself, saidAt: 0 })]).toEqual(['ok', 'ok']);
  expect(bob.state, 'at the municipality’s hour').toEqual({
    ...before,
    invited: { by: ada.id, at: NOW },
    joinedAt: NOW,
  });
  const end: PersonCommand = {
    type: 'person.change',
    target: target('bob'),
    roles: ['field'],
    units: [],
    active: false,
  };
  bob.say(end, { by: ada });
  expect([bob.say(invite, { by: ada }), bob.say(join, { by: himself })]).toEqual(['nobody-there', 'nobody-there']);
});

test('[ID2] a login is given once, and is the person’s id', () => {
  const bob = new Thing(person);
  expect(bob.say({ ...add('bob'), target: target('ada') }, { by: ada })).toBe('not-her-login');
  expect(
    bob.say({ type: 'person.change', target: target('bob'), roles: ['field'], units: [], active: true }, { by: ada }),
  ).toBe('nobody-there');
  expect(bob.say(add('bob'), { by: ada })).toBe('ok');
  expect(bob.say(add('bob'), { by: ada })).toBe('login-taken');
  expect(bob.state).toEqual({
    login: 'bob',
    name: 'สมใจ',
    roles: ['field'],
    units: [UNIT_A],
    active: true,
    since: NOW,
  });
  const [added] = bob.events;
  const { personal: _, ...erased } = added as typeof added & { personal?: object };
  expect(person.evolve(person.initial, erased as typeof added & {})).toMatchObject({ login: 'bob', name: undefined });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1.-Aก'), maxLength: 17 }), (login) => {
      if (Login.safeParse(login).success) expect(personId(login)).toMatch(/^[0-9a-f-]{36}$/);
      else expect(login).not.toMatch(/^[ab][ab1.-]{2,14}$/);
    }),
  );
});
