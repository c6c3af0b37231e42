import { z } from 'zod/mini';
import { businessDay, Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';

/** How a kiosk asks: one question a screen, which is what it does where nothing is said, or all on one page. */
export const PageKind = z.enum(['each', 'whole']);
export type PageKind = z.infer<typeof PageKind>;

/** Which questionnaires a service point asks, from a day on: one at its kiosk, one on phones and on paper. */
const AskedFrom = z.object({ from: Day, kiosk: Uuid, phone: Uuid, page: z.optional(PageKind) });
export type AskedFrom = z.infer<typeof AskedFrom>;

/** By day, the earliest first. Before the first of them the point asks what it was set up with. */
export interface Asking {
  readonly since: readonly AskedFrom[];
}

const SetAsking = z.object({
  type: z.literal('asking.set'),
  /** The id of the service point. */
  target: z.object({ type: z.literal('asking'), id: Uuid }),
  ...AskedFrom.shape,
});
export type SetAsking = z.infer<typeof SetAsking>;
type AskingSet = { readonly type: 'set'; readonly facts: AskedFrom };

export type AskingRefusal = 'administrator-only' | 'in-the-past';

export const asking: Aggregate<Asking, SetAsking, AskingSet, AskingRefusal> = {
  type: 'asking',
  Command: SetAsking,
  initial: { since: [] },
  refs: ({ target: { id }, kiosk, phone }) => [
    { type: 'service-point', id },
    { type: 'questionnaire', id: kiosk },
    { type: 'questionnaire', id: phone },
  ],
  decide(_, { from, kiosk, phone, page }, { saidAt, by }) {
    if (!hasRole(by, 'administrator')) return err('administrator-only');
    // What was asked on a day that is over cannot change any more.
    if (from < businessDay(saidAt)) return err('in-the-past');
    return ok([{ type: 'set', facts: { from, kiosk, phone, ...(page && { page }) } }]);
  },
  evolve: ({ since }, { facts }) => ({
    since: [...since.filter(({ from }) => from !== facts.from), facts].sort((a, b) => (a.from < b.from ? -1 : 1)),
  }),
  audience: () => ['public'],
  index: ({ since }) => ({ changes: since.length }),
};

/** Which questionnaire is asked on a day; `before`: the one with which the point was set up. */
export const askedOn = ({ since }: Asking, before: string, door: 'kiosk' | 'phone', day: Day): string =>
  since.findLast(({ from }) => from <= day)?.[door] ?? before;

/** How the kiosk asks on a day. */
export const pageOn = ({ since }: Asking, day: Day): PageKind =>
  since.findLast(({ from }) => from <= day)?.page ?? 'each';
