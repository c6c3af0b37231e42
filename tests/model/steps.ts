import type { Role } from '#kernel/domain/principal.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { key, type Ref } from '#kernel/domain/ids.ts';
import { readCommand } from '#ledger/domain/command.ts';
import { judge } from '#ledger/domain/judge.ts';
import { decideHeld } from '#sync/domain/decide-held.ts';
import { sweep } from '#sync/domain/sweep.ts';
import { readReply } from '#sync/domain/wire.ts';
import { exchange } from '#sync/server/exchange.ts';
import { UNIT_A, UNIT_B } from '../support/words.ts';
import { buggy, repaired } from './buggy-catalogue.ts';
import { PowerCut } from './memory-store.ts';
import { assignTo, saying } from './sayings.ts';
import { FOREVER, type Question, type Tablet, type World } from './world.ts';

/** One step of a bad day. The weights say how often; they are tuned by what the mutants need to be noticed. */
export function step(world: World): void {
  world.clock += 1000;
  let die = world.random.below(1000);
  for (const [weight, one] of STEPS) if ((die -= weight) < 0) return one(world);
}

/** Something is said of a case, now and then several things in a row; mostly what the device's own rules allow. */
function say(world: World) {
  const { random } = world;
  const tablet = random.pick(world.tablets);
  const target = { type: 'complaint', id: random.pick(world.cases) };
  for (let more = random.pick([1, 1, 1, 2, 3]); more > 0; more--) sayOne(world, tablet, target);
}

function sayOne(world: World, tablet: Tablet, target: Ref) {
  const { random } = world;
  const words = saying(world, tablet, target);
  const command = readCommand(words.text);
  // An old version of the app may know other rules.
  if (command && random.chance(75)) {
    const occasion = { saidAt: command.saidAt, at: command.saidAt, by: world.server.person(tablet.author)! };
    const now = world.shown(tablet, command.target);
    const verdict = judge(buggy, now, command, occasion, (ref) => tablet.store.base.get(key(ref))?.state);
    if (verdict.status === 'rejected') return;
  }
  // Now and then another tab has said something since this one looked.
  const seen = tablet.store.seen(words.target);
  world.save(tablet, words, random.chance(3) ? { ...seen, next: seen.next - 1 } : seen);
}

/** A clerk gives a case to the wrong unit, and at once to the right one. */
function passOn(world: World) {
  const tablet = world.random.pick(world.tablets);
  const target = { type: 'complaint', id: world.random.pick(world.cases) };
  for (const unit of [UNIT_A, UNIT_B]) world.save(tablet, assignTo(unit)(world, tablet, target));
}

function begin(world: World) {
  const tablet = world.random.pick(world.tablets);
  // Two tabs may ask at once: a lock is only there to save effort.
  world.questions.push({
    tablet,
    asked: world.ask(tablet, world.random.pick([1, 400, 2000])),
    session: tablet.session,
  });
}

function answer(world: World) {
  const { random, questions } = world;
  if (!questions.length) return;
  const at = random.below(questions.length); // not the oldest: requests overtake each other
  const question = questions[at]!;
  if (!random.chance(10)) questions.splice(at, 1); // or it comes twice
  const chance = random.below(20);
  const { tablet, asked } = question;
  if (random.chance(3)) cheat(world, question);
  const outage = (status: number, body: string) =>
    world.answers.push({ tablet, asked, reply: readReply(status, body), visible: undefined });
  if (chance === 0) return;
  if (chance === 1)
    return void outage(200, random.pick(['<html>Welcome to the free Wi-Fi of the hall</html>', '{"ok":true}']));
  if (chance === 2) return void outage(random.pick([401, 503]), '{}');
  if (chance === 3) return crash(world, () => world.reply(question)); // before the commit
  const answer = world.reply(question);
  if (chance === 4) return; // after the commit
  // Reading every reply from its text would cost half of all schedules; some do.
  if (chance > 7) return void world.answers.push(answer);
  const body = JSON.stringify(answer.reply);
  if (chance === 5) return void outage(200, body.slice(0, random.below(body.length)));
  world.answers.push({ ...answer, reply: readReply(200, body) });
}

