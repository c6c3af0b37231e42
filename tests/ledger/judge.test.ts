import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '#app/domain/catalogue.ts';
import { RuleBroke } from '#kernel/domain/attempt.ts';
import { seal, type Known } from '#ledger/domain/aggregate.ts';
import { bytesOf, LONGEST_COMMAND, readCommand } from '#ledger/domain/command.ts';
import { judge } from '#ledger/domain/judge.ts';
import { listKeys } from '#ledger/domain/kept.ts';
import { chainOn } from '#ledger/domain/record.ts';
import { buggy } from '../model/buggy-catalogue.ts';
import { quickDigest } from '../model/random.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal, UNIT_A } from '../support/words.ts';

const by = aPerson('ann', ['clerk']);
const occasion = { saidAt: NOW, at: NOW, by };
const logged = judge(catalogue, undefined, readCommand(aLog(1, 1))!, occasion, () => undefined);
const assign = readCommand(commandText(2, 'complaint.assign', aCase(1), { unit: UNIT_A }))!;
const judged = (known: Known) =>
  judge(catalogue, logged.status === 'accepted' ? logged.state : undefined, assign, occasion, known);

test('[LG12] a command is as long as its UTF-8, and names what it is about', () => {
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0x9ff, 0xe01, 0xffff, 0x1_0000, 0x10_ffff].map((code) =>
    String.fromCodePoint(code),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...edges) }), (text) => {
      expect(bytesOf(text)).toBe(new TextEncoder().encode(text).byteLength);
    }),
  );
  expect(LONGEST_COMMAND).toBe(32 * 1024);
  const text = aLog(1, 1);
  expect(readCommand(text)).toMatchObject({ type: 'complaint.log', target: aCase(1), v: 1 });
  const changed = (rest: object) => JSON.stringify({ ...(JSON.parse(text) as object), ...rest });
  for (const strange of [
    text.slice(0, -1),
    '[]',
    'null',
    changed({ id: 'one' }),
    changed({ v: 'one' }),
    changed({ saidAt: -1 }),
    changed({ type: 'measure.record' }),
    changed({ target: { type: 'complaint', id: '../etc' } }),
  ])
    expect(readCommand(strange)).toBeUndefined();
});

test('[LG14] what a decision reads of others is known to it, or it is refused', () => {
  expect(judged(() => undefined)).toEqual({ status: 'rejected', code: 'not-known-here' });
  expect(judged((ref) => (ref.id === UNIT_A ? { name: 'a' } : undefined)).status).toBe('accepted');
});

test('[LG14] a store that fails is never an outcome', () => {
  expect(() =>
    judged(() => {
      throw new Error('the disk is gone');
    }),
  ).toThrow('the disk is gone');
});

test('[LG7] wherever a rule throws, its command is held and the error says whose it is', () => {
  const bug = () => {
    throw new Error('a bug');
  };
  const complaint = catalogue.aggregates['complaint']!;
  for (const rule of ['refs', 'decide', 'evolve'] as const) {
    const broken = seal({ ...complaint, [rule]: bug } as never);
    const verdict = judge(
      { ...catalogue, aggregates: { complaint: broken } },
      undefined,
      readCommand(aLog(1, 1))!,
      occasion,
      () => undefined,
    );
    expect(verdict).toEqual({ status: 'held', code: 'rule-broke' });
  }
  expect(() => seal({ ...complaint, audience: bug } as never).audience({})).toThrow(RuleBroke);
});

test('[LG13] a state that our rules cannot read is in no list', () => {
  expect(listKeys(catalogue, 'complaint', { status: 'received', loggedAt: 7 })).toEqual([['complaint', 'loggedAt', 7]]);
  expect(listKeys(catalogue, 'future', { anything: 1 })).toEqual([]);
  expect(listKeys(catalogue, 'questionnaire', { no: 'title' })).toEqual([]);
  expect(listKeys(buggy, 'questionnaire', undefined)).toEqual([]);
});

test('[LG15] the chain tells of every fact, and of personal words only by a commitment', () => {
  const head = { seq: 4, chain: 'before' };
  const event = { type: 'noted', facts: { at: 1 }, personal: personal('a telephone number') };
  const link = (changed: object, from = head, ref = aCase(1)) =>
    chainOn(from, ref, { ...event, ...changed }, quickDigest);
  const { chain, commitment, seq } = link({});
  expect(seq).toBe(5);
  for (const other of [
    link({ type: 'closed' }),
    link({ facts: { at: 2 } }),
    link({ personal: personal('another') }),
    link({ personal: { ...event.personal, salt: 'another salt of 22 signs' } }),
    link({ personal: undefined }),
    link({}, { ...head, chain: 'other' }),
    link({}, head, aCase(2)),
  ])
    expect(other.chain).not.toBe(chain);
  expect(commitment).toBe(quickDigest(JSON.stringify(event.personal)));
  expect(link({ personal: undefined }).commitment).toBe('');
  const { type, facts } = event;
  const erased = quickDigest(`before\n${JSON.stringify([`complaint/${aCase(1).id}`, type, facts, commitment])}`);
  expect(erased, 'whole without the words').toBe(chain);
});
