import { attempt } from '#kernel/domain/attempt.ts';
import type { Person } from '#kernel/domain/principal.ts';
import { seal } from './aggregate.ts';
import { readCommand, type Command } from './command.ts';
import type { AttentionRow } from './kept.ts';
import { closedBy, isSupervisor, outcome, type OutcomeState, type Stage } from './outcome.ts';

/** A command that was not simply accepted, and still needs somebody. */
export interface Need {
  /** The command's. */
  readonly id: string;
  /** What was said. Missing where it was erased, or is beyond us. */
  readonly command: Command | undefined;
  readonly code: string;
  /** As the municipality told it; missing while it has told no more than its "no". */
  readonly outcome: OutcomeState | undefined;
}

/** By who has to do something next; each as they were said, the oldest first. */
export interface Needs {
  /** Her own refused words: hers to put right. */
  readonly hers: readonly Need[];
  /** Her own words that wait for somebody else: handed over, or held. */
  readonly elsewhere: readonly Need[];
  /** What she decides about as supervisor, whoever said it. */
  readonly held: readonly Need[];
  /** What was handed over to her. */
  readonly handed: readonly Need[];
}

export interface SeenOfNeeds {
  /** What was refused on this device. */
  readonly attention: readonly AttentionRow[];
  /** What the municipality told and is not over, also of her other devices and of whom she supervises; with her own words played on top. */
  readonly outcomes: readonly { readonly id: string; readonly state: unknown }[];
  /** Her own commands on this device that the base does not have yet, as texts. */
  readonly ahead: readonly string[];
}

type Staged = Need & { readonly stage: Stage };

const { index } = seal(outcome);
const stageOf = (state: unknown): Stage | undefined => attempt(() => index(state)['stage'] as Stage);

/**
 * What needs somebody, as far as this person may know. What she has put right or set aside, with words that are perhaps still on their way, needs
 * nobody from that moment on. A state that our rules cannot read is in none; a "no" that this device has heard is in one all the same.
 */
export function needsOf(me: Person, { attention, outcomes, ahead }: SeenOfNeeds): Needs {
  const refused = new Map(attention.map((row) => [row.id, row]));
  const told = outcomes.flatMap(({ id, state }): readonly Staged[] => {
    const stage = stageOf(state);
    if (!stage || stage === 'over' || isNameless(id)) return [];
    const { said = '', code } = state as OutcomeState;
    return [{ id, command: readCommand(refused.get(id)?.text ?? said), code, outcome: state as OutcomeState, stage }];
  });
  const untold = attention
    .filter(({ id }) => !told.some((need) => need.id === id))
    .map(({ id, text, code }): Staged => ({ id, command: readCommand(text), code, outcome: undefined, stage: 'open' }));

  const isHers = ({ id, outcome }: Need) => refused.has(id) || outcome?.author === me.id;
  const isForMe = ({ outcome }: Need) => outcome !== undefined && isSupervisor(me, outcome);
  const all = [...told, ...untold];
  // A correction may be held itself: until that is decided, what it corrects needs nobody either.
  const held = all.flatMap((need) => (need.stage === 'held' && isHers(need) ? (need.command ?? []) : []));
  const mended = new Set([...ahead.flatMap((text) => readCommand(text) ?? []), ...held].map(closedBy));
  const open = all.filter(({ id }) => !mended.has(id)).toSorted(bySaying);
  return {
    hers: open.filter((need) => need.stage === 'open' && isHers(need)),
    elsewhere: open.filter((need) => isWithOthers(need) && isHers(need) && (!isForMe(need) || isVouchedFor(need))),
    held: open.filter((need) => need.stage === 'held' && isForMe(need) && !isVouchedFor(need)),
    handed: open.filter((need) => need.stage === 'handed-over' && isForMe(need)),
  };
}

/** How many of them need her; what waits for somebody else is not counted. */
export const countOf = ({ hers, held, handed }: Needs): number => hers.length + held.length + handed.length;

/** It is known by its place in a stream, because its own name could not be read or was taken: nobody but the device that said it can point to it. */
const isNameless = (id: string): boolean => id.includes('/');

/** Her supervisor has spoken, and the rules cannot decide it yet. */
const isVouchedFor = ({ outcome }: Need): boolean => outcome?.vouched !== undefined;

const isWithOthers = ({ stage }: Staged): boolean => stage === 'held' || stage === 'handed-over';

const bySaying = (a: Need, b: Need): number =>
  (a.command?.saidAt ?? 0) - (b.command?.saidAt ?? 0) || (a.id < b.id ? -1 : 1);

/** By who said them, in the order in which each first spoke. */
export function byAuthor(needs: readonly Need[]): readonly (readonly [author: string, needs: readonly Need[]])[] {
  const authors = Map.groupBy(needs, ({ outcome }) => outcome?.author ?? '');
  return [...authors];
}
