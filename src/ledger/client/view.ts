import { attempt } from '#kernel/domain/attempt.ts';
import { key, type Ref } from '#kernel/domain/ids.ts';
import type { Person } from '#kernel/domain/principal.ts';
import type { Catalogue, Known } from '../domain/aggregate.ts';
import { readCommand } from '../domain/command.ts';
import type { KeptRow } from '../domain/kept.ts';
import { isAhead, overlay } from '../domain/overlay.ts';
import type { DeviceStore, ListQuery } from './device-store.ts';

export interface ViewDeps {
  readonly store: DeviceStore;
  readonly catalogue: Catalogue;
  readonly me: Person;
}

/** What a person sees of one thing. */
export interface View<State = unknown> {
  readonly id: string;
  readonly state: State | undefined;
  /** Something that she said of it is on this device and not yet in what the municipality has. */
  readonly isWaiting: boolean;
}

/** One thing as this person sees it now, with her own words played on top of what the municipality has. */
export async function viewOf(deps: ViewDeps, ref: Ref): Promise<View> {
  const { base, kept, meta } = await deps.store.look(ref);
  const ahead = kept.filter((row) => isAhead(row, base?.rev ?? 0, meta));
  const state = overlay(deps.catalogue, base, kept, meta, deps.me, await knownBy(deps, ahead));
  return { id: ref.id, state, isWaiting: ahead.length > 0 };
}

/** A list: the rows of the base in order of their key, and before them what exists only in this person's own words so far. */
export async function listOf(deps: ViewDeps, query: ListQuery): Promise<readonly View[]> {
  const rows = await deps.store.list(query);
  const ahead = await deps.store.ahead(query.type);
  const touched = [...new Set(ahead.map(({ target }) => target))];
  const views = new Map<string, View>();
  for (const target of touched) {
    const id = target.slice(query.type.length + 1);
    views.set(id, await viewOf(deps, { type: query.type, id }));
  }
  const inBase = rows.map(({ id, state }) => views.get(id) ?? { id, state, isWaiting: false });
  const own = [...views.values()].filter(({ id, state }) => state !== undefined && !rows.some((row) => row.id === id));
  const isListed = await Promise.all(
    own.map(async ({ id }) => !(await deps.store.look({ type: query.type, id })).base),
  );
  return [...own.filter((_, i) => isListed[i]).reverse(), ...inBase];
}

/** What the decisions on these commands read of other things, loaded beforehand: a rule waits for nothing. */
async function knownBy({ store, catalogue }: ViewDeps, rows: readonly KeptRow[]): Promise<Known> {
  const refs = rows.flatMap(({ text }) => {
    const command = readCommand(text);
    const aggregate = command && catalogue.aggregates[command.target.type];
    return (aggregate && attempt(() => aggregate.refs(command))) ?? [];
  });
  const states = new Map<string, unknown>();
  for (const ref of refs) states.set(key(ref), (await store.look(ref)).base?.state);
  return (ref) => states.get(key(ref));
}
