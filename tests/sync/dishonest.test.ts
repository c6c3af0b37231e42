import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { chainOn } from '#ledger/domain/record.ts';
import { nextRequest } from '#sync/domain/next-request.ts';
import { receive } from '#sync/domain/receive.ts';
import { SyncRequest, type SyncReply } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { createSeal } from '#sync/server/seal.ts';
import { MemoryDevice } from '../model/memory-device.ts';
import { quickDigest } from '../model/random.ts';
import { aLie, bodyOf, type Lie, type Loot } from '../support/lies.ts';
import { Server } from '../support/server.ts';
import { aCase, aLog, aPerson, commandText, NOW, personal, uuid } from '../support/words.ts';

vi.setConfig({ testTimeout: 60_000 });

const [EVE, ANN] = [uuid(1), uuid(2)];
const seal = createSeal(Buffer.alloc(32, 1));
const alien = createSeal(Buffer.alloc(32, 2)).seal('{"seq":0,"chain":""}');

/** A lie, or an honest round: of another tablet of hers, of somebody else's. */
const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ who: fc.constant('liar' as const), lie: aLie }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constantFrom('herself' as const, 'ann' as const), says: fc.nat(2) }) },
);

test('[I4] outcomes follow the numbers and a gap is never skipped, whatever somebody says who has a token, and everybody honest goes on', () => {
  let [taken, settled, renumbered] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25, size: 'max' }), (steps) => {
      const town = new Town();
      for (const step of steps)
        if (step.who === 'liar') taken += town.lie(step.lie);
        else settled += town.work(step.who, step.says);
      for (const who of ['herself', 'ann'] as const) for (let rounds = 0; rounds < 8; rounds++) town.work(who, 0);
      renumbered += town.checkEnd();
    }),
    { numRuns: 150 },
  );
  expect(Math.min(taken, settled, renumbered), 'all of it happened').toBeGreaterThan(20);
});

class Town {
  readonly server = new Server([aPerson(EVE, ['field']), aPerson(ANN, ['clerk'])]);
  readonly tablets = { herself: new MemoryDevice(randomUUID()), ann: new MemoryDevice(uuid(20)) };
  readonly said = { herself: new Map<string, string>(), ann: new Map<string, string>() };
  private serial = 0;
  private loot: Loot;

  constructor() {
    const texts = [
      aLog(900, 1),
      commandText(901, 'complaint.log', aCase(2), { kind: 'corruption', personal: personal('x') }),
      commandText(902, 'complaint.note', aCase(1), { v: 2, personal: personal('x') }),
    ];
    const commands = texts.map((text, i) => ({ n: i + 1, text }));
    const [stream, nothing] = [uuid(21), { witness: null, cursor: null }];
    const first = this.ask({ protocol: 1, stream, round: 0, clientTime: NOW, ...nothing, commands }, ANN);
    this.loot = {
      me: EVE,
      stream: uuid(30),
      expect: 1,
      otherTablet: { stream: '', next: 1, unsent: '' },
      theirs: {
        stream: uuid(21),
        next: 4,
        text: aLog(900, 1),
        command: uuid(1900),
        secret: aCase(2).id,
        held: uuid(1902),
      },
      witness: first.witness,
      cursor: null,
      oldWitness: first.witness,
      oldCursor: null,
      theirWitness: first.witness,
      theirCursor: first.feed!.cursor,
      alien,
      delivery: alien,
      fresh: randomUUID,
    };
  }

  /** Every reply is checked: what it says is what is kept, of her own stream and in its order. */
  private ask(request: SyncRequest, author: string, session: string | undefined = author): SyncReply {
    const { store, deps } = this.server;
    const reply = exchange(request, { author, session }, { ...deps, seal });
    for (const { n, status } of reply.outcomes) {
      const slot = store.slot(request.stream, n)!;
      expect([store.command(slot.command)!.status, store.stream(request.stream)!.author]).toEqual([status, author]);
    }
    const numbers = reply.outcomes.map(({ n }) => n);
    numbers.forEach((n, i) => expect(n, 'never further than the next').toBeLessThanOrEqual((numbers[i - 1] ?? n) + 1));
    for (const { id, expect: next } of store.streams.values())
      for (let n = 1; n < next; n++) expect(store.slot(id, n), `${id} ${n}`).toBeDefined();
    expect(store.slots.size).toBe([...store.streams.values()].reduce((sum, { expect: next }) => sum + next - 1, 0));
    return reply;
  }

  /** Returns how many of her words have an outcome. */
  lie(lie: Lie): number {
    const { herself } = this.tablets;
    const otherTablet = {
      stream: herself.now.stream,
      next: herself.now.settled + 1,
      unsent: herself.outbox(1)[0]?.text ?? '',
    };
    const request = SyncRequest.safeParse(bodyOf(lie, { ...this.loot, otherTablet }));
    if (!request.success) return 0;
    const reply = this.ask(request.data, EVE, lie.isSignedIn ? EVE : undefined);
    const { witness, feed } = reply;
    const next = this.server.store.stream(this.loot.stream)?.expect ?? 1;
    this.loot = { ...this.loot, witness, cursor: feed?.cursor ?? this.loot.cursor, expect: next };
    return reply.outcomes.length;
  }

  /** An honest person says so many things and sends them. */
  work(who: 'herself' | 'ann', says: number): number {
    const tablet = this.tablets[who];
    for (; says > 0; says--) {
      const serial = ++this.serial;
      const text = aLog(serial, 1_000 + serial);
      this.said[who].set(uuid(1000 + serial), text);
      tablet.keep(
        { id: uuid(1000 + serial), target: `complaint/${aCase(1_000 + serial).id}`, text, hash: quickDigest(text) },
        { rev: 0, next: tablet.now.next },
      );
    }
    const asked = nextRequest(tablet.now, tablet.outbox(5), NOW, 16_384);
    const reply = this.ask(asked.request, who === 'ann' ? ANN : EVE);
    tablet.take((meta) => receive(this.server.catalogue, meta, asked, reply, NOW, randomUUID()));
    return reply.outcomes.length;
  }

  /** Everything honest is there, once and in the right name; nobody else's stream was disturbed; history is whole. Returns how often hers was. */
  checkEnd(): number {
    const { store } = this.server;
    for (const who of ['herself', 'ann'] as const) {
      expect(this.tablets[who].outbox(1)).toEqual([]);
      for (const [id, text] of this.said[who]) {
        const row = store.command(id);
        expect(row).toMatchObject({ text, author: who === 'ann' ? ANN : EVE });
        expect(row!.status === 'rejected').toBe(this.tablets[who].shown.has(id));
        if (who === 'ann') expect(row!.status).toBe('accepted');
      }
    }
    expect(this.tablets.ann.now.stream, 'hers is another stream').toBe(uuid(20));
    let head = { seq: 0, chain: '' };
    const done = new Set<string>();
    for (const event of store.events) {
      head = chainOn(head, event, event.event, quickDigest);
      expect({ seq: event.seq, chain: event.chain }).toMatchObject({ seq: head.seq, chain: head.chain });
      if (event.type === 'outcome') continue;
      expect(done.has(event.command), 'one command, one event').toBe(false);
      done.add(event.command);
      expect(event.by).toBe(store.command(event.command)!.author);
    }
    return this.tablets.herself.now.pull > 1 ? 1 : 0;
  }
}
