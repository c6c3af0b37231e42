import { z } from 'zod/mini';
import { Uuid, type Instant } from '#kernel/domain/ids.ts';
import { hasRole, speakerOf, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from '#ledger/domain/aggregate.ts';
import { Line } from '#ledger/domain/personal.ts';

const target = z.object({ type: z.literal('kiosk'), id: Uuid });

/** `label`: which of a point's tablets it is, in the words of whoever set it up. */
const EnrolKiosk = z.object({ type: z.literal('kiosk.enrol'), target, point: Uuid, label: z.optional(Line) });
const RevokeKiosk = z.object({ type: z.literal('kiosk.revoke'), target });
/** What it brought after it was revoked, or from a copy, counts; or it does not. All of it, as far as it has arrived: nobody reads single answers. */
const CountAnswers = z.object({ type: z.literal('kiosk.count-answers'), target });
const RefuseAnswers = z.object({ type: z.literal('kiosk.refuse-answers'), target });
const KioskCommand = z.discriminatedUnion('type', [EnrolKiosk, RevokeKiosk, CountAnswers, RefuseAnswers]);
export type KioskCommand = z.infer<typeof KioskCommand>;

interface Done {
  readonly by: string;
  readonly at: Instant;
}
type KioskEvent =
  | { readonly type: 'enrolled'; readonly facts: Done & Pick<Kiosk, 'point' | 'label'> }
  | { readonly type: 'revoked' | 'answers-counted' | 'answers-refused'; readonly facts: Done };

/** A tablet that stands at a service point and speaks for it. `point` is empty until it was enrolled. */
export interface Kiosk {
  readonly point: string;
  readonly label?: string;
  readonly enrolled?: Done;
  /** Out of service, for good: what it still brings is held. */
  readonly revoked?: Done;
  /** Somebody decided about its answers that were held until then. */
  readonly decided?: Done;
}

export type KioskRefusal = 'officers-only' | 'already-enrolled' | 'already-revoked';

/** Who sets tablets up, sees how they are and takes them out of service. */
export const mayKeepKiosks = (by: Principal): boolean => hasRole(by, 'administrator', 'clerk');

/**
 * A kiosk that is not here may be revoked all the same: a server that lost its enrolment in a restore may hear of its end first, from the
 * officer's device, and it stays revoked when the enrolment comes back.
 */
function decide(
  now: Kiosk,
  command: KioskCommand,
  { saidAt, at, by }: Occasion,
): Result<readonly KioskEvent[], KioskRefusal> {
  if (!mayKeepKiosks(by)) return err('officers-only');
  switch (command.type) {
    case 'kiosk.enrol': {
      if (now.enrolled) return err('already-enrolled');
      const { point, label } = command;
      return ok([
        { type: 'enrolled', facts: { point, ...(label !== undefined && { label }), by: speakerOf(by), at: saidAt } },
      ]);
    }
    case 'kiosk.revoke':
      return now.revoked ? err('already-revoked') : ok([{ type: 'revoked', facts: { by: speakerOf(by), at } }]);
    case 'kiosk.count-answers':
      return ok([{ type: 'answers-counted', facts: { by: speakerOf(by), at } }]);
    case 'kiosk.refuse-answers':
      return ok([{ type: 'answers-refused', facts: { by: speakerOf(by), at } }]);
  }
}

function evolve(now: Kiosk, event: KioskEvent): Kiosk {
  switch (event.type) {
    case 'enrolled': {
      const { by, at, ...where } = event.facts;
      return { ...now, ...where, enrolled: { by, at } };
    }
    case 'revoked':
      return { ...now, revoked: event.facts };
    case 'answers-counted':
    case 'answers-refused':
      return { ...now, decided: event.facts };
  }
}

export const kiosk: Aggregate<Kiosk, KioskCommand, KioskEvent, KioskRefusal> = {
  type: 'kiosk',
  Command: KioskCommand,
  initial: { point: '' },
  refs: (command) => (command.type === 'kiosk.enrol' ? [{ type: 'service-point', id: command.point }] : []),
  decide,
  evolve,
  audience: () => STAFF,
  index: ({ enrolled }) => ({ enrolledAt: enrolled?.at ?? 0 }),
};
