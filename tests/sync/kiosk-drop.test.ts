import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '#sync/domain/kiosk-count.ts';
import { takeKioskDrops, takeNobodysDrops, type Enter } from '#sync/server/take-drops.ts';
import { buggy, CURSED_REASON } from '../model/buggy-catalogue.ts';
import { opening } from '../model/opening.ts';
import { Server } from '../support/server.ts';
import { aLog, aPerson, commandText, personal, POINT, QUESTIONNAIRE, UNIT_A, uuid } from '../support/words.ts';

const by = { kind: 'kiosk', id: 'k', point: POINT } as const;
const nobody = { kind: 'nobody' } as const;

function openHouse(): Server {
  const server = new Server([aPerson('ada', ['administrator'])]);
  server.catalogue = buggy;
  server.say('ada', ...opening.map(([type, target, rest], i) => commandText(900 + i, type, target, rest)));
  return server;
}
const anAnswer = (serial: number, rest: object = {}) =>
  commandText(
    serial,
    'response.give',
    { type: 'response', id: uuid(5_000 + serial) },
    { point: POINT, questionnaire: QUESTIONNAIRE, source: 'phone', scores: { waiting: 4 }, ...rest },
  );

/** What a caller with a credential is told, when this is who she is. */
const dropAs = (server: Server, kiosk: ReturnType<Enter>, ...texts: readonly string[]) => {
  const request = { protocol: 1, commands: texts.map((text) => ({ text })), waiting: 3 };
  return takeKioskDrops(request, () => kiosk, server.deps);
};

test.each(['revoked', 'cloned'] as const)(
  '[SY16] what is brought in doubt is kept before it is answered, and only what was not heard before',
  (standing) => {
    const server = openHouse();
    const known = anAnswer(1);
    server.drop(by, known);
    const reply = dropAs(
      server,
      { by, standing },
      known,
      anAnswer(2),
      anAnswer(3, { reason: CURSED_REASON }),
      '{"torn',
    );
    expect(reply).toEqual({
      drop: 1,
      has: 3,
      standing,
      outcomes: [
        expect.objectContaining({ status: 'accepted' }),
        expect.objectContaining({ status: 'held', code: `kiosk-${standing}` }),
        expect.objectContaining({ status: 'held', code: `kiosk-${standing}` }),
        expect.objectContaining({ status: 'rejected', code: 'unreadable' }),
      ],
    });
    expect([...server.store.aside.values()].map(({ by, code }) => [by, code]).sort()).toEqual([
      ['k', `kiosk-${standing}`],
      ['k', `kiosk-${standing}`],
      ['k', 'unreadable'],
    ]);
    expect(server.store.responses.size).toBe(1);
    const { outcomes } = dropAs(server, { by, standing: 'in-service' }, anAnswer(2)) as { outcomes: object[] };
    expect(outcomes, 'and where the kiosk itself says it, it counts').toMatchObject([{ status: 'accepted' }]);
    expect(server.store.aside.size).toBe(2);
  },
);

test('[SY16] while its service point is not known, nothing is taken', () => {
  const server = openHouse();
  expect(dropAs(server, 'not-yet', anAnswer(1))).toBe('not-yet');
  expect([server.store.responses.size, server.store.aside.size]).toEqual([0, 0]);
});

test('[SY17] a kiosk says only what nobody says, and for its own point; it is told how many of its answers are kept, and nobody else is', () => {
  const server = openHouse();
  const here = { by, standing: 'in-service', credential: 'renewed' } as const;
  expect(dropAs(server, here, anAnswer(1), aLog(2, 2))).toMatchObject({
    outcomes: [{ status: 'accepted' }, { status: 'rejected', code: 'only-answers' }],
    has: 1,
    standing: 'in-service',
    credential: 'renewed',
  });
  expect(server.store.events.some(({ type }) => type === 'complaint')).toBe(false);
  const elsewhere = { ...here, by: { ...by, point: UNIT_A } };
  expect(dropAs(server, elsewhere, anAnswer(3))).toMatchObject({ outcomes: [{ code: 'not-its-point' }], has: 1 });
  const words = { point: POINT, questionnaire: QUESTIONNAIRE, personal: personal('elsewhere') };
  const comment = commandText(6, 'comment.leave', { type: 'comment', id: uuid(5_006) }, words);
  expect(dropAs(server, elsewhere, comment)).toMatchObject({ outcomes: [{ code: 'not-its-point' }] });
  expect(takeNobodysDrops({ protocol: 1, commands: [{ text: anAnswer(4) }] }, server.deps)).toEqual({
    drop: 1,
    outcomes: [{ hash: expect.any(String) as string, status: 'accepted' }],
  });
  expect(server.drop(nobody, aLog(5, 5))).toEqual(['accepted']);
});

