import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { DropReply } from '#sync/domain/wire.ts';
import { takeDrops } from '#sync/server/take-drops.ts';
import { personal, POINT } from '../support/words.ts';
import { CURSED_REASON, CURSED_VILLAGE } from './buggy-catalogue.ts';
import { ANSWERED } from './opening.ts';
import { quickDigest } from './random.ts';
import { checkDropped } from './watch.ts';
import type { World } from './world.ts';

interface Loose {
  readonly hash: string;
  readonly text: string;
}
const KIOSK = { kind: 'kiosk', id: 'k', point: POINT } as const;
const NOBODY = { kind: 'nobody' } as const;
type Door = typeof KIOSK | typeof NOBODY;

/** The two open doors: a kiosk that keeps what it sent, and phones that forget everything with the answer. */
export class Doors {
  readonly world: World;
  outbox: Loose[] = [];
  /** What the server holds: asked about again until it is decided. */
  waiting: Loose[] = [];
  readonly journal: Loose[] = [];
  acknowledged = new Set<string>();
  /** What it was told that nobody will have: it says so on its screen, and does not ask again. */
  readonly refused = new Set<string>();
  phones: Loose[] = [];
  /** Everything that a phone has said, by hash; what was answered is forgotten. */
  readonly phoned = new Map<string, 'open' | 'accepted' | 'rejected' | 'held'>();

  constructor(world: World) {
    this.world = world;
  }

  /** Somebody taps on the kiosk, or on her own phone. */
  tap() {
    const isKiosk = this.world.random.chance(60);
    const { id, text } = this.words();
    const said = { text, hash: quickDigest(text) };
    this.world.saidBy.set(id, isKiosk ? KIOSK.id : 'nobody');
    if (isKiosk) {
      this.outbox.push(said);
      this.journal.push(said);
      return;
    }
    this.phones.push(said);
    this.phoned.set(said.hash, 'open');
  }

  private words() {
    const { random, cases } = this.world;
    const die = random.below(100);
    const said = (type: string, target: string, rest: object) => {
      const id = this.world.randomUuid();
      const saidAt = startOfDay(businessDay(this.world.clock + random.pick([0, 0, 0, 365, -365]) * 86_400_000));
      const text = JSON.stringify({
        id,
        v: 1,
        type,
        target: { type: target, id: this.world.randomUuid() },
        saidAt,
        ...rest,
      });
      return { id, text };
    };
    if (die < 70) return said('response.give', 'response', this.answer());
    if (die < 90) {
      const village = die < 74 ? CURSED_VILLAGE : random.below(9) + 1;
      const kind = random.chance(15) ? 'corruption' : 'road';
      const log = said('complaint.log', 'complaint', { kind, village, personal: personal('a loose case') });
      if (cases.length < 6) cases.push(JSON.parse(log.text).target.id);
      return log;
    }
    if (die < 94) return said('future.happen', 'future', {});
    if (die < 97) return said('complaint.poison', 'complaint', {});
    return { id: '', text: `{"torn ${this.world.serial++}` };
  }

  private answer() {
    const { random } = this.world;
    const asked = ['kindness', 'waiting', 'clarity'].filter(() => random.chance(50));
    const scores = Object.fromEntries((asked.length ? asked : ['waiting']).map((one) => [one, 1 + random.below(5)]));
    const reason = random.pick([undefined, 'staff', 'speed', CURSED_REASON]);
    return { ...ANSWERED, source: 'phone', scores, ...(reason && { reason }) };
  }

  /** What one of the doors would send now. */
  next(): readonly [door: Door, commands: readonly Loose[]] {
    const [first] = this.phones;
    if (first && this.world.random.chance(40)) return [NOBODY, [first]];
    return [KIOSK, (this.outbox.length ? this.outbox : this.waiting).slice(0, 5)];
  }

  ask(door: Door, commands: readonly Loose[]): DropReply {
    const request = { protocol: 1, commands: commands.map(({ text }) => ({ text })) };
    const reply = takeDrops(request, door, this.world.deps);
    checkDropped(this.world.server, reply);
    return reply;
  }

  hear(door: Door, commands: readonly Loose[], body: string) {
    const reply = DropReply.safeParse(readJson(body));
    if (!reply.success) return;
    for (const { hash, status } of reply.data.outcomes) {
      const said = commands.find((one) => one.hash === hash)!;
      if (door.kind === 'nobody') {
        this.phones = this.phones.filter((one) => one.hash !== hash);
        this.phoned.set(hash, status);
        continue;
      }
      this.outbox = this.outbox.filter((one) => one.hash !== hash);
      this.waiting = this.waiting.filter((one) => one.hash !== hash);
      if (status === 'accepted') this.acknowledged.add(hash);
      if (status === 'rejected') this.refused.add(hash);
      if (status === 'held') this.waiting.push(said);
    }
    // It has fewer than it told us: it was restored from a backup.
    if (door.kind === 'kiosk' && (reply.data.has ?? 0) < this.acknowledged.size) {
      this.outbox = this.journal.slice();
      this.waiting = [];
      this.acknowledged = new Set();
    }
  }

  /** Everything that waits at a door gets through. */
  calm() {
    const say = (door: Door, commands: readonly Loose[]) =>
      this.hear(door, commands, JSON.stringify(this.ask(door, commands)));
    for (const phone of this.phones.slice()) say(NOBODY, [phone]);
    say(KIOSK, this.waiting);
    for (let round = 0; round < 60 && this.outbox.length; round++) {
      say(KIOSK, this.outbox.slice(0, 5));
      say(KIOSK, this.waiting);
    }
  }
}
