import { expect, test } from 'vitest';
import { outcome, type OutcomeState } from '#ledger/domain/outcome.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import { takeKioskDrops } from '#sync/server/take-drops.ts';
import { opening } from '../model/opening.ts';
import { Server } from '../support/server.ts';
import { POINT, QUESTIONNAIRE, aCase, aLog, aPerson, commandText, personal, uuid } from '../support/words.ts';

const ann = aPerson('ann', ['field']);
const bob = aPerson('bob', ['clerk']);
const cho = aPerson('cho', ['integrity-officer']);

const aNote = (serial: number, n: number, rest: object = {}) =>
  commandText(serial, 'complaint.note', aCase(n), { personal: personal(`note ${serial}`), ...rest });
/** Something about the command with this serial. */
const about = (serial: number, act: string, of: number, rest: object = {}) =>
  commandText(serial, `outcome.${act}`, { type: 'outcome', id: uuid(1000 + of) }, rest);
const because = { personal: personal('because') };

const outcomeOf = (server: Server, serial: number) =>
  server.store.row({ type: 'outcome', id: uuid(1000 + serial) })?.state as OutcomeState;
const fateOf = (server: Server, serial: number) => {
  const { status, code } = server.store.command(uuid(1000 + serial))!;
  return code || status;
};
const seenBy = (server: Server, author: string) => JSON.stringify(server.round(author, []).feed?.changes);

test('[SY19] what a supervisor vouches for is decided at once, in the name of whoever said it, and in order', () => {
  const server = new Server([{ ...ann, active: false, roles: ['clerk'] }, bob]);
  server.say('bob', aLog(1, 1));
  expect(server.say('ann', aNote(2, 1), aNote(3, 1), aNote(4, 1))).toEqual(Array(3).fill('author-away'));
  expect(server.say('bob', about(10, 'vouch', 3))).toEqual(['accepted']);
  expect(fateOf(server, 3), 'nothing overtakes').toBe('author-away');
  expect(server.say('bob', about(11, 'vouch', 2))).toEqual(['accepted']);
  expect([2, 3, 4].map((serial) => fateOf(server, serial))).toEqual(['accepted', 'accepted', 'author-away']);
  const history = server.store.events.filter(({ event }) => event.type === 'noted');
  expect(history.map(({ command, by }) => [command, by])).toEqual([
    [uuid(1002), 'ann'],
    [uuid(1003), 'ann'],
  ]);
  expect(server.say('bob', about(12, 'vouch', 2))).toEqual(['decided-already']);
});

test('[SY19] what a supervisor refuses is over, what waited behind it goes on, and both are told as they stand', () => {
  const server = new Server([bob]);
  server.say('bob', aLog(1, 1));
  const { outcomes } = server.round('bob', [aNote(2, 1, { v: 2 }), aNote(3, 1), about(4, 'refuse', 2, because)]);
  expect(outcomes.map(({ status, code }) => code || status)).toEqual(['refused-by-supervisor', 'accepted', 'accepted']);
  expect(fateOf(server, 2)).toBe('refused-by-supervisor');
  expect(outcomeOf(server, 2).refused).toMatchObject({ by: 'bob', reason: 'because' });
});

test.each(['refuse', 'vouch'] as const)(
  '[SY19] a supervisor\'s word that was itself held is followed when it is heard: "%s" stands, whoever comes back after her',
  (word) => {
    const server = new Server([{ ...ann, active: false, roles: ['clerk'] }, { ...bob, active: false }, cho]);
    server.people.set('dao', aPerson('dao', ['clerk']));
    server.say('dao', aLog(1, 1));
    expect(server.say('ann', aNote(2, 1))).toEqual(['author-away']);
    expect(server.say('bob', about(10, word, 2, word === 'refuse' ? because : {}))).toEqual(['author-away']);
    server.people.set('bob', bob);
    server.round('bob', []);
    const fate = word === 'refuse' ? 'refused-by-supervisor' : 'accepted';
    expect(fateOf(server, 2)).toBe(fate);
    server.people.set('ann', { ...ann, roles: ['clerk'] });
    server.round('ann', []);
    expect(fateOf(server, 2)).toBe(fate);
    expect(server.store.events.filter(({ event }) => event.type === 'noted')).toHaveLength(word === 'vouch' ? 1 : 0);
  },
);

