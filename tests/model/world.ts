import { key, type Ref } from '#kernel/domain/ids.ts';
import { audiencesOf, type Audience, type PersonRow, type Role } from '#kernel/domain/principal.ts';
import { kindOf, type Catalogue } from '#ledger/domain/aggregate.ts';
import { readCommand } from '#ledger/domain/command.ts';
import { closedBy } from '#ledger/domain/outcome.ts';
import { overlay } from '#ledger/domain/overlay.ts';
import type { StateRow } from '#ledger/domain/records.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import { nextRequest, type Asked } from '#sync/domain/next-request.ts';
import { receive } from '#sync/domain/receive.ts';
import { settleHeld } from '#sync/domain/settle.ts';
import { sweep } from '#sync/domain/sweep.ts';
import type { SyncReply } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { NOW, plainSeal, POINT, UNIT_A, UNIT_B } from '../support/words.ts';
import { buggy, repaired } from './buggy-catalogue.ts';
import { Doors } from './doors.ts';
import { MemoryDevice } from './memory-device.ts';
import { MemoryStore } from './memory-store.ts';
import { opening } from './opening.ts';
import { createRandom, quickDigest, type Random } from './random.ts';
import { Broken, checkAcknowledged, checkBase, checkHeld, checkKept, checkReply, foretell } from './watch.ts';

export interface Tablet {
  readonly name: string;
  readonly author: string;
  store: MemoryDevice;
  session: string | undefined;
  /** What the screen called saved. */
  readonly saved: Map<string, string>;
  /** What a backup made safe, so that the device let it go. */
  readonly letGo: Set<string>;
  /** Each "no" that its screen has shown: she may have acted on it. */
  readonly told: Set<string>;
  /** Each "no" that she has put right or set aside on it. */
  readonly putAway: Set<string>;
  /** Its clock minus the true one, in ms. */
  readonly wrong: number;
  cloned: boolean;
}

export interface Question {
  readonly tablet: Tablet;
  readonly asked: Asked;
  readonly session: string | undefined;
}
/** `reply` is undefined where the device reads an outage. */
export interface Answer {
  readonly tablet: Tablet;
  readonly asked: Asked;
  readonly reply: SyncReply | undefined;
  readonly visible: Map<string, number> | undefined;
}

/** What a world is made of: plain data, or the real stores. */
export interface Parts {
  readonly server: () => MemoryStore;
  readonly device: (stream: string) => MemoryDevice;
}
const PLAIN: Parts = { server: () => new MemoryStore(), device: (stream) => new MemoryDevice(stream) };

/** Every month and half is over then. */
export const FOREVER = '9999-01-01';

const DAY = 86_400_000;
/** Nobody was here earlier than a month ago: a clock that is a year behind is not believed. */
export const SINCE = NOW - 30 * DAY;
const WRONG_CLOCKS = [0, 0, 0, 3 * 3_600_000, -2 * DAY, 40 * DAY, -365 * DAY, 365 * DAY];

/** Rights are asked for thousands of times a schedule; they change with the row. */
const known = new WeakMap<PersonRow, readonly Audience[]>();
const eyes = (person: PersonRow): readonly Audience[] =>
  known.get(person) ?? (known.set(person, audiencesOf(person)), known.get(person)!);

/** Several people with their tablets, a kiosk, phones, a server, its backups, and a network that wishes nobody well. */
export class World {
  readonly random: Random;
  readonly parts: Parts;
  server: MemoryStore;
  readonly tablets: Tablet[] = [];
  readonly doors: Doors;
  backups: MemoryStore[] = [];
  questions: Question[] = [];
  answers: Answer[] = [];
  serial = 0;
  private pageSize = 50;
  clock = NOW;
  /** The server's house was updated: what was held can be decided. */
  catalogue: Catalogue = buggy;
  readonly saidBy = new Map<string, string>();
  /** What only a backup had that nobody can read any more: who let go because of it has lost it. */
  readonly lost = new Set<string>();
  /** How many answers each tally has shown. */
  readonly counts = new Map<string, Set<number>>();
  /** The head as of which somebody could see something last. */
  readonly lastSeen = new Map<string, Map<string, number>>();
  restores = 0;
  /** How often a browser's judgement was compared with the server's. */
  foretold = 0;
  readonly cases: string[];

