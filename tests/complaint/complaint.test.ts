import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDay, fiscalYear, startOfDay } from '#kernel/domain/business-day.ts';
import { ROLES, type Principal } from '#kernel/domain/principal.ts';
import { caseload, type Caseload } from '#complaint/domain/caseload.ts';
import { complaint, isResponsible, type Complaint } from '#complaint/domain/complaint.ts';
import { referenceCode } from '#complaint/domain/reference-code.ts';
import { ComplaintCommand, KINDS, Told, type ComplaintEvent } from '#complaint/domain/words-of-a-case.ts';
import { Thing } from '../support/rules.ts';
import { aPerson, NOW, personal, UNIT_A, UNIT_B, uuid } from '../support/words.ts';

const DAY = 86_400_000;
const nobody = { kind: 'nobody' } as const;
const kiosk = { kind: 'kiosk', id: 'k', point: uuid(1) } as const;
const clerk = aPerson('ann', ['clerk'], [UNIT_B]);
const integrity = aPerson('cho', ['integrity-officer']);

const anybody: fc.Arbitrary<Principal> = fc.oneof(
  fc.constantFrom<Principal>(nobody, kiosk),
  fc
    .tuple(fc.subarray([...ROLES]), fc.subarray([UNIT_A, UNIT_B]))
    .map(([roles, units]) => aPerson('eve', roles, units)),
);
const kind = fc.constantFrom(...KINDS);
const logged = fc.record({
  type: fc.constant('complaint.log' as const),
  kind,
  village: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
  personal: fc.constant(personal('ท่อระบายน้ำอุดตัน')),
});
const day = fc.integer({ min: -3, max: 3 }).map((days) => businessDay(NOW + days * DAY));
const furtherWord = fc.oneof(
  fc.record({ type: fc.constant('complaint.note' as const), personal: fc.constant(personal('x')) }),
  fc.record({ type: fc.constant('complaint.assign' as const), unit: fc.constantFrom(UNIT_A, UNIT_B) }),
  fc.record({
    type: fc.constant('complaint.close' as const),
    told: fc.constantFrom(...Told.options),
    toldOn: day,
    personal: fc.constant(personal('แจ้งผลแล้ว')),
  }),
);
const word: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  { weight: 1, arbitrary: logged },
  { weight: 4, arbitrary: furtherWord },
);

test('[CO1] anybody may log a case, also nobody; only who is responsible may go on with it', () => {
  fc.assert(
    fc.property(logged, furtherWord, anybody, anybody, fc.boolean(), (log, further, first, then, isAssigned) => {
      const one = new Thing(complaint);
      expect(one.say(further, { by: clerk })).toBe('not-logged');
      expect(one.say(log, { by: first })).toBe('ok');
      expect(one.say(log, { by: first })).toBe('already-logged');
      if (isAssigned)
        one.say({ type: 'complaint.assign', unit: UNIT_A }, { by: log.kind === 'corruption' ? integrity : clerk });
      const { roles, units } = then.kind === 'person' ? then : aPerson('none', []);
      const may =
        log.kind === 'corruption'
          ? roles.includes('integrity-officer')
          : roles.includes('clerk') || (isAssigned && units.includes(UNIT_A));
      expect(one.say(further, { by: then }) !== 'not-your-case').toBe(may);
      expect(isResponsible(then, { kind: log.kind, unit: isAssigned ? UNIT_A : undefined })).toBe(may);
    }),
  );
});

test('[CO2] a corruption case is invisible outside its own role, to its unit and in every count too', () =>
  fc.assert(
    fc.property(logged, fc.array(furtherWord), anybody, (log, further, by) => {
      const one = new Thing(complaint);
      one.say(log, { by });
      for (const said of further) one.say(said, { by: log.kind === 'corruption' ? integrity : clerk });
      const seen = complaint.audience(one.state);
      const isSecret = log.kind === 'corruption';
      if (isSecret) expect(seen).toEqual(['role:integrity-officer']);
      else
        expect(seen).toEqual(
          expect.arrayContaining(['role:clerk', `person:${by.kind === 'nobody' ? 'nobody' : by.id}`]),
        );
      const { unit } = one.state as { unit?: string };
      if (!isSecret && unit) expect(seen).toContain(`unit:${unit}`);
      expect(one.events.some((event) => caseload.targets(event).length > 0)).toBe(!isSecret);
    }),
  ));

test('[CO3] the rules answer everything, also when the personal part was erased', () => {
  const erasable = (event: ComplaintEvent): fc.Arbitrary<ComplaintEvent> => {
    const { personal: _, ...erased } = event as ComplaintEvent & { personal?: object };
    return fc.constantFrom(event, erased as ComplaintEvent);
  };
  const history = fc.array(word, { maxLength: 12 }).map((words) => {
    const one = new Thing(complaint);
    for (const said of words) one.say(said, { by: clerk });
    return one.events;
  });
  fc.assert(
    fc.property(
      history.chain((events) => fc.tuple(...events.map(erasable))),
      fc.array(history),
      word,
      anybody,
      (events, strange, said, by) => {
        for (const some of [events, [...strange.flat(), ...events]]) {
          const now = some.reduce(complaint.evolve, complaint.initial);
          const decision = complaint.decide(now, said, { saidAt: NOW, at: NOW, by }, () => undefined);
          if (decision.ok) expect(decision.value.reduce(complaint.evolve, now)).not.toBe(now);
          expect(complaint.audience(now).length > 0).toBe(now.status !== 'none');
          expect(JSON.stringify(now)).not.toContain('"salt"');
        }
        expect(JSON.stringify(events.reduce(complaint.evolve, complaint.initial)).includes('ท่อ')).toBe(
          events.some(({ type, ...event }) => type === 'logged' && 'personal' in event),
        );
      },
    ),
  );
});

