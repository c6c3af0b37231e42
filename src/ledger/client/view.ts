import { attempt } from '#kernel/domain/attempt.ts';
import { key, type Ref } from '#kernel/domain/ids.ts';
import type { Person } from '#kernel/domain/principal.ts';
import type { Catalogue, Known } from '../domain/aggregate.ts';
import { readCommand, type Command } from '../domain/command.ts';
import { isAhead, overlay } from '../domain/overlay.ts';
import type { DeviceStore, ListQuery, Looked } from './device-store.ts';

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
export const viewOf = async (deps: ViewDeps, ref: Ref): Promise<View> =>
  viewIn(deps, ref.id, await deps.store.look(ref));

async function viewIn(deps: ViewDeps, id: string, looked: Looked): Promise<View> {
  const { state } = await played(deps, looked);
  return { id, state, isWaiting: aheadIn(looked).length > 0 };
}

/**
 * Her own words on a thing played on top of its base, and what they and `next` read of other things: a rule waits for nothing, so it is
 * loaded beforehand. Others are seen as she sees them too, with her unsent words, at most so many steps away: things refer to things, and
 * nothing in the house refers in a circle that long.
 */
export async function played(
  deps: ViewDeps,
  looked: Looked,
  next?: Command,
  steps = 4,
): Promise<{ readonly state: unknown; readonly known: Known }> {
  const { catalogue, store, me } = deps;
  const own = aheadIn(looked).flatMap(({ text }) => readCommand(text) ?? []);
  const states = new Map<string, unknown>();
  for (const ref of [...own, ...(next ? [next] : [])].flatMap((command) => refsOf(catalogue, command)))
    if (steps > 0 && !states.has(key(ref)))
      states.set(key(ref), (await played(deps, await store.look(ref), undefined, steps - 1)).state);
  const known: Known = (ref) => states.get(key(ref));
  return { state: overlay(catalogue, looked.base, looked.kept, looked.meta, me, known), known };
}

const aheadIn = ({ base, kept, meta }: Looked) => kept.filter((row) => isAhead(row, base?.rev ?? 0, meta));

const refsOf = ({ aggregates }: Catalogue, command: Command): readonly Ref[] =>
  attempt(() => aggregates[command.target.type]?.refs(command)) ?? [];

/** A list: the rows of the base in order of their key, and before them what exists only in this person's own words so far. */
export async function listOf(deps: ViewDeps, query: ListQuery): Promise<readonly View[]> {
  const { store } = deps;
  const rows = await store.list(query);
  const touched = new Set((await store.ahead(query.type)).map(({ target }) => target.slice(query.type.length + 1)));
  // All at once: one after the other, a day's unsent work would keep a screen waiting.
  const own = await Promise.all(
    [...touched].map(async (id) => {
      const looked = await store.look({ type: query.type, id });
      return { view: await viewIn(deps, id, looked), isNew: looked.base === undefined };
    }),
  );
  const views = new Map(own.map(({ view }) => [view.id, view]));
  const news = own.flatMap(({ view, isNew }) => (isNew && view.state !== undefined ? [view] : []));
  return [...news.reverse(), ...rows.map(({ id, state }) => views.get(id) ?? { id, state, isWaiting: false })];
}
