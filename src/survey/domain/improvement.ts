import { z } from 'zod/mini';
import { businessDay, Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { daysAfter } from '#kernel/domain/period.ts';
import { hasRole, type Principal } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';

/** Read from a step away, in one look. */
export const ShortLine = z.string().check(z.trim(), z.minLength(1), z.maxLength(140));

const target = z.object({ type: z.literal('improvement'), id: Uuid });
/** `point`: where it was changed; without it, everywhere. `day`: since when. */
const Told = z.object({ text: z.object({ th: ShortLine, en: ShortLine }), point: z.optional(Uuid), day: Day });
type Told = z.infer<typeof Told>;
const TellImprovement = z.object({ type: z.literal('improvement.tell'), target, ...Told.shape });
const WithdrawImprovement = z.object({ type: z.literal('improvement.withdraw'), target });
const ImprovementCommand = z.discriminatedUnion('type', [TellImprovement, WithdrawImprovement]);
export type ImprovementCommand = z.infer<typeof ImprovementCommand>;

type ImprovementEvent =
  | { readonly type: 'told'; readonly facts: Told }
  | { readonly type: 'withdrawn'; readonly facts: Readonly<Record<never, never>> };

/** What was changed after what people said, in a line for everybody. `told` is missing until it was told, and after it was taken back. */
export interface Improvement {
  readonly told?: Told;
}

export type ImprovementRefusal = 'tellers-only' | 'in-the-future' | 'not-told';

export const mayTellImprovements = (by: Principal): boolean => hasRole(by, 'clerk', 'unit-officer');

/** The last word stands: a line that is told again is another line in its place. */
export const improvement: Aggregate<Improvement, ImprovementCommand, ImprovementEvent, ImprovementRefusal> = {
  type: 'improvement',
  Command: ImprovementCommand,
  initial: {},
  refs: (command) =>
    command.type === 'improvement.tell' && command.point ? [{ type: 'service-point', id: command.point }] : [],
  decide(now, command, { saidAt, by }) {
    if (!mayTellImprovements(by)) return err('tellers-only');
    switch (command.type) {
      case 'improvement.tell': {
        const { text, point, day } = command;
        if (day > businessDay(saidAt)) return err('in-the-future');
        return ok([{ type: 'told', facts: { text, day, ...(point && { point }) } }]);
      }
      case 'improvement.withdraw':
        return now.told ? ok([{ type: 'withdrawn', facts: {} }]) : err('not-told');
    }
  },
  evolve: (_, event) => (event.type === 'told' ? { told: event.facts } : {}),
  audience: () => ['public'],
  index: ({ told }) => ({ day: told?.day ?? '' }),
};

/** More than these nobody waits for. */
const MOST_LINES = 6;
const SHOWN_DAYS = 365;

/** What a kiosk tells at a point on a day: the newest lines of a year, of this point and of everywhere. */
export const toldAt = (all: readonly Improvement[], point: string, today: Day): readonly Pick<Told, 'text' | 'day'>[] =>
  all
    .flatMap(({ told }) => told ?? [])
    .filter((told) => (told.point ?? point) === point && told.day > daysAfter(today, -SHOWN_DAYS) && told.day <= today)
    .toSorted((a, b) => (a.day > b.day ? -1 : 1))
    .slice(0, MOST_LINES)
    .map(({ text, day }) => ({ text, day }));