test('[CO4] no case is closed without how and when the resident was told', () => {
  const words = { type: 'complaint.close', told: 'telephone', toldOn: businessDay(NOW), personal: personal('แจ้งแล้ว') };
  const reads = (changed: object) => ComplaintCommand.safeParse({ ...words, ...changed }).success;
  expect(reads({})).toBe(true);
  for (const missing of ['told', 'toldOn', 'personal']) expect(reads({ [missing]: undefined }), missing).toBe(false);
  expect(reads({ told: 'somehow' })).toBe(false);
  expect(reads({ toldOn: '30/9/2569' })).toBe(false);
  fc.assert(
    fc.property(logged, fc.array(word, { maxLength: 8 }), day, (log, said, toldOn) => {
      const by = log.kind === 'corruption' ? integrity : clerk;
      const one = new Thing(complaint);
      one.say(log, { by });
      for (const each of said) one.say(each, { by });
      const wasClosed = (one.state as { status: string }).status === 'closed';
      const close = { type: 'complaint.close', told: 'letter', toldOn, personal: personal('x') } as const;
      const isTomorrow = toldOn > businessDay(NOW);
      expect(one.say(close, { by })).toBe(wasClosed ? 'already-closed' : isTomorrow ? 'told-in-future' : 'ok');
      const closed = one.events.filter(({ type }) => type === 'closed') as {
        facts: { told: string; toldOn: string };
      }[];
      expect(closed.length).toBe((one.state as { status: string }).status === 'closed' ? 1 : 0);
      for (const { facts } of closed) expect(facts.told && facts.toldOn <= businessDay(NOW)).toBe(true);
    }),
  );
});

test('[CO5] logged is closed and pending together, in the year in which a case was logged', () => {
  const newYear = startOfDay('2026-10-01');
  const said = fc.record({
    which: fc.nat(5),
    saidAt: fc.integer({ min: newYear - 3 * DAY, max: newYear + 3 * DAY }),
    word,
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 40 }), (all) => {
      const cases = Array.from({ length: 6 }, () => new Thing(complaint));
      const hours = [...all].sort((a, b) => a.saidAt - b.saidAt);
      for (const { which, saidAt, word: each } of hours) {
        const isSecret = (cases[which]!.state as { kind?: string }).kind === 'corruption';
        cases[which]!.say(each, { by: isSecret ? integrity : clerk, saidAt });
      }
      const loads = new Map<string, Caseload>();
      for (const event of cases.flatMap(({ events }) => events))
        for (const id of caseload.targets(event))
          loads.set(id, caseload.evolve(loads.get(id) ?? caseload.initial, event));
      const open = cases
        .map(({ state }) => state as Exclude<Complaint, { status: 'none' }>)
        .filter(({ loggedAt }) => loggedAt);
      for (const year of [2569, 2570]) {
        const those = open.filter(
          ({ kind, loggedAt }) => kind !== 'corruption' && fiscalYear(businessDay(loggedAt)) === year,
        );
        const pending = those.filter(({ status }) => status !== 'closed').length;
        const { logged = 0, closed = 0, byKind = {} } = loads.get(`${year}`) ?? {};
        expect(logged).toBe(those.length);
        expect(closed + pending).toBe(logged);
        expect(Object.values(byKind).reduce((sum, times) => sum + times, 0)).toBe(logged);
      }
    }),
  );
});

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const idOf = (time: string, end: string) =>
  `${time.slice(0, 8)}-${time.slice(8, 12)}-7${time.slice(12, 15)}-8${time.slice(15, 18)}-${end.slice(1)}`;

test('[CO6] the code that a resident is given needs no network, and says nothing of how many cases there are', () => {
  fc.assert(
    fc.property(hex(18), hex(18), hex(13), hex(13), (now, later, one, other) => {
      const code = referenceCode(idOf(now, one));
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4} [2-9A-HJKMNP-TV-Z]{4}$/);
      const end = (id: string) => id.replaceAll('-', '').slice(-12);
      const otherCode = referenceCode(idOf(later, other));
      if (end(idOf(now, one)) === end(idOf(later, other))) return;
      expect(otherCode).not.toBe(code);
    }),
    { numRuns: 2_000 },
  );
  const end = '0123456789abc';
  const sameEnd = (time: string) => referenceCode(idOf(`${time}000000`.slice(0, 17) + '8', end));
  expect(sameEnd('018f00000000'), 'the hour is not in it').toBe(sameEnd('019a5b6c7d8e'));
});
