import { expect, test } from 'vitest';
import { key } from '#kernel/domain/ids.ts';
import type { BaseRow, KeptRow } from '#ledger/domain/kept.ts';
import { overlay } from '#ledger/domain/overlay.ts';
import type { Complaint } from '#complaint/domain/complaint.ts';
import { buggy as catalogue, CURSE } from '../model/buggy-catalogue.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal } from '../support/words.ts';

const by = aPerson('ann', ['clerk']);
const target = aCase(1);
const said = (n: number, text: string, outcome: Partial<KeptRow> = {}): KeptRow => ({
  n,
  id: `${n}`,
  target: key(target),
  text,
  hash: '',
  ...outcome,
});
const log = (outcome?: Partial<KeptRow>) => said(1, aLog(1, 1), outcome);
const note = (n: number, outcome?: Partial<KeptRow>, text = `note ${n}`) =>
  said(n, commandText(n, 'complaint.note', target, { personal: personal(text) }), outcome);
const see = (base: BaseRow | undefined, kept: KeptRow[], seen = 0) =>
  overlay(catalogue, base, kept, { seen }, by, () => undefined) as Extract<Complaint, { history: unknown }> | undefined;
/** A case with so many events. */
const base = (rev: number): BaseRow => ({
  ...target,
  rev,
  pull: 1,
  keys: [],
  state: see(
    undefined,
    Array.from({ length: rev }, (_, i) => (i ? note(i + 1) : log())),
  ),
});

test('[LG4] what is said is shown at once, before any connection', () => {
  expect(see(undefined, [])).toBeUndefined();
  expect(see(undefined, [log(), note(2)])).toMatchObject({
    status: 'received',
    loggedAt: NOW,
    words: { text: 'case 1' },
    history: [{ type: 'logged' }, { type: 'noted', personal: { text: 'note 2' } }],
  });
});

test('[LG5] an accepted command stays on the screen until the base has it, and then counts once', () => {
  const accepted = note(2, { status: 'accepted', rev: 2 });
  expect(see(base(1), [accepted])?.history).toHaveLength(2);
  expect(see(base(2), [accepted])?.history).toHaveLength(2);
  expect(see(base(1), [accepted], 2)?.history, 'the server has undone it').toHaveLength(1);
  expect(
    see(undefined, [log({ status: 'accepted', rev: 1 })], 1),
    'what she may see no more is not made up again',
  ).toBeUndefined();
});

test('[LG6] a held command stays on the screen, a rejected one does not', () => {
  expect(see(base(1), [note(2, { status: 'held', code: 'rule-broke' })], 9)?.history).toHaveLength(2);
  expect(see(base(1), [note(2, { status: 'rejected', code: 'no' })])?.history).toHaveLength(1);
});

test('[LG7] a rule that throws and a text that cannot be read harm nobody else', () => {
  const poison = said(3, commandText(3, 'complaint.poison', target, {}));
  const future = said(4, commandText(4, 'future.happen', { type: 'future', id: target.id }, {}));
  const inherited = said(5, commandText(5, 'toString.call', { type: 'toString', id: target.id }, {}));
  const kept = [{ ...note(2), text: '{"torn' }, poison, future, inherited, note(6, {}, CURSE), note(7)];
  expect(see(base(1), kept)?.history.map(({ type }) => type)).toEqual(['logged', 'noted']);
});
