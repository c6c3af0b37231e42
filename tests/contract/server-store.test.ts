import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Writes } from '#ledger/domain/records.ts';
import { openDatabase } from '#ledger/server/open-database.ts';
import { createSqliteStore } from '#ledger/server/sqlite-store.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import { exchange } from '#sync/server/exchange.ts';
import { takeDrops } from '#sync/server/take-drops.ts';
import { buggy, CURSE, CURSED_REASON, repaired } from '../model/buggy-catalogue.ts';
import { MemoryStore, PowerCut, type Work } from '../model/memory-store.ts';
import { opening } from '../model/opening.ts';
import { quickDigest } from '../model/random.ts';
import {
  aCase,
  aPerson,
  commandText,
  NOW,
  personal,
  plainSeal,
  POINT,
  QUESTIONNAIRE,
  UNIT_A,
  UNIT_B,
  uuid,
} from '../support/words.ts';

const people = [
  aPerson('ada', ['administrator']),
  aPerson('ann', ['clerk'], [UNIT_A]),
  aPerson('bob', ['unit-officer'], [UNIT_B]),
  aPerson('eve', [], [UNIT_A], { active: false, since: NOW - 1 }),
];
const personOf = (_: unknown, id: string) => people.find((person) => person.id === id);

const step = fc.record({
  author: fc.constantFrom('ann', 'ann', 'bob', 'eve'),
  said: fc.constantFrom(
    'log',
    'note',
    'curse',
    'assign',
    'future',
    'torn',
    'nothing',
    'answer',
    'case',
    'decide',
    'update',
  ),
  n: fc.integer({ min: 1, max: 6 }),
  isNext: fc.boolean(),
  target: fc.nat(1),
  isCut: fc.boolean(),
  cursor: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const text = ({ said, target }: Step, serial: number): string => {
  const words = { personal: personal(`${said === 'curse' ? CURSE : 'note'} ${serial}`) };
  switch (said) {
    case 'log':
      return commandText(serial, 'complaint.log', aCase(target), { kind: 'road', village: 3, ...words });
    case 'note':
    case 'curse':
      return commandText(serial, 'complaint.note', aCase(target), words);
    case 'assign':
      return commandText(serial, 'complaint.assign', aCase(target), { unit: target ? UNIT_B : UNIT_A });
    case 'future':
      return commandText(serial, 'future.happen', { type: 'future', id: uuid(9) }, {});
    default:
      return `{"torn ${serial}`;
  }
};

const loose = ({ said, n, target }: Step, serial: number): string =>
  said === 'case'
    ? commandText(
        serial,
        'complaint.log',
        { type: 'complaint', id: uuid(500 + n) },
        { kind: 'water', personal: personal('x') },
      )
    : commandText(
        serial,
        'response.give',
        { type: 'response', id: uuid(600 + serial) },
        {
          point: POINT,
          questionnaire: QUESTIONNAIRE,
          source: 'kiosk',
          scores: { waiting: n > 5 ? 6 : n },
          ...(target && { reason: CURSED_REASON }),
        },
      );

/** The same questions for every store; each answers, or the power goes. */
function ask(store: MemoryStore | ReturnType<typeof createSqliteStore>, steps: readonly Step[]): readonly unknown[] {
  let catalogue = buggy;
  let cursor: string | null = null;
  const deps = () => ({
    catalogue,
    digest: quickDigest,
    at: NOW,
    personOf,
    pointOf: () => '',
    seal: plainSeal,
    pageSize: 2,
    store,
  });
  const round = (author: string, commands: readonly { n: number; text: string }[], from: string | null) =>
    exchange(
      {
        protocol: 1,
        stream: uuid(author.charCodeAt(1)),
        round: 0,
        clientTime: NOW,
        witness: null,
        cursor: from,
        commands: [...commands],
      },
      { author, session: author },
      deps(),
    );
  const said = opening.map(([type, target, rest], i) => ({ n: i + 1, text: commandText(800 + i, type, target, rest) }));
  const next = new Map<string, number>();
  const answer = (one: Step, serial: number): unknown => {
    const { author, n, isNext, cursor: goesOn } = one;
    if (one.said === 'update') return void (catalogue = repaired);
    if (one.said === 'decide')
      return store.transaction((tx) => [
        decideHeld(tx, deps()),
        tx.held(),
        tx.heldLoose(),
        tx.rowsOf('tally'),
        tx.waitingTallies(),
        tx.heldLoose('k'),
        tx.heldLooseCounts(),
        tx.heldOnceCount('k'),
        tx.feed(['public', 'role:clerk'], 1, 3),
      ]);
    if (one.said === 'answer' || one.said === 'case') {
      const by = n % 2 ? ({ kind: 'kiosk', id: 'k', point: POINT } as const) : ({ kind: 'nobody' } as const);
      return takeDrops({ protocol: 1, commands: [{ text: loose(one, serial) }] }, by, deps());
    }
    const at = isNext ? (next.get(author) ?? 1) : n;
    const commands = one.said === 'nothing' ? [] : [{ n: at, text: text(one, serial) }];
    const reply = round(author, commands, goesOn ? cursor : null);
    next.set(author, reply.expect);
    cursor = reply.feed?.cursor ?? null;
    return reply;
  };
  const cut = (work: () => unknown) => {
    try {
      return withoutPower(store, work);
    } catch (error) {
      if (error instanceof PowerCut) return 'the power is gone';
      throw error;
    }
  };
  return [
    round('ada', said, null),
    ...steps.map((one, serial) => (one.isCut ? cut(() => answer(one, serial)) : answer(one, serial))),
  ];
}

/** Every transaction of this work fails when all is done but the commit. */
function withoutPower(store: { transaction: <T>(work: Work<T>) => T }, work: () => unknown): unknown {
  const { transaction } = store;
  store.transaction = (inner) =>
    transaction.call(store, (tx) => {
      inner(tx);
      throw new PowerCut();
    }) as never;
  try {
    return work();
  } finally {
    store.transaction = transaction;
  }
}

test('[LG1] every store of the server answers alike, whatever is asked of it', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const db = openDatabase(':memory:');
      const memory = ask(new MemoryStore(), steps);
      expect(ask({ ...createSqliteStore(db) }, steps)).toEqual(memory);
      db.close();
    }),
    { numRuns: 150 },
  ));

