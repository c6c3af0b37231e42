import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES, type Person } from '#kernel/domain/principal.ts';
import { isClosed, isDecided, outcome, type OutcomeEvent, type OutcomeState } from '#ledger/domain/outcome.ts';
import { aPerson, NOW, personal, uuid } from '../support/words.ts';

const target = { type: 'outcome', id: uuid(1) } as const;
const reason = { personal: personal('because') };
const COMMANDS = [
  { type: 'outcome.hand-over', target, ...reason },
  { type: 'outcome.hand-over', target },
  { type: 'outcome.discard', target, ...reason },
  { type: 'outcome.vouch', target },
  { type: 'outcome.refuse', target, ...reason },
] as const;
type OutcomeCommand = (typeof COMMANDS)[number];

const { initial, evolve } = outcome;
const said = (now: OutcomeState, command: OutcomeCommand, by: Person) =>
  outcome.decide(now, command, { saidAt: NOW, at: NOW, by }, () => undefined);
const after = (now: OutcomeState, command: OutcomeCommand, by: Person): OutcomeState => {
  const decision = said(now, command, by);
  if (!decision.ok) throw new Error(decision.error);
  return decision.value.reduce(evolve, now);
};

const ann = aPerson('ann', ['field']);
const clerk = aPerson('clerk', ['clerk']);
const officer = aPerson('officer', ['integrity-officer']);
const noted = (type: 'held' | 'rejected', code = 'why'): OutcomeState =>
  evolve(initial, {
    type,
    facts: { author: 'ann', status: type, code, supervisor: 'clerk' },
    personal: { said: 'her words' },
  });

test('[LG25] a "no" is put aside by its author, or by whoever she handed it to, and once', () => {
  const refused = noted('rejected');
  expect(said(refused, COMMANDS[2], clerk)).toEqual({ ok: false, error: 'not-your-matter' });
  expect(said(refused, COMMANDS[0], clerk)).toEqual({ ok: false, error: 'not-your-matter' });
  const handed = after(refused, COMMANDS[0], ann);
  expect(handed.handedOver).toEqual({ by: 'ann', at: NOW, note: 'because' });
  expect(said(handed, COMMANDS[1], ann)).toEqual({ ok: false, error: 'handed-over-already' });
  expect(said(handed, COMMANDS[2], officer)).toEqual({ ok: false, error: 'not-your-matter' });
  for (const by of [ann, clerk]) {
    const over = after(handed, COMMANDS[2], by);
    expect(over.closed).toEqual({ by: by.id, at: NOW, reason: 'because' });
    expect(isClosed('outcome', over)).toBe(true);
    for (const command of [COMMANDS[0], COMMANDS[2]])
      expect(said(over, command, ann)).toEqual({ ok: false, error: 'decided-already' });
  }
  const unseen = after(initial, COMMANDS[2], ann);
  expect(unseen, 'a device that heard the "no" and no states since').toMatchObject({ author: 'ann', closed: {} });
  expect(said(unseen, COMMANDS[2], clerk)).toEqual({ ok: false, error: 'decided-already' });
});

test('[LG25] what is held is vouched for or refused by its supervisor only, and once', () => {
  const held = noted('held', 'author-revoked');
  for (const by of [ann, officer])
    for (const command of [COMMANDS[3], COMMANDS[4]])
      expect(said(held, command, by)).toEqual({ ok: false, error: 'not-your-matter' });
  const vouched = after(held, COMMANDS[3], clerk);
  expect(vouched).toMatchObject({ status: 'held', vouched: { by: 'clerk' } });
  const refused = after(held, COMMANDS[4], clerk);
  expect(refused).toMatchObject({ status: 'rejected', code: 'refused-by-supervisor', refused: { reason: 'because' } });
  expect(isDecided('outcome', refused), 'her device hears of it').toBe(true);
  expect(isClosed('outcome', refused), 'and shows it').toBe(false);
  for (const now of [vouched, refused])
    expect(said(now, COMMANDS[3], clerk)).toEqual({ ok: false, error: 'decided-already' });
  expect(after(vouched, COMMANDS[4], clerk), 'as long as it could not be decided').toMatchObject({
    status: 'rejected',
  });
  expect(said(held, COMMANDS[2], clerk), 'it was not refused').toEqual({ ok: false, error: 'decided-already' });
});

test('[LG26] the words of a "no" are read by its author, and by the supervisor while it is hers to decide', () => {
  const eyes = (now: OutcomeState) => outcome.audience(now);
  const [refused, held] = [noted('rejected'), noted('held')];
  expect(eyes(initial)).toEqual([]);
  expect(eyes(refused)).toEqual(['person:ann']);
  expect(eyes(held)).toEqual(['person:ann', 'role:clerk']);
  const handed = after(refused, COMMANDS[1], ann);
  expect(eyes(handed)).toEqual(['person:ann', 'role:clerk']);
  expect(eyes(after(handed, COMMANDS[2], clerk)), 'nobody needs to look any more').toEqual(['person:ann']);
  expect(eyes(after(held, COMMANDS[4], clerk))).toEqual(['person:ann']);
  expect(held.said).toBe('her words');
});

test('[I8] the rules of a "no" are total, also when the personal part was erased', () => {
  const anEvent: fc.Arbitrary<OutcomeEvent> = fc.oneof(
    fc.record({
      type: fc.constantFrom('held', 'rejected'),
      facts: fc.record({
        author: fc.constant('ann'),
        status: fc.constantFrom('held', 'rejected'),
        code: fc.constant('why'),
        supervisor: fc.constantFrom(...ROLES),
      }),
    }),
    fc.record({
      type: fc.constantFrom('handed-over', 'refused', 'discarded', 'vouched'),
      facts: fc.record({ by: fc.constant('clerk'), at: fc.constant(NOW) }),
    }),
    fc.record({
      type: fc.constant('decided'),
      facts: fc.record({ author: fc.constant('ann'), status: fc.constant('accepted'), code: fc.constant('') }),
    }),
  ) as fc.Arbitrary<OutcomeEvent>;
  fc.assert(
    fc.property(
      fc.array(anEvent, { maxLength: 5 }),
      fc.constantFrom(...COMMANDS),
      fc.constantFrom(ann, clerk, officer),
      (events, command, by) => {
        const now = events.reduce(evolve, initial);
        const decision = said(now, command, by);
        if (decision.ok) outcome.audience(decision.value.reduce(evolve, now));
        outcome.index(now);
      },
    ),
  );
});
