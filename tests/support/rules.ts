import type { Ref } from '#kernel/domain/ids.ts';
import type { Principal } from '#kernel/domain/principal.ts';
import type { Aggregate, Event, Known } from '#ledger/domain/aggregate.ts';
import { NOW } from './words.ts';

interface Saying {
  readonly by: Principal;
  readonly saidAt?: number;
}

/** One thing with its rules and nothing else: what is said of it is decided and done, and answered with `ok` or the refusal. */
export class Thing<State, Command, E extends Event, Refusal extends string> {
  readonly rules: Aggregate<State, Command, E, Refusal>;
  state: State;
  events: readonly E[] = [];
  private readonly known: Known;

  constructor(rules: Aggregate<State, Command, E, Refusal>, known: (ref: Ref) => unknown = () => undefined) {
    this.rules = rules;
    this.state = rules.initial;
    this.known = known;
  }

  say(command: Command, { by, saidAt = NOW }: Saying): 'ok' | Refusal {
    const decision = this.rules.decide(this.state, command, { saidAt, at: NOW, by }, this.known);
    if (!decision.ok) return decision.error;
    this.events = [...this.events, ...decision.value];
    this.state = decision.value.reduce(this.rules.evolve, this.state);
    return 'ok';
  }
}
