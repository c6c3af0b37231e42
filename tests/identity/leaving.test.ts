import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCasesOf } from '#app/domain/open-cases.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import type { Kind } from '#complaint/domain/words-of-a-case.ts';
import { handOver, leftBehind, stayingWithout, type Colleague } from '#identity/domain/leaving.ts';
import { person, personId, type StaffMember } from '#identity/domain/person.ts';
import { ROLES, type Role } from '#kernel/domain/principal.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, UNIT_A, UNIT_B } from '../support/words.ts';

const boss = aPerson(personId('boss'), ['administrator']);

const aColleague = (
  login: string,
  roles: readonly Role[],
  units: readonly string[] = [],
  active = true,
): Colleague => ({
  id: personId(login),
  state: { login, name: `ชื่อ ${login}`, roles, units, active, since: 0 },
});
const anybody = fc
  .uniqueArray(fc.constantFrom('ann', 'bob', 'cho', 'dao'), { minLength: 1 })
  .chain((logins) =>
    fc.tuple(
      ...logins.map((login) =>
        fc
          .tuple(
            fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
            fc.subarray([UNIT_A, UNIT_B]),
            fc.boolean(),
          )
          .map(([roles, units, active]) => aColleague(login, roles, units, active)),
      ),
    ),
  );
const none = () => undefined;

test('[ID27] what somebody leaves behind is each unit in which nobody else is, and each last role', () => {
  const ann = aColleague('ann', ['clerk', 'integrity-officer', 'mayor'], [UNIT_A, UNIT_B]);
  const bob = aColleague('bob', ['counter'], [UNIT_B]);
  const away = aColleague('cho', ['clerk', 'integrity-officer'], [UNIT_A], false);
  const open = (unit: string) => (unit === UNIT_A ? 3 : 9);
  expect(leftBehind([ann, bob, away], ann.id, open)).toEqual({
    units: [{ unit: UNIT_A, openCases: 3 }],
    roles: ['clerk', 'integrity-officer'],
  });
  const clerk = aColleague('dao', ['clerk'], [UNIT_A]);
  expect(leftBehind([ann, bob, away, clerk], ann.id, open)).toEqual({ units: [], roles: ['integrity-officer'] });
  for (const nothing of [away.id, personId('nobody')])
    expect(leftBehind([bob, away], nothing, open)).toEqual({ units: [], roles: [] });
  expect(stayingWithout([ann, bob, away], ann.id)).toEqual([bob]);
});

test('[ID27] of corruption cases not even a number is told, and of a unit’s only to who may see them', () => {
  const aCase = (kind: Kind, unit: string | undefined, status: 'received' | 'assigned' | 'closed'): Complaint => ({
    status,
    kind,
    unit,
    fiscalYear: 2569,
    loggedAt: NOW,
    loggedBy: 'ann',
    history: [],
  });
  const cases: Complaint[] = [
    aCase('road', UNIT_A, 'assigned'),
    aCase('road', UNIT_A, 'closed'),
    aCase('road', UNIT_B, 'assigned'),
    aCase('road', undefined, 'received'),
    aCase('corruption', UNIT_A, 'assigned'),
    aCase('corruption', undefined, 'received'),
    { status: 'none' },
  ];
  const told = (...roles: Role[]) =>
    [UNIT_A, UNIT_B].map((unit) => openCasesOf(aPerson('x', roles, [UNIT_A]), cases, unit));
  expect(told('administrator'), 'in one of the units').toEqual([1, undefined]);
  expect(told('administrator', 'clerk')).toEqual([1, 1]);
  expect(told('administrator', 'integrity-officer')).toEqual([1, undefined]);
  expect(openCasesOf(boss, cases, UNIT_A)).toBeUndefined();
});

test('[ID28] whoever takes over has it before the account is closed, and keeps what she had', () =>
  fc.assert(
    fc.property(anybody, fc.nat(), fc.infiniteStream(fc.nat()), (people, which, picks) => {
      const leaving = people[which % people.length]!.id;
      const left = leftBehind(people, leaving, none);
      const staying = stayingWithout(people, leaving);
      const pick = () => (staying.length ? staying[picks.next().value! % staying.length]!.id : '');
      const units = Object.fromEntries(left.units.map(({ unit }) => [unit, pick()]));
      const roles = Object.fromEntries(left.roles.map((role) => [role, pick()]));
      const commands = handOver(people, leaving, { units, roles });

      const things = new Map(people.map(({ id, state }) => [id, known(state)]));
      for (const [index, command] of commands.entries()) {
        const isLast = index === commands.length - 1;
        expect(command.active, 'closed at the end').toBe(!isLast);
        expect(command.target.id === leaving).toBe(isLast);
        if (isLast)
          for (const [taken, ids] of [
            ['units', units],
            ['roles', roles],
          ] as const)
            for (const [what, successor] of Object.entries(ids))
              if (successor) expect(things.get(successor)!.state[taken]).toContain(what);
        expect(things.get(command.target.id)!.say(command, { by: boss })).toBe('ok');
      }
      for (const { id, state } of people) {
        const now = things.get(id)!.state;
        expect(now.active).toBe(id === leaving ? false : state.active);
        expect([...new Set(now.roles)]).toEqual(now.roles);
        expect(now.roles).toEqual(expect.arrayContaining([...state.roles]));
        expect(now.units).toEqual(expect.arrayContaining([...state.units]));
      }
      expect(new Set(commands.map(({ target }) => target.id)).size, 'each is told once').toBe(commands.length);
    }),
  ));

test('[ID28] nobody is asked to take over from who is not known', () => {
  expect(handOver([aColleague('bob', ['clerk'])], personId('nobody'), { units: {}, roles: {} })).toEqual([]);
});

/** Somebody as she is on record. */
function known(state: StaffMember) {
  const thing = new Thing(person);
  thing.state = state;
  return thing;
}
