import { z } from 'zod/mini';
import { Uuid } from '#kernel/domain/ids.ts';
import { hasRole, STAFF, type Principal } from '#kernel/domain/principal.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { Aggregate } from '#ledger/domain/aggregate.ts';
import { Lock } from './leave-code.ts';
import { OpeningHours } from './opening-hours.ts';

/** The id of the service point. */
const target = z.object({ type: z.literal('kiosk-rules'), id: Uuid });
/** Without hours it asks always. */
const SetHours = z.object({ type: z.literal('kiosk-rules.set-hours'), target, hours: z.optional(OpeningHours) });
const SetCode = z.object({ type: z.literal('kiosk-rules.set-code'), target, lock: Lock });
const KioskRulesCommand = z.discriminatedUnion('type', [SetHours, SetCode]);
export type KioskRulesCommand = z.infer<typeof KioskRulesCommand>;

/** How the kiosks of one point behave, whatever they ask. */
export interface KioskRules {
  readonly hours?: OpeningHours | undefined;
  readonly lock?: Lock;
}

type KioskRulesEvent =
  | { readonly type: 'hours-set'; readonly facts: Pick<KioskRules, 'hours'> }
  | { readonly type: 'code-set'; readonly facts: { readonly lock: Lock } };

export type KioskRulesRefusal = 'officers-only';

/** Those who set tablets up. */
export const mayRuleKiosks = (by: Principal): boolean => hasRole(by, 'administrator', 'clerk');

export const kioskRules: Aggregate<KioskRules, KioskRulesCommand, KioskRulesEvent, KioskRulesRefusal> = {
  type: 'kiosk-rules',
  Command: KioskRulesCommand,
  initial: {},
  refs: ({ target: { id } }) => [{ type: 'service-point', id }],
  decide(_, command, { by }) {
    if (!mayRuleKiosks(by)) return err('officers-only');
    switch (command.type) {
      case 'kiosk-rules.set-hours':
        return ok([{ type: 'hours-set', facts: command.hours ? { hours: command.hours } : {} }]);
      case 'kiosk-rules.set-code':
        return ok([{ type: 'code-set', facts: { lock: command.lock } }]);
    }
  },
  evolve({ hours, lock }, { type, facts }) {
    const locked = type === 'code-set' ? facts.lock : lock;
    const open = type === 'hours-set' ? facts.hours : hours;
    return { ...(open && { hours: open }), ...(locked && { lock: locked }) };
  },
  audience: () => STAFF,
  index: () => ({ set: 1 }),
};