test('[SY19] what was vouched for and cannot be decided yet may still be refused, and its author sees where it is', () => {
  const server = new Server([bob, { ...ann, roles: ['clerk'] }]);
  server.say('bob', aLog(1, 1));
  server.say('ann', aNote(2, 1, { v: 2 }));
  expect(server.say('bob', aNote(3, 1))).toEqual(['accepted']);
  server.people.set('bob', { ...bob, roles: ['integrity-officer', 'clerk'] });
  expect(server.say('bob', about(4, 'vouch', 2))).toEqual(['accepted']);
  expect(fateOf(server, 2)).toBe('not-known-yet');
  expect(outcome.index(outcomeOf(server, 2))).toEqual({ stage: 'held' });
  expect(server.say('bob', about(5, 'refuse', 2, because))).toEqual(['accepted']);
  expect(fateOf(server, 2)).toBe('refused-by-supervisor');
});

test('[SY19] what came with a revoked token waits until it is vouched for, also while its author works on', () => {
  const server = new Server([{ ...ann, roles: ['clerk'] }, bob]);
  server.say('bob', aLog(1, 1));
  const stream = uuid(77);
  const { outcomes } = server.round('ann', [aNote(2, 1)], { stream, n: 1, isRevoked: true });
  expect(outcomes).toMatchObject([{ code: 'author-revoked' }]);
  expect(server.say('ann', aNote(3, 2))).toEqual(['not-logged']);
  expect(fateOf(server, 2)).toBe('author-revoked');
  server.say('bob', about(4, 'vouch', 2));
  expect(fateOf(server, 2)).toBe('accepted');
});

test('[SY20] a correction closes what it puts right, if that was hers to put right, and only once it was taken', () => {
  const server = new Server([{ ...ann, roles: ['clerk'] }, bob]);
  expect(server.say('ann', aNote(1, 1))).toEqual(['not-logged']);
  expect(outcomeOf(server, 1)).toMatchObject({ said: aNote(1, 1), supervisor: 'integrity-officer' });
  const corrects = { supersedes: uuid(1001) };
  expect(
    server.say('bob', commandText(2, 'complaint.log', aCase(2), { ...JSON.parse(aLog(2, 2)), ...corrects })),
  ).toEqual(['accepted']);
  expect(outcomeOf(server, 1).closed, 'a colleague was not asked').toBeUndefined();
  expect(server.say('ann', aNote(3, 3, corrects))).toEqual(['not-logged']);
  expect(outcomeOf(server, 1).closed).toBeUndefined();
  expect(server.say('ann', aNote(4, 2, corrects))).toEqual(['accepted']);
  expect(outcomeOf(server, 1).closed).toMatchObject({ by: 'ann', correction: uuid(1004) });
});

test('[SY20] what was handed over is put right by a supervisor, who reads it until then', () => {
  const server = new Server([ann, bob]);
  server.say('bob', aLog(1, 1));
  expect(server.say('ann', aNote(2, 1))).toEqual(['not-your-case']);
  expect(seenBy(server, 'bob')).not.toContain('note 2');
  expect(server.say('ann', about(3, 'hand-over', 2, because))).toEqual(['accepted']);
  expect(seenBy(server, 'bob')).toContain('note 2');
  expect(server.say('bob', aNote(4, 1, { supersedes: uuid(1002) }))).toEqual(['accepted']);
  expect(seenBy(server, 'bob')).not.toContain('note 2');
  expect(outcomeOf(server, 2)).toMatchObject({ status: 'rejected', closed: { by: 'bob', correction: uuid(1004) } });
});

