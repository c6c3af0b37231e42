import { z } from 'zod/mini';
import { asRule, attempt } from '#kernel/domain/attempt.ts';
import type { Day } from '#kernel/domain/business-day.ts';
import type { Instant, Ref } from '#kernel/domain/ids.ts';
import type { Audience, Principal, Role } from '#kernel/domain/principal.ts';
import { err, type Result } from '#kernel/domain/result.ts';

/** `saidAt`: when it was said, by the device; `at`: when it is decided. Handed in, never looked up. */
export interface Occasion {
  readonly saidAt: Instant;
  readonly at: Instant;
  readonly by: Principal;
}

/** Facts are kept for ever and may be counted; the personal part may be erased under a rule's feet. */
export interface Event {
  readonly type: string;
  readonly facts: object;
  readonly personal?: object | undefined;
}

/** The state of another aggregate that a decision reads; `undefined` where it does not exist. */
export type Known = (ref: Ref) => unknown;

/** The few keys by which lists are sorted and filtered on the device. */
type IndexKeys = Readonly<Record<string, string | number>>;

/** The rules of one kind of thing, pure and total: no clock, no network, no table. */
export interface Aggregate<State, Command, E extends Event, Refusal extends string> {
  readonly type: string;
  readonly Command: z.ZodMiniType<Command>;
  readonly initial: State;
  /** What `decide` will read of others. One that is missing is the refusal `not-known-here`. */
  readonly refs: (command: Command) => readonly Ref[];
  readonly decide: (now: State, command: Command, occasion: Occasion, known: Known) => Result<readonly E[], Refusal>;
  readonly evolve: (now: State, event: E) => State;
  /** Who may see it. The only place that says so. */
  readonly audience: (state: State) => readonly Audience[];
  readonly index: (state: State) => IndexKeys;
  /** Who decides about a held command on it, and puts right what was handed over; the clerk where nothing is said. She reads the command. */
  readonly supervisor?: (now: State, command: Command) => Role;
  /** Said by nobody: one command makes it, and no event, no `seq` and no hour of it is ever stored. */
  readonly traceless?: true;
}

/** A tally: derived from events, rebuildable, travels like an aggregate. */
export interface Projection<State, E extends Event> {
  readonly type: string;
  readonly of: string;
  readonly targets: (event: E) => readonly string[];
  readonly initial: State;
  readonly evolve: (state: State, event: E) => State;
  readonly audience: (state: State) => readonly Audience[];
  readonly index: (state: State) => IndexKeys;
  /** So many events must have come since it last went down (5 for what nobody said, else 1). */
  readonly atLeast: number;
  /** What of it goes down; the rest is the server's own. All of it where nothing is said. */
  readonly told?: (state: State) => State;
  readonly remainder?: Remainder<State>;
}

/** Where that goes which is left over in a tally when no more is expected for it: fewer than `atLeast`, which would never go down. */
interface Remainder<State> {
  /** The id of a coarser tally, on and after a day; `undefined`: not yet, or there is none. */
  readonly goesTo: (id: string, today: Day) => string | undefined;
  /** Both together, as the tally of this id. */
  readonly plus: (id: string, one: State, other: State) => State;
  /** What is in `one` besides what is in `other`, as the tally of this id. */
  readonly minus: (id: string, one: State, other: State) => State;
}

export type SealedAggregate = Aggregate<unknown, unknown, Event, string>;
export type SealedProjection = Projection<unknown, Event>;

export interface Catalogue {
  readonly aggregates: Readonly<Record<string, SealedAggregate>>;
  readonly projections: readonly SealedProjection[];
}

/**
 * The only unchecked step: a state is always made by this aggregate's own `evolve`, so it may be handed back to it.
 * Whatever a sealed rule throws is a `RuleBroke`.
 */
export const seal = <S, C, E extends Event, R extends string>(aggregate: Aggregate<S, C, E, R>): SealedAggregate => {
  const read = (body: unknown) => aggregate.Command.safeParse(body);
  const { supervisor = () => 'clerk' as const } = aggregate;
  return {
    ...aggregate,
    Command: aggregate.Command as z.ZodMiniType<unknown>,
    refs: asRule((body) => {
      const command = read(body);
      return command.success ? aggregate.refs(command.data) : [];
    }),
    decide: asRule((now, body, occasion, known) => {
      const command = read(body);
      if (!command.success) return err('unreadable');
      if (aggregate.refs(command.data).some((ref) => known(ref) === undefined)) return err('not-known-here');
      return aggregate.decide(now as S, command.data, occasion, known);
    }),
    evolve: asRule((now, event) => aggregate.evolve(now as S, event as E)),
    audience: asRule((state) => aggregate.audience(state as S)),
    index: asRule((state) => aggregate.index(state as S)),
    supervisor: asRule((state, body) => supervisor(state as S, z.parse(aggregate.Command, body))),
  };
};

export const sealProjection = <S, E extends Event>(projection: Projection<S, E>): SealedProjection => {
  const { targets, evolve, audience, index, told, remainder } = projection as unknown as SealedProjection;
  return {
    ...(projection as unknown as SealedProjection),
    targets: asRule(targets),
    evolve: asRule(evolve),
    audience: asRule(audience),
    index: asRule(index),
    ...(told && { told: asRule(told) }),
    ...(remainder && {
      remainder: {
        goesTo: asRule(remainder.goesTo),
        plus: asRule(remainder.plus),
        minus: asRule(remainder.minus),
      },
    }),
  };
};

/** Who decides about a command. What our rules cannot read may be about anything: it is for whoever may see the most secret. */
export const supervisorOf = ({ aggregates }: Catalogue, now: unknown, type: string, command: unknown): Role =>
  attempt(() => {
    const aggregate = Object.hasOwn(aggregates, type) ? aggregates[type] : undefined;
    return aggregate?.supervisor?.(now ?? aggregate.initial, command);
  }) ?? 'integrity-officer';

/** The rules of a kind of thing, be it told or counted. `undefined`: this version of the house does not know it. */
export const kindOf = (
  { aggregates, projections }: Catalogue,
  type: string,
): SealedAggregate | SealedProjection | undefined =>
  aggregates[type] ?? projections.find((projection) => projection.type === type);

/** What of a state goes down to those who may see it. */
export function toldOf({ projections }: Catalogue, type: string, state: unknown): unknown {
  const told = projections.find((projection) => projection.type === type)?.told;
  return told ? told(state) : state;
}