  constructor(seed: number, parts: Parts = PLAIN) {
    this.random = createRandom(seed);
    this.parts = parts;
    this.server = parts.server();
    this.doors = new Doors(this);
    this.cases = [this.uuid(), this.uuid(), this.uuid()];
    this.server.onWrite = () => this.watch();
    this.hire('ada', ['administrator'], []);
    this.hire('ann', ['clerk', 'counter'], [UNIT_A]);
    this.hire('bob', ['unit-officer'], [UNIT_A]);
    this.hire('cho', ['integrity-officer'], [UNIT_B]);
    for (const author of ['ada', 'ann', 'bob', 'cho', 'ann']) this.addTablet(author);
    const [ada] = this.tablets as [Tablet];
    for (const [type, target, rest] of opening) this.save(ada, this.words(type, target, rest, this.saidAt(ada)));
    this.untilSettled('I20', [ada]);
    // Some have been here for long; the others begin, with a clock that nobody has measured.
    for (const tablet of this.tablets) if (this.random.chance(60)) this.calm(tablet);
    this.pageSize = this.random.pick([2, 2, 6]);
  }

  uuid = () => `00000000-0000-4000-8000-${(++this.serial).toString(16).padStart(12, '0')}`;

  /** As where nobody speaks: it tells no order. */
  randomUuid = () => {
    const digits = () => this.random.below(0x1000000).toString(16).padStart(6, '0');
    return `${digits()}${digits().slice(0, 2)}-0000-4000-8000-${digits()}${digits()}`;
  };

  hire(id: string, roles: Role[], units: string[], active = true) {
    const rev = ++this.serial;
    this.server.people.set(id, { kind: 'person', id, roles, units, active, rev, since: SINCE });
  }

  addTablet(author: string): Tablet {
    const tablet: Tablet = {
      name: `${author}${this.tablets.length}`,
      author,
      store: this.parts.device(this.uuid()),
      session: author,
      saved: new Map(),
      letGo: new Set(),
      told: new Set(),
      putAway: new Set(),
      wrong: this.random.pick(WRONG_CLOCKS),
      cloned: false,
    };
    this.tablets.push(tablet);
    return tablet;
  }

  get deps() {
    return {
      catalogue: this.catalogue,
      digest: quickDigest,
      at: this.clock,
      personOf: (_: unknown, id: string) => this.server.person(id),
      pointOf: () => POINT,
      store: this.server,
      seal: plainSeal,
      pageSize: this.pageSize,
    };
  }

  now = ({ wrong }: Tablet): number => this.clock + wrong;
  saidAt = (tablet: Tablet): number => this.now(tablet) + tablet.store.now.offset;

  words(type: string, target: Ref, rest: object, saidAt: number) {
    const id = this.uuid();
    return { id, target: key(target), text: JSON.stringify({ id, v: 1, type, target, saidAt, ...rest }) };
  }

  /** The browser may die on either side of the transaction; only behind it was "saved" on the screen. */
  save(tablet: Tablet, words: { id: string; target: string; text: string }, seen = tablet.store.seen(words.target)) {
    const { id, text } = words;
    const command = readCommand(text);
    const closes = command && closedBy(command);
    if (tablet.store.keep({ ...words, hash: quickDigest(text) }, seen, closes) === 'changed') return;
    tablet.saved.set(id, text);
    if (closes !== undefined) tablet.putAway.add(closes);
    this.saidBy.set(id, tablet.author);
  }

  shown({ store, author }: Tablet, ref: Ref): unknown {
    const { base, kept, meta } = store.look(ref);
    return overlay(buggy, base, kept, meta, this.server.person(author)!, (one) => store.base.get(key(one))?.state);
  }

  ask(tablet: Tablet, maxBytes = 400): Asked {
    return nextRequest(tablet.store.now, tablet.store.outbox(4), this.now(tablet), maxBytes);
  }

  reply(question: Question): Answer {
    const { tablet, asked, session } = question;
    const person = this.server.person(tablet.author)!;
    const before = person.active ? undefined : new Set(this.server.commands.keys());
    const compare = foretell(this, question);
    const reply = exchange(asked.request, { author: tablet.author, session }, this.deps);
    compare?.(reply);
    if (before) checkHeld(this, before);
    checkAcknowledged(this, tablet, asked, reply);
    checkReply(this, tablet, session, reply, person);
    return { tablet, asked, reply, visible: reply.feed && !reply.feed.more ? this.visible(person) : undefined };
  }

