import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asking, askedOn, pageOn, type AskedFrom, type Asking } from '#survey/domain/asking.ts';
import { askFrom, DOORS, planOf, takeBack, type Door } from '#survey/domain/asking-plan.ts';
import { aPerson, NOW, POINT, uuid } from '../support/words.ts';
import { businessDay } from '#kernel/domain/business-day.ts';

const TODAY = businessDay(NOW);
const dayAfter = (days: number) => businessDay(NOW + days * 24 * 3_600_000);
const DAYS = Array.from({ length: 12 }, (_, index) => dayAfter(index));
const VERSIONS = [uuid(1), uuid(2), uuid(3)];
const BEFORE = VERSIONS[0]!;

/** As the point's own rules take it. */
function set(now: Asking, facts: AskedFrom): Asking {
  const target = { type: 'asking' as const, id: POINT };
  const said = asking.decide(
    now,
    { type: 'asking.set', target, ...facts },
    { saidAt: NOW, at: NOW, by: aPerson('ann', ['administrator']) },
    () => undefined,
  );
  if (!said.ok) throw new Error(said.error);
  return said.value.reduce((state, event) => asking.evolve(state, event), now);
}
const on = ({ since }: Asking, door: Door, day: string) => askedOn({ since }, BEFORE, door, day);

const anyDay = fc.constantFrom(...DAYS);
const anyVersion = fc.constantFrom(...VERSIONS);
const anyPage = fc.constantFrom('each', 'whole');
const anyAsking = fc
  .array(
    fc.record(
      { from: anyDay, kiosk: anyVersion, phone: anyVersion, page: anyPage },
      { requiredKeys: ['from', 'kiosk', 'phone'] },
    ),
    { maxLength: 5 },
  )
  .map((all) => all.reduce(set, asking.initial));
const anyDoors = fc.subarray([...DOORS], { minLength: 1 });

test('[SV35] an assignment changes the chosen doors from its day to the next plan, and the other door on no day', () =>
  fc.assert(
    fc.property(anyAsking, anyVersion, anyDoors, anyDay, ({ since }, version, doors, from) => {
      const point = { since, before: BEFORE };
      const next = set({ since }, askFrom(point, version, doors, from));
      const later = since.find((one) => one.from > from)?.from;
      for (const door of DOORS)
        for (const day of DAYS) {
          const isSet = doors.includes(door) && day >= from && (later === undefined || day < later);
          expect(on(next, door, day), `${door} ${day}`).toBe(isSet ? version : on({ since }, door, day));
        }
    }),
  ));

test('[SV35] how a kiosk asks changes from its day to the next plan where the kiosk was chosen, and on no other day', () =>
  fc.assert(
    fc.property(anyAsking, anyVersion, anyDoors, anyDay, anyPage, ({ since }, version, doors, from, page) => {
      const next = set({ since }, askFrom({ since, before: BEFORE }, version, doors, from, page));
      const later = since.find((one) => one.from > from)?.from;
      for (const day of DAYS) {
        const isSet = doors.includes('kiosk') && day >= from && (later === undefined || day < later);
        expect(pageOn(next, day), day).toBe(isSet ? page : pageOn({ since }, day));
      }
      const back = set(next, takeBack({ ...next, before: BEFORE }, from));
      const without = { since: next.since.filter((one) => one.from !== from) };
      for (const day of DAYS) expect(pageOn(back, day)).toBe(pageOn(without, day));
    }),
  ));

test('[SV35] a plan that is taken back changes nothing any more, and other days stay as they were', () =>
  fc.assert(
    fc.property(anyAsking, fc.nat(), ({ since }, which) => {
      const planned = since.filter(({ from }) => from > TODAY);
      const plan = planned[which % planned.length];
      if (!plan) return;
      const point = { since, before: BEFORE };
      const next = set({ since }, takeBack(point, plan.from));
      const without = { since: since.filter(({ from }) => from !== plan.from) };
      for (const door of DOORS) for (const day of DAYS) expect(on(next, door, day)).toBe(on(without, door, day));
      expect(planOf({ ...next, before: BEFORE }, TODAY).later.some(({ from }) => from === plan.from)).toBe(false);
    }),
  ));

test('[SV35] what is shown as planned is every later day on which a door begins to ask something else or in another way, and no other', () =>
  fc.assert(
    fc.property(anyAsking, ({ since }) => {
      const { now, later } = planOf({ since, before: BEFORE }, TODAY);
      for (const door of DOORS) expect(now[door]).toBe(on({ since }, door, TODAY));
      const changes = DAYS.filter((day, index) => {
        const before = DAYS[index - 1];
        if (!before) return false;
        const isOther = DOORS.some((door) => on({ since }, door, day) !== on({ since }, door, before));
        return isOther || pageOn({ since }, day) !== pageOn({ since }, before);
      });
      expect(later.map(({ from }) => from)).toEqual(changes);
    }),
  ));
