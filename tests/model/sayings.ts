import { businessDay } from '#kernel/domain/business-day.ts';
import { key, type Ref } from '#kernel/domain/ids.ts';
import { LONGEST_COMMAND } from '#ledger/domain/command.ts';
import type { Measure } from '#measure/domain/measure.ts';
import { personal, UNIT_A, UNIT_B } from '../support/words.ts';
import { CURSE, CURSED_VILLAGE } from './buggy-catalogue.ts';
import { MEASURE, STEPS } from './opening.ts';
import type { Tablet, World } from './world.ts';

export interface Said {
  readonly id: string;
  readonly target: string;
  readonly text: string;
}
type Saying = (world: World, tablet: Tablet, target: Ref) => Said;

const say = (world: World, tablet: Tablet, type: string, target: Ref, rest: object) =>
  world.words(type, target, rest, world.saidAt(tablet));
/** No two have the same words, so that one that was done twice is seen. */
const words = ({ serial }: World, prefix = 'note') => personal(`${prefix} ${serial + 1}`);
const day = ({ clock }: World) => businessDay(clock);

const log: Saying = (world, tablet, target) => {
  const kind = world.random.chance(15) ? 'corruption' : 'road';
  return say(world, tablet, 'complaint.log', target, { kind, personal: words(world) });
};
const logCursed: Saying = (world, tablet, target) =>
  say(world, tablet, 'complaint.log', target, { kind: 'road', village: CURSED_VILLAGE, personal: words(world) });
const note: Saying = (world, tablet, target) =>
  say(world, tablet, 'complaint.note', target, { personal: words(world) });
const noteCursed: Saying = (world, tablet, target) =>
  say(world, tablet, 'complaint.note', target, { personal: words(world, CURSE) });
const noteTooLarge: Saying = (world, tablet, target) =>
  // Few signs, many bytes: each of these has three.
  say(world, tablet, 'complaint.note', target, { personal: words(world), rest: 'ก'.repeat(LONGEST_COMMAND / 3) });
const noteOfTomorrow: Saying = (world, tablet, target) => {
  const { id, text, ...rest } = note(world, tablet, target);
  return { ...rest, id, text: text.replace('"v":1', '"v":2') };
};
export const assignTo =
  (unit: string): Saying =>
  (world, tablet, target) =>
    say(world, tablet, 'complaint.assign', target, { unit });
const assign: Saying = (world, tablet, target) => assignTo(world.random.pick([UNIT_A, UNIT_B]))(world, tablet, target);
const close: Saying = (world, tablet, target) =>
  say(world, tablet, 'complaint.close', target, { told: 'telephone', toldOn: day(world), personal: words(world) });
const poison: Saying = (world, tablet, target) => say(world, tablet, 'complaint.poison', target, {});
const fromTheFuture: Saying = (world, tablet, { id }) =>
  say(world, tablet, 'future.happen', { type: 'future', id }, {});
const torn: Saying = (world, _, target) => ({ id: world.uuid(), target: key(target), text: `{"torn ${world.serial}` });

const done = (world: World) => ({
  doneOn: world.random.pick([day(world), '2026-01-15', '2027-01-15']),
  completes: world.random.chance(30),
  personal: words(world),
});
const record: Saying = (world, tablet) =>
  say(world, tablet, 'measure.record', MEASURE, {
    entry: world.uuid(),
    step: world.random.below(STEPS.length + 1),
    ...done(world),
  });
/** Corrects an entry as she sees it, or as she saw it once. */
const correct: Saying = (world, tablet, target) => {
  const { progress = [] } = (world.shown(tablet, MEASURE) as Measure | undefined) ?? {};
  if (!progress.length) return record(world, tablet, target);
  const { entry, corrected } = world.random.pick(progress);
  const was = world.random.chance(80) ? corrected : 0;
  return say(world, tablet, 'measure.correct', MEASURE, { entry, was, ...done(world) });
};

/** One of the commands of which somebody can say something here: her own refused ones, and what waits for a supervisor. */
const someOutcome = ({ random }: World, { store }: Tablet): Ref | undefined => {
  const known = [...store.base.values()].filter(({ type }) => type === 'outcome');
  const shown = [...store.shown.keys()].map((id) => ({ type: 'outcome', id }));
  const all = [...known, ...shown].filter(({ id }) => !id.includes('/'));
  return all.length ? { type: 'outcome', id: random.pick(all).id } : undefined;
};
const ofOutcome =
  (act: string, hasReason: boolean): Saying =>
  (world, tablet, target) => {
    const about = someOutcome(world, tablet);
    if (!about) return note(world, tablet, target);
    return say(world, tablet, `outcome.${act}`, about, hasReason ? { personal: words(world) } : {});
  };
/** Puts a refused command right, or what she takes for one. */
const correction: Saying = (world, tablet, target) => {
  const about = someOutcome(world, tablet);
  return say(world, tablet, 'complaint.note', target, {
    personal: words(world),
    ...(about && { supersedes: about.id }),
  });
};

const SAYINGS: readonly (readonly [weight: number, saying: Saying])[] = [
  [20, log],
  [26, note],
  [8, assign],
  [6, close],
  [6, record],
  [12, correct],
  [3, poison],
  [3, noteCursed],
  [3, logCursed],
  [4, fromTheFuture],
  [2, noteOfTomorrow],
  [1, noteTooLarge],
  [3, torn],
  [4, correction],
  [3, ofOutcome('discard', true)],
  [3, ofOutcome('hand-over', false)],
  [3, ofOutcome('vouch', false)],
  [2, ofOutcome('refuse', true)],
];

/** Something that a person might say of this case, or of a measure. */
export function saying(world: World, tablet: Tablet, target: Ref): Said {
  let die = world.random.below(SAYINGS.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, one] of SAYINGS) if ((die -= weight) < 0) return one(world, tablet, target);
  throw new Error('a weight is wrong');
}