/** Somebody plays with her own stream: she leaves out a number. */
function cheat(world: World, { tablet, asked: { request } }: Question) {
  exchange(
    { ...request, commands: request.commands.slice(1) },
    { author: tablet.author, session: undefined },
    world.deps,
  );
}

/** The power goes when the work is done and nothing is on the disk yet. */
function crash(world: World, work: () => void) {
  world.server.isCut = true;
  try {
    work();
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  } finally {
    world.server.isCut = false;
  }
}

function hear(world: World) {
  const { random, answers } = world;
  if (!answers.length) return;
  const at = random.below(answers.length);
  const answer = answers[at]!;
  if (!random.chance(15)) answers.splice(at, 1);
  if (!random.chance(10)) world.take(answer);
}

function backup(world: World) {
  const copy = world.server.copy();
  world.backups.push(copy);
  if (world.random.chance(80))
    for (const { id, expect } of copy.streams.values()) world.server.markStable(id, expect - 1); // opened and checked
}

function restore(world: World) {
  if (world.backups.length > 1 && world.random.chance(20)) {
    const unreadable = world.backups.pop()!;
    for (const { id, author, text } of unreadable.commands.values())
      if (!world.backups.at(-1)!.commands.has(id)) world.lost.add(`${author} ${text}`);
  }
  const backup = world.backups.at(-1);
  if (!backup) return;
  world.restores++;
  world.server.close();
  world.server = backup.copy();
  world.server.onWrite = () => world.watch();
  world.watch();
}

function changeRights(world: World) {
  const { random } = world;
  const { id, active } = world.server.person(random.pick(['bob', 'bob', 'cho']))!;
  // Half of the time they are given back as they were: equal rights, and yet others.
  const isBack = random.chance(50);
  const units = isBack ? [UNIT_A] : random.pick([[UNIT_B], [UNIT_A, UNIT_B], [], []]);
  if (id === 'bob') world.hire('bob', ['unit-officer'], units, active);
  else world.hire('cho', isBack ? ['integrity-officer'] : random.pick<Role[]>([['clerk'], []]), [UNIT_B], active);
  world.watch();
}

function revoke(world: World) {
  const person = world.server.person(world.random.pick(['bob', 'cho']))!;
  world.server.people.set(person.id, { ...person, active: !person.active });
}

function sign(world: World) {
  const tablet = world.random.pick(world.tablets);
  tablet.session = world.random.pick([tablet.author, undefined, 'ann', 'bob']);
}

function tryHeld(world: World) {
  if (world.random.chance(50)) return world.decideHeld();
  world.server.transaction((tx) => decideHeld(tx, world.deps));
}

function update(world: World) {
  world.catalogue = repaired;
}

function cloneProfile(world: World) {
  if (world.tablets.length > 5) return;
  const original = world.random.pick(world.tablets);
  original.cloned = true;
  world.tablets.push({
    ...original,
    name: `${original.name}'`,
    store: original.store.clone(),
    saved: new Map(original.saved),
    letGo: new Set(original.letGo),
    told: new Set(original.told),
    putAway: new Set(original.putAway),
  });
}

const tap = ({ doors }: World) => doors.tap();

function knock(world: World) {
  const { random, doors } = world;
  const chance = random.below(6);
  if (chance === 0) return;
  const [door, commands] = doors.next();
  if (chance === 1) return crash(world, () => doors.ask(door, commands));
  const body = JSON.stringify(doors.ask(door, commands));
  if (chance === 2) return;
  doors.hear(door, commands, chance === 3 ? body.slice(0, random.below(body.length)) : body);
}

/** The day's work of the server; now and then everything is over, as after a long journey of a clock. */
function sweepUp(world: World) {
  const today = world.random.chance(50) ? FOREVER : businessDay(world.clock);
  const work = () => world.server.transaction((tx) => sweep(tx, world.deps, today));
  if (world.random.chance(10)) crash(world, work);
  else work();
}

const STEPS: readonly (readonly [weight: number, one: (world: World) => void])[] = [
  [150, say],
  [20, passOn],
  [205, begin],
  [192, answer],
  [161, hear],
  [50, tap],
  [40, knock],
  [20, backup],
  [10, restore],
  [50, changeRights],
  [40, revoke],
  [10, sign],
  [28, tryHeld],
  [6, update],
  [10, cloneProfile],
  [8, sweepUp],
];