/** What a kiosk does, and what its server does behind its back; `from`: which of its answers go first, in an order that is random like their hashes. */
const anyStep = fc.record({
  what: fc.constantFrom('answered', 'answered', 'exchanged', 'exchanged', 'reply-lost', 'backed-up', 'restored'),
  from: fc.nat({ max: 5 }),
});

test('[SY17] by its count a kiosk notices what was lost when nothing waits any more, and never that nothing was', () =>
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (steps, room) => {
      let [outbox, arrived, server, backup] = [[], [], [], []] as number[][];
      const again = new Set<number>();
      let serial = 0;
      let known = { counted: 0, missing: 0 };
      for (const { what, from } of steps) {
        const isSendingAgain = () => outbox!.some((one) => again.has(one));
        if (what === 'answered') outbox!.push(serial++);
        if (what === 'backed-up') backup = [...server!];
        if (what === 'restored' && !isSendingAgain()) server = [...backup!];
        if (what !== 'exchanged' && what !== 'reply-lost') continue;
        const batch = [...outbox!.slice(from), ...outbox!.slice(0, from)].slice(0, room);
        server = [...new Set([...server!, ...batch])];
        if (what === 'reply-lost') continue;
        outbox = outbox!.filter((one) => !batch.includes(one));
        arrived = [...arrived!, ...batch];
        const isMissing = arrived.some((one) => !server!.includes(one));
        const isAtRest = outbox.length === 0;
        const told = { arrived: batch.filter((one) => !again.has(one)).length, has: server.length, isAtRest };
        const { isLost, ...now } = count(known, { ...told, isSendingAgain: isSendingAgain() });
        known = now;
        if (isAtRest) expect(isLost).toBe(isMissing);
        if (!isLost) continue;
        expect(isMissing).toBe(true);
        for (const one of arrived) again.add(one);
        outbox = [...outbox, ...arrived];
        arrived = [];
      }
    }),
    { numRuns: 2_000 },
  ));

test('[SY17] what sending again does not bring back is let go, and is not asked for for ever', () => {
  const atRest = { arrived: 0, isAtRest: true, isSendingAgain: false };
  const noticed = count({ counted: 10, missing: 0 }, { ...atRest, has: 4 });
  expect(noticed).toEqual({ counted: 10, missing: 6, isLost: true });
  const sending = count(noticed, { ...atRest, arrived: 1, has: 8, isSendingAgain: true });
  expect(sending).toEqual({ counted: 11, missing: 6, isLost: false });
  const some = count(sending, { ...atRest, has: 9 });
  expect(some, 'some came back: once more').toEqual({ counted: 11, missing: 2, isLost: true });
  const gone = count(some, { ...atRest, has: 9 });
  expect(gone, 'the others are older than what is kept').toEqual({ counted: 9, missing: 0, isLost: false });
  expect(count(gone, { ...atRest, has: 9 }).isLost).toBe(false);
  expect(count(gone, { ...atRest, has: 8 }).isLost).toBe(true);
});

test('[SY17] what somebody decides about its held answers takes none of them from its count, whatever she says', () => {
  for (const verdict of ['count', 'refuse']) {
    const server = openHouse();
    const kiosk = { type: 'kiosk', id: uuid(70) };
    const mine = { kind: 'kiosk', id: kiosk.id, point: POINT } as const;
    server.say('ada', commandText(980, 'kiosk.enrol', kiosk, { point: POINT }));
    const has = (standing: 'in-service' | 'cloned', ...texts: readonly string[]) =>
      (dropAs(server, { by: mine, standing }, ...texts) as { has: number }).has;
    expect(has('in-service', anAnswer(1))).toBe(1);
    expect(has('cloned', anAnswer(2), anAnswer(3, { reason: 'not-offered' }))).toBe(3);
    expect(server.say('ada', commandText(990, `kiosk.${verdict}-answers`, kiosk, {}))).toEqual(['accepted']);
    expect(server.store.responses.size).toBe(verdict === 'count' ? 2 : 1);
    expect(has('in-service'), verdict).toBe(3);
  }
});

test('[SY17] what was held and accepted later counts too: to lose it is a loss', () => {
  const atRest = { arrived: 0, isAtRest: true, isSendingAgain: false };
  const now = count({ counted: 10, missing: 0 }, { ...atRest, has: 12 });
  expect(now).toEqual({ counted: 12, missing: 0, isLost: false });
  expect(count(now, { ...atRest, has: 11 }).isLost).toBe(true);
});
