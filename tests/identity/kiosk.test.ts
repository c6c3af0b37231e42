import { expect, test } from 'vitest';
import { CODE_SIGNS, inGroups, readKioskCode } from '#identity/domain/kiosk-code.ts';
import { kioskState } from '#identity/domain/kiosk-state.ts';
import { kiosk, type Kiosk, type KioskCommand } from '#identity/domain/kiosk.ts';
import { ROLES } from '#kernel/domain/principal.ts';
import { aPerson, NOW, POINT, uuid } from '../support/words.ts';

const target = { type: 'kiosk', id: uuid(1) } as const;
const enrol: KioskCommand = { type: 'kiosk.enrol', target, point: POINT, label: 'แท็บเล็ตหน้าช่อง 2' };
const revoke: KioskCommand = { type: 'kiosk.revoke', target };
const HOUR = 3_600_000;

const said = (now: Kiosk, command: KioskCommand, by = aPerson('ann', ['clerk'])) => {
  const decided = kiosk.decide(now, command, { saidAt: NOW - HOUR, at: NOW, by }, () => ({}));
  return decided.ok ? decided.value.reduce(kiosk.evolve, now) : decided.error;
};
const after = (...commands: readonly KioskCommand[]) =>
  commands.reduce<Kiosk>((now, command) => said(now, command) as Kiosk, kiosk.initial);

test('[ID12] only administrator and clerk enrol and revoke, and who did it is kept', () => {
  for (const role of ROLES)
    for (const [now, command] of [
      [kiosk.initial, enrol],
      [after(enrol), revoke],
    ] as const) {
      const may = role === 'administrator' || role === 'clerk';
      const result = said(now, command, aPerson('ann', [role]));
      expect(result === 'officers-only', role).toBe(!may);
    }
  for (const by of [{ kind: 'nobody' }, { kind: 'kiosk', id: uuid(1), point: POINT }] as const)
    expect(kiosk.decide(after(enrol), revoke, { saidAt: NOW, at: NOW, by }, () => ({}))).toEqual({
      ok: false,
      error: 'officers-only',
    });
  expect(after(enrol, revoke)).toEqual({
    point: POINT,
    label: 'แท็บเล็ตหน้าช่อง 2',
    enrolled: { by: 'ann', at: NOW - HOUR },
    revoked: { by: 'ann', at: NOW },
  });
});

test('[ID12] a kiosk is enrolled once and revoked once', () => {
  expect(said(after(enrol), enrol)).toBe('already-enrolled');
  expect(said(after(enrol, revoke), revoke)).toBe('already-revoked');
  expect(said(after(enrol, revoke), enrol), 'never again').toBe('already-enrolled');
});

test('[ID16] a kiosk that is not known can be revoked, and its enrolment brings it back revoked', () => {
  expect(after(revoke)).toMatchObject({ point: '', revoked: { by: 'ann' } });
  expect(after(revoke, enrol)).toEqual(after(enrol, revoke));
});

test('[ID11] a code is read however it was typed, and nothing else is one', () => {
  for (const typed of ['ABCD2345', 'abcd-2345', ' AbCd 2345 ', 'abcd–2345'])
    expect(readKioskCode(typed)).toBe('ABCD2345');
  for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD2341', 'กขคง2345', 'ABCD.2345'])
    expect(readKioskCode(typed), typed).toBeUndefined();
  expect(inGroups('ABCD2345')).toBe('ABCD-2345');
  expect(new Set(CODE_SIGNS).size).toBe(30);
});

test('[ID17] how a kiosk is: in service, not heard for a day, copied, revoked, or not known here', () => {
  const [serving, revoked] = [after(enrol), after(enrol, revoke)];
  const heard = (ago: number, rest = {}) => [{ id: uuid(1), lastContact: NOW - ago, ...rest }];
  expect(kioskState(uuid(1), serving, undefined, NOW)).toBe('unknown');
  expect(kioskState(uuid(1), serving, [], NOW)).toBe('silent');
  expect(kioskState(uuid(1), serving, heard(24 * HOUR), NOW)).toBe('in-service');
  expect(kioskState(uuid(1), serving, heard(24 * HOUR + 1), NOW)).toBe('silent');
  expect(kioskState(uuid(1), serving, heard(0, { isSuspect: true }), NOW)).toBe('copied');
  expect(kioskState(uuid(1), revoked, heard(0, { isSuspect: true }), NOW)).toBe('revoked');
  expect(kioskState(uuid(2), serving, heard(0), NOW)).toBe('silent');
});
