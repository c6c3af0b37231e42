import { businessDay, fiscalYear } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { hasRole, inUnit, speakerOf, type Audience, type Principal, type Role } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from '#ledger/domain/aggregate.ts';
import { shown } from '#ledger/domain/personal.ts';
import { ComplaintCommand, type ComplaintEvent, type Kind } from './words-of-a-case.ts';

export type ComplaintStatus = 'received' | 'assigned' | 'closed';

/** One case. `words` are missing where the personal part was erased; the history stays. */
export type Complaint =
  | { readonly status: 'none' }
  | {
      readonly status: ComplaintStatus;
      readonly kind: Kind;
      readonly fiscalYear: number;
      readonly loggedAt: Instant;
      readonly loggedBy: string;
      readonly village?: number | undefined;
      readonly words?:
        | {
            readonly text: string;
            readonly place?: string | undefined;
            readonly name?: string | undefined;
            readonly phone?: string | undefined;
          }
        | undefined;
      readonly unit?: string | undefined;
      readonly history: readonly ComplaintEvent[];
    };
type Case = Exclude<Complaint, { status: 'none' }>;

export type ComplaintRefusal = 'already-logged' | 'not-logged' | 'already-closed' | 'not-your-case' | 'told-in-future';

const isSecret = (kind: Kind): boolean => kind === 'corruption';

/** Who may go on with a case: of corruption its own officer only; else the clerk, and the unit that it was given to. */
export const isResponsible = (by: Principal, { kind, unit }: Pick<Case, 'kind' | 'unit'>): boolean =>
  isSecret(kind) ? hasRole(by, 'integrity-officer') : hasRole(by, 'clerk') || (unit !== undefined && inUnit(by, unit));

function decide(
  now: Complaint,
  command: ComplaintCommand,
  { saidAt, by }: Occasion,
): Result<readonly ComplaintEvent[], ComplaintRefusal> {
  const said = { at: saidAt, by: speakerOf(by) };
  if (command.type === 'complaint.log') {
    if (now.status !== 'none') return err('already-logged');
    const { kind, village, personal } = command;
    const facts = {
      ...said,
      kind,
      fiscalYear: fiscalYear(businessDay(saidAt)),
      ...(village !== undefined && { village }),
    };
    return ok([{ type: 'logged', facts, personal }]);
  }
  if (now.status === 'none') return err('not-logged');
  if (!isResponsible(by, now)) return err('not-your-case');
  if (now.status === 'closed') return err('already-closed');
  const facts = { ...said, kind: now.kind, fiscalYear: now.fiscalYear };
  switch (command.type) {
    case 'complaint.assign':
      return ok([{ type: 'assigned', facts: { ...facts, unit: command.unit } }]);
    case 'complaint.note':
      return ok([{ type: 'noted', facts, personal: command.personal }]);
    case 'complaint.close': {
      const { told, toldOn, personal } = command;
      if (toldOn > businessDay(saidAt)) return err('told-in-future');
      return ok([{ type: 'closed', facts: { ...facts, told, toldOn }, personal }]);
    }
  }
}

const withoutSalt = (event: ComplaintEvent): ComplaintEvent =>
  'personal' in event ? ({ ...event, personal: shown(event.personal) } as ComplaintEvent) : event;

function evolve(now: Complaint, event: ComplaintEvent): Complaint {
  if (event.type === 'logged') {
    const { at, by, kind, fiscalYear, village } = event.facts;
    const history = [{ type: event.type, facts: event.facts }];
    return {
      status: 'received',
      kind,
      fiscalYear,
      loggedAt: at,
      loggedBy: by,
      village,
      words: shown(event.personal),
      history,
    };
  }
  if (now.status === 'none') return now;
  const history = [...now.history, withoutSalt(event)];
  switch (event.type) {
    case 'assigned':
      return { ...now, status: 'assigned', unit: event.facts.unit, history };
    case 'noted':
      return { ...now, history };
    case 'closed':
      return { ...now, status: 'closed', history };
  }
}

/** A word on a case that is not here may be about corruption: its logging is held too. */
function supervisor(now: Complaint, command: ComplaintCommand): Role {
  const kind = command.type === 'complaint.log' ? command.kind : now.status === 'none' ? 'corruption' : now.kind;
  return isSecret(kind) ? 'integrity-officer' : 'clerk';
}

/** Corruption cases live behind their own role, whatever the unit: not even the clerk, nor who wrote it down, learns that there is one. */
function audience(now: Complaint): readonly Audience[] {
  if (now.status === 'none') return [];
  if (isSecret(now.kind)) return ['role:integrity-officer'];
  return ['role:clerk', `person:${now.loggedBy}`, ...(now.unit ? [`unit:${now.unit}` as const] : [])];
}

export const complaint: Aggregate<Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal> = {
  type: 'complaint',
  Command: ComplaintCommand,
  initial: { status: 'none' },
  refs: (command) => (command.type === 'complaint.assign' ? [{ type: 'unit', id: command.unit }] : []),
  decide,
  evolve,
  audience,
  index: (now) => (now.status === 'none' ? {} : { loggedAt: now.loggedAt }),
  supervisor,
};