test('[LG2] a transaction that fails leaves nothing behind', () => {
  const writes: Writes = {
    rows: [{ ...aCase(1), rev: 1, state: {} }],
    feed: [{ ...aCase(1), audience: 'public', seq: 1 }],
    tallies: [{ type: 'tally', id: 't', state: {}, waiting: 1 }],
    command: { id: uuid(1), hash: 'h', text: 't', author: 'ann', target: 'x', status: 'held' },
    slot: { stream: uuid(2), n: 1, hash: 'h', command: uuid(1) },
    stream: { id: uuid(2), author: 'ann', expect: 2 },
    response: { type: 'response', id: uuid(3), hash: 'h', day: '2026-09-21', event: { type: 'given', facts: {} } },
    loose: { hash: 'h', text: 't', day: '2026-09-21', by: 'k', status: 'held', code: 'rule-broke' },
    kiosk: 'k',
  };
  for (const store of [new MemoryStore(), createSqliteStore(openDatabase(':memory:'))]) {
    const kept = () =>
      store.transaction((tx) => [
        tx.row(aCase(1)),
        tx.feed(['public'], 0, 9).length,
        tx.tally({ type: 'tally', id: 't' }),
        tx.command(uuid(1)),
        tx.slot(uuid(2), 1),
        tx.stream(uuid(2)),
        tx.response({ type: 'response', id: uuid(3) }),
        tx.loose('h'),
        tx.held().length,
        tx.isHeld('ann', 'x'),
        tx.kioskCount('k'),
      ]);
    const nothing = kept();
    const write = (isCut: boolean) =>
      store.transaction((tx) => {
        tx.write(writes);
        if (isCut) throw new PowerCut();
      });
    expect(() => write(true)).toThrow(PowerCut);
    expect(kept()).toEqual(nothing);
    write(false);
    kept().forEach((value, i) => expect(value, `${i}`).not.toEqual(nothing[i]));
  }
});
