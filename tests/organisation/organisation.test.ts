import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, type Principal } from '#kernel/domain/principal.ts';
import { DEFAULT_UNITS } from '#organisation/domain/default-units.ts';
import { organisation } from '#organisation/domain/organisation.ts';
import { PointCode, servicePoint, servicePointId } from '#organisation/domain/service-point.ts';
import { unit } from '#organisation/domain/unit.ts';
import { Thing } from '../support/rules.ts';
import { Server } from '../support/server.ts';
import { aPerson, commandText, QUESTIONNAIRE, UNIT_A, uuid } from '../support/words.ts';

const ada = aPerson('ada', ['administrator']);
const anybody = fc.oneof(
  fc.constant<Principal>({ kind: 'nobody' }),
  fc.constant<Principal>({ kind: 'kiosk', id: 'k', point: uuid(1) }),
  fc.subarray(ROLES.filter((role) => role !== 'administrator')).map((roles) => aPerson('bob', roles)),
);
const point = (code: string, id = servicePointId(code)) =>
  ({
    type: 'service-point.add',
    target: { type: 'service-point', id },
    code,
    name: 'เคาน์เตอร์',
    unit: UNIT_A,
    questionnaire: QUESTIONNAIRE,
  }) as const;

test('[OR1] only an administrator describes the municipality, adds a unit or a service point', () => {
  const said = (by: Principal) => [
    new Thing(organisation).say({ type: 'organisation.describe', kind: 'municipality', name: 'เทศบาล' }, { by }),
    new Thing(unit).say({ type: 'unit.add', name: 'กองช่าง' }, { by }),
    new Thing(servicePoint).say(point('counter'), { by }),
  ];
  expect(said(ada)).toEqual(['ok', 'ok', 'ok']);
  fc.assert(
    fc.property(anybody, (by) => {
      expect(said(by)).toEqual(['administrator-only', 'administrator-only', 'administrator-only']);
    }),
  );
  expect(new Set(DEFAULT_UNITS.map(({ id }) => id)).size).toBe(DEFAULT_UNITS.length);
});

test('[OR2] a service point’s code is its id, and is given once', () => {
  const counter = new Thing(servicePoint);
  expect(counter.say(point('counter', servicePointId('mobile')), { by: ada })).toBe('not-its-code');
  expect(counter.say(point('counter'), { by: ada })).toBe('ok');
  expect(counter.say(point('counter'), { by: ada })).toBe('code-taken');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1-.A ก'), maxLength: 16 }), (code) => {
      if (PointCode.safeParse(code).success) expect(servicePointId(code)).toMatch(/^[0-9a-f-]{36}$/);
      else expect(code).not.toMatch(/^[ab1][ab1-]{1,13}$/);
    }),
  );
});

test('[OR2] two administrators without network give one code; the second is told, and changes nothing', () => {
  const server = new Server([ada, aPerson('bea', ['administrator'])]);
  const both = { th: 'x', en: 'x' };
  const asked = { title: both, questions: [{ key: 'x', text: both }], reasons: [] };
  server.say(
    'ada',
    commandText(1, 'unit.add', { type: 'unit', id: UNIT_A }, { name: 'กองช่าง' }),
    commandText(2, 'questionnaire.publish', { type: 'questionnaire', id: QUESTIONNAIRE }, asked),
  );
  const { type, target, ...rest } = point('counter');
  expect(server.say('ada', commandText(3, type, target, rest))).toEqual(['accepted']);
  expect(
    server.round('bea', [commandText(4, type, target, { ...rest, name: 'อื่น' })], { stream: uuid(9), n: 1 }),
  ).toMatchObject({
    outcomes: [{ status: 'rejected', code: 'code-taken' }],
  });
  expect(server.store.row(target)?.state).toMatchObject({ name: 'เคาน์เตอร์' });
});
