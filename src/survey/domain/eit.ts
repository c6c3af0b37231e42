import { z } from 'zod/mini';
import { businessDay, Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { namedId } from '#kernel/domain/named-id.ts';
import { hasRole, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

/** The address of the national assessment's own questionnaire, as ITAS gives it to an agency (domain facts §2.1): people leave us by it. */
export const EitLink = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).check(z.maxLength(500));

const target = z.object({ type: z.literal('eit'), id: Uuid });
/** In the Buddhist era; the assessment is held every fiscal year. */
const FiscalYear = z.int().check(z.gte(2500), z.lte(2999));
const SetLink = z.object({ type: z.literal('eit.link'), target, fiscalYear: FiscalYear, link: EitLink });
const PlacePoster = z.object({ type: z.literal('eit.place'), target, point: Uuid, day: Day, photo: z.optional(Line) });
const EitCommand = z.discriminatedUnion('type', [SetLink, PlacePoster]);
export type EitCommand = z.infer<typeof EitCommand>;

/** A poster hangs at a point from a day on. `photo`: where its picture is kept, as evidence. `link`: the one that is printed on it. */
export interface Placement {
  readonly point: string;
  readonly day: Day;
  readonly photo?: string | undefined;
  readonly link: string;
}

/** The external stakeholders' part (EIT) of one fiscal year's national assessment. It is not ours: we only lead there. `link` is empty until somebody has set it. */
export interface Eit {
  readonly fiscalYear: number;
  readonly link: string;
  /** In the order in which they were noted. */
  readonly placements: readonly Placement[];
}

type EitEvent =
  | { readonly type: 'linked'; readonly facts: Pick<Eit, 'fiscalYear' | 'link'> }
  | { readonly type: 'placed'; readonly facts: Omit<Placement, 'link'> };

export type EitRefusal = 'officers-only' | 'not-its-year' | 'no-link-yet' | 'in-the-future' | 'already-placed';

export const eitId = (fiscalYear: number): string => namedId(`eit-${fiscalYear}`);

export const mayKeepEit = (by: Principal): boolean => hasRole(by, 'administrator', 'clerk');

function decide(
  { link, placements }: Eit,
  command: EitCommand,
  { saidAt, by }: Occasion,
): Result<readonly EitEvent[], EitRefusal> {
  if (!mayKeepEit(by)) return err('officers-only');
  switch (command.type) {
    case 'eit.link': {
      const { fiscalYear, link } = command;
      if (command.target.id !== eitId(fiscalYear)) return err('not-its-year');
      return ok([{ type: 'linked', facts: { fiscalYear, link } }]);
    }
    case 'eit.place': {
      const { point, day, photo } = command;
      if (!link) return err('no-link-yet');
      if (day > businessDay(saidAt)) return err('in-the-future');
      if (placements.some((one) => one.point === point && one.day === day && one.link === link))
        return err('already-placed');
      return ok([{ type: 'placed', facts: { point, day, ...(photo !== undefined && { photo }) } }]);
    }
  }
}

export const eit: Aggregate<Eit, EitCommand, EitEvent, EitRefusal> = {
  type: 'eit',
  Command: EitCommand,
  initial: { fiscalYear: 0, link: '', placements: [] },
  refs: (command) => (command.type === 'eit.place' ? [{ type: 'service-point', id: command.point }] : []),
  decide,
  evolve: (now, event) =>
    event.type === 'linked'
      ? { ...now, ...event.facts }
      : { ...now, placements: [...now.placements, { ...event.facts, link: now.link }] },
  audience: () => STAFF,
  index: ({ fiscalYear }) => ({ fiscalYear }),
};

/** Hangs there a poster whose link is not the right one any more? */
export const isOutdated = ({ link }: Pick<Eit, 'link'>, placement: Placement): boolean => placement.link !== link;
