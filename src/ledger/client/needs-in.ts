import { needsOf, type Needs } from '../domain/needs.ts';
import { outcome, type Stage } from '../domain/outcome.ts';
import { listOf, type ViewDeps } from './view.ts';

/** All stages but `over`, which is the last by its letters: of what is over there are more each year. */
const NOT_OVER = { from: 'handed-over', to: 'open' } as const satisfies Record<string, Stage>;

/** More than a device has on its way: unsent, and settled but not in the base yet. */
const [UNSENT, SETTLED] = [1_000, 200];

/** What needs somebody, read from a device's store. What moves on while it is read is met twice rather than not at all. */
export async function needsIn(deps: ViewDeps): Promise<Needs> {
  const { store, me } = deps;
  const outcomes = await listOf(deps, { type: outcome.type, by: 'stage', ...NOT_OVER });
  const attention = await store.attention();
  const outbox = await store.outbox(UNSENT);
  const { seen } = await store.meta();
  const settled = (await store.journal(SETTLED)).filter(({ status, n }) => status === 'accepted' && n > seen);
  return needsOf(me, { attention, outcomes, ahead: [...outbox, ...settled].map(({ text }) => text) });
}
