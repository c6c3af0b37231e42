import { attempt } from '#kernel/domain/attempt.ts';
import { key } from '#kernel/domain/ids.ts';
import type { Catalogue, Event, Known, Occasion } from './aggregate.ts';
import { COMMAND_VERSION, type Command } from './command.ts';

/** `author-unknown`: we lost her account in a restore, and hear of it again; `author-away`: it is closed for now; `author-revoked`: her delivery token was taken back, and a person must vouch for what it brings. */
type HeldCode = 'rule-broke' | 'not-known-yet' | 'author-unknown' | 'author-away' | 'author-revoked' | 'after-held';

export type Verdict =
  | { readonly status: 'accepted'; readonly events: readonly Event[]; readonly state: unknown }
  | { readonly status: 'rejected'; readonly code: string }
  | { readonly status: 'held'; readonly code: HeldCode };

/** One judgement for browser and server alike. A rule that breaks its promise and throws blocks nobody else: the command is held. */
export function judge(catalogue: Catalogue, now: unknown, command: Command, occasion: Occasion, known: Known): Verdict {
  const aggregate =
    Object.hasOwn(catalogue.aggregates, command.target.type) && catalogue.aggregates[command.target.type];
  if (!aggregate || command.v > COMMAND_VERSION) return { status: 'held', code: 'not-known-yet' };
  const refs = attempt(() => aggregate.refs(command));
  // Read outside the net: an error of the store must stay one, and never become an outcome.
  const loaded = new Map(refs?.map((ref) => [key(ref), known(ref)]));
  const verdict = attempt<Verdict>(() => {
    const before = now ?? aggregate.initial;
    const decision = aggregate.decide(before, command, occasion, (ref) => loaded.get(key(ref)));
    if (!decision.ok) return { status: 'rejected', code: decision.error };
    return { status: 'accepted', events: decision.value, state: decision.value.reduce(aggregate.evolve, before) };
  });
  return refs && verdict ? verdict : { status: 'held', code: 'rule-broke' };
}