test('[CO8] a held word about corruption, or about a case that is not here, is for the integrity officer alone', () => {
  const server = new Server([{ ...ann, active: false }, bob, cho]);
  server.say('ann', aLog(1, 1, 'corruption'), aNote(2, 1), aLog(3, 3, 'road'));
  expect([1, 2, 3].map((serial) => outcomeOf(server, serial).supervisor)).toEqual([
    'integrity-officer',
    'integrity-officer',
    'clerk',
  ]);
  expect(seenBy(server, 'bob')).toContain('case 3');
  expect(seenBy(server, 'bob')).not.toMatch(/case 1|note 2/);
  expect(seenBy(server, 'cho')).toMatch(/case 1.*note 2/);
  expect(server.say('bob', about(5, 'vouch', 1))).toEqual(['not-your-matter']);
  expect(server.say('ann', about(7, 'refuse', 99, { personal: personal('about something that is not here') }))).toEqual(
    ['author-away'],
  );
  expect(seenBy(server, 'bob')).not.toContain('not here');
  expect(server.say('cho', about(6, 'vouch', 1))).toEqual(['accepted']);
  expect(fateOf(server, 1)).toBe('accepted');
});

test('[CO8] what no rule here can read is for whoever may see the most secret', () => {
  const server = new Server([ann]);
  server.say('ann', commandText(1, 'future.happen', { type: 'future', id: uuid(9) }, {}), aNote(2, 1, { v: 2 }));
  server.say('ann', '{"torn');
  const supervisors = server.store.events.map(({ event }) => (event.facts as { supervisor?: string }).supervisor);
  expect(supervisors).toEqual(Array(3).fill('integrity-officer'));
});

test.each(['count', 'refuse'] as const)(
  '[SY19] what a kiosk brought in doubt counts when somebody says so, as a whole; what it brings later is held again',
  (verdict) => {
    const server = new Server([aPerson('ada', ['administrator']), bob, cho]);
    server.say('ada', ...opening.map(([type, target, rest], i) => commandText(900 + i, type, target, rest)));
    const kiosk = { type: 'kiosk', id: uuid(70) };
    server.say('ada', commandText(980, 'kiosk.enrol', kiosk, { point: POINT }));
    const anAnswer = (serial: number) =>
      commandText(
        serial,
        'response.give',
        { type: 'response', id: uuid(5_000 + serial) },
        {
          point: POINT,
          questionnaire: QUESTIONNAIRE,
          source: 'kiosk',
          scores: { waiting: 4 },
        },
      );
    const bring = (...texts: readonly string[]) => {
      const request = { protocol: 1, commands: texts.map((text) => ({ text })) };
      const by = { kind: 'kiosk', id: kiosk.id, point: POINT } as const;
      const reply = takeKioskDrops(request, () => ({ by, standing: 'revoked' }), server.deps);
      return typeof reply === 'string' ? [] : reply.outcomes.map(({ status, code }) => code ?? status);
    };
    expect(bring(anAnswer(1), anAnswer(2))).toEqual(['kiosk-revoked', 'kiosk-revoked']);
    server.store.transaction((tx) => decideHeld(tx, server.deps));
    expect(server.store.responses.size, 'the server does not decide that by itself').toBe(0);
    expect(server.say('cho', commandText(10, `kiosk.${verdict}-answers`, kiosk, {}))).toEqual(['officers-only']);
    expect(server.say('bob', commandText(11, `kiosk.${verdict}-answers`, kiosk, {}))).toEqual(['accepted']);
    expect(server.store.responses.size).toBe(verdict === 'count' ? 2 : 0);
    expect(server.store.kioskCount(kiosk.id)).toBe(verdict === 'count' ? 2 : 0);
    const again = verdict === 'count' ? 'accepted' : 'refused-by-supervisor';
    expect(bring(anAnswer(1), anAnswer(3))).toEqual([again, 'kiosk-revoked']);
  },
);