  take({ tablet, asked, reply, visible }: Answer) {
    if (!reply) return;
    const { store } = tablet;
    const before = [...store.rows.values()];
    const [now, fresh] = [this.now(tablet), this.uuid()];
    if (!store.take((meta) => receive(buggy, meta, asked, reply, now, fresh))) return;
    for (const row of before)
      if (row.n <= reply.stableN && !store.inOrder().some(({ id }) => id === row.id)) tablet.letGo.add(row.id);
    for (const id of store.shown.keys()) tablet.told.add(id);
    if (visible && store.now.complete) checkBase(tablet, visible);
    checkKept(tablet);
  }

  /** One whole round that nothing disturbs. */
  calm(tablet: Tablet) {
    this.take(this.reply({ tablet, asked: this.ask(tablet, 2000), session: tablet.session }));
  }

  /** The server tries again what it holds; then a supervisor vouches for the first of each author who is away. */
  decideHeld() {
    this.server.transaction((tx) => decideHeld(tx, this.deps));
    this.server.transaction((tx) => {
      const places = new Set<string>();
      for (const row of tx.held()) {
        const place = `${row.author} ${row.target}`;
        const writes = row.code?.startsWith('author-') && !places.has(place) && settleHeld(tx, row, this.deps);
        places.add(place);
        if (writes) tx.write(writes);
      }
    });
    this.watch();
  }

  /** Calm at last. First as people left it: what was said must arrive without any of them. Then everybody comes back. */
  settle() {
    for (const answer of this.answers.splice(0)) this.take(answer);
    for (const question of this.questions.splice(0)) this.reply(question);
    this.untilSettled('I20', this.tablets);
    for (const id of ['bob', 'cho']) this.server.people.set(id, { ...this.server.person(id)!, active: true });
    this.catalogue = repaired;
    for (const tablet of this.tablets) tablet.session = tablet.author;
    if (this.random.chance(50)) this.doors.calm(); // else it is decided before anybody asks again
    for (let held = -1; held !== this.held();) {
      held = this.held();
      this.decideHeld();
    }
    this.doors.calm();
    if (this.random.chance(50)) this.server.transaction((tx) => sweep(tx, this.deps, FOREVER));
    for (const tablet of this.tablets) this.calm(tablet);
    this.until(
      'I7',
      this.tablets,
      ({ store }) =>
        store.now.complete && !store.outbox(1).length && JSON.parse(store.now.cursor!).seq === this.server.head().seq,
    );
  }

  private held = () => this.server.held().length + this.server.heldLoose().length;

  private untilSettled(law: string, tablets: readonly Tablet[]) {
    this.until(law, tablets, ({ store }) => store.outbox(1).length === 0);
  }

  private until(law: string, tablets: readonly Tablet[], isDone: (tablet: Tablet) => boolean) {
    for (let round = 0; round < 60; round++) {
      const busy = tablets.filter((tablet) => !isDone(tablet));
      if (!busy.length) return;
      for (const tablet of busy) this.calm(tablet);
    }
    throw new Broken(`${law}: it never comes to rest`);
  }

  audience({ type, state }: StateRow): readonly Audience[] {
    return kindOf(repaired, type)!.audience(state);
  }

  /** What a person may see now: key → rev. */
  visible(person: PersonRow): Map<string, number> {
    const mine = eyes(person);
    const seen = new Map<string, number>();
    for (const [at, row] of this.server.rows)
      if (this.audience(row).some((one) => mine.includes(one))) seen.set(at, row.rev);
    return seen;
  }

  /** Remembers what everybody was entitled to see, if only for a moment, and which tallies went down. */
  watch() {
    const { seq } = this.server.head();
    for (const [at, row] of this.server.rows) {
      if (row.type === 'tally') this.countsOf(row.id).add((row.state as { answers: number }).answers);
      const audience = this.audience(row);
      for (const person of this.server.people.values())
        if (audience.some((one) => eyes(person).includes(one))) this.seenBy(person.id).set(at, seq);
    }
  }

  private countsOf(tally: string): Set<number> {
    const counts = this.counts.get(tally) ?? new Set<number>();
    this.counts.set(tally, counts);
    return counts;
  }

  seenBy(person: string): Map<string, number> {
    const seen = this.lastSeen.get(person) ?? new Map<string, number>();
    this.lastSeen.set(person, seen);
    return seen;
  }
}
