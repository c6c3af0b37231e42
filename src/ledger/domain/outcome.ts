import { z } from 'zod/mini';
import { Uuid, type Instant } from '#kernel/domain/ids.ts';
import { hasRole, type Audience, type Principal, type Role } from '#kernel/domain/principal.ts';
import { err, ok, type Result } from '#kernel/domain/result.ts';
import type { Aggregate, Occasion } from './aggregate.ts';
import type { Command } from './command.ts';
import { FreeText, Salt } from './personal.ts';

/**
 * What became of a command that was not simply accepted; its id is the command's id. It is a thing with a history of its own, for three reasons:
 * a later outcome finds its author by the same feed as everything else, a lost "no" is missing in the chain like a lost event, and what people
 * make of it (put right, handed over, set aside, vouched for) is on record like everything that they do.
 */
export interface OutcomeState {
  readonly author: string;
  readonly status: 'none' | 'held' | 'accepted' | 'rejected';
  readonly code: string;
  /** Who decides where its author cannot: the clerk, or whoever may see what it is about. */
  readonly supervisor?: Role;
  /** The command's own text, as long as it was not erased: to be read by whoever has to decide. */
  readonly said?: string | undefined;
  readonly handedOver?: By & { readonly note?: string | undefined };
  /** A supervisor said: it is hers, decide it. */
  readonly vouched?: By;
  /** A supervisor said: it shall have no effect. */
  readonly refused?: By & { readonly reason?: string | undefined };
  /** Nobody needs to look at it any more. `correction`: the command that says it rightly. */
  readonly closed?: By & { readonly reason?: string | undefined; readonly correction?: string };
}
interface By {
  readonly by: string;
  readonly at: Instant;
}

type Verdict = Pick<OutcomeState, 'author' | 'status' | 'code'>;
type Reason = { readonly text: string } | undefined;
export type OutcomeEvent =
  | {
      readonly type: 'held' | 'rejected';
      readonly facts: Verdict & { readonly supervisor: Role };
      readonly personal?: { readonly said: string } | undefined;
    }
  | { readonly type: 'decided'; readonly facts: Verdict }
  | { readonly type: 'handed-over' | 'refused' | 'discarded'; readonly facts: By; readonly personal?: Reason }
  | { readonly type: 'vouched'; readonly facts: By }
  | { readonly type: 'corrected'; readonly facts: By & { readonly correction: string } };

const target = z.object({ type: z.literal('outcome'), id: Uuid });
const reason = z.object({ text: FreeText, salt: Salt });
/** Her own refused command: somebody else shall put it right. */
const HandOver = z.object({ type: z.literal('outcome.hand-over'), target, personal: z.optional(reason) });
/** A refused command shall stay refused. */
const Discard = z.object({ type: z.literal('outcome.discard'), target, personal: reason });
/** A held command: the supervisor knows who said it. It is decided now, by the rules, or as soon as they can. */
const Vouch = z.object({ type: z.literal('outcome.vouch'), target });
/** A held command shall have no effect. */
const Refuse = z.object({ type: z.literal('outcome.refuse'), target, personal: reason });
const OutcomeCommand = z.discriminatedUnion('type', [HandOver, Discard, Vouch, Refuse]);
type OutcomeCommand = z.infer<typeof OutcomeCommand>;

export type OutcomeRefusal = 'not-your-matter' | 'decided-already' | 'handed-over-already';

/** What its author reads where a supervisor said no. */
const REFUSED = 'refused-by-supervisor';

const initial: OutcomeState = { author: '', status: 'none', code: '' };

const isAuthor = (by: Principal, { author }: OutcomeState): boolean => by.kind === 'person' && by.id === author;

/** Does this person decide about what is held, and put right what was handed over? */
export const isSupervisor = (by: Principal, { supervisor }: OutcomeState): boolean =>
  supervisor !== undefined && hasRole(by, supervisor);

/** Was it refused, and has nobody put it right or set it aside? */
export const isOpen = ({ status, closed }: OutcomeState): boolean => status === 'rejected' && !closed;

/** May this person correct it or set it aside? Its author, and whoever it was handed to. */
export const mayClose = (by: Principal, now: OutcomeState): boolean =>
  isOpen(now) && (isAuthor(by, now) || (now.handedOver !== undefined && isSupervisor(by, now)));

function decide(
  now: OutcomeState,
  command: OutcomeCommand,
  { at, by }: Occasion,
): Result<readonly OutcomeEvent[], OutcomeRefusal> {
  // Nobody has no "no" of her own here, and her hour is kept nowhere.
  if (by.kind !== 'person') return err('not-your-matter');
  const facts = { by: by.id, at };
  switch (command.type) {
    case 'outcome.hand-over':
      if (!isAuthor(by, now)) return err('not-your-matter');
      if (!isOpen(now)) return err('decided-already');
      if (now.handedOver) return err('handed-over-already');
      return ok([{ type: 'handed-over', facts, personal: command.personal }]);
    case 'outcome.discard':
      // A device that has heard the "no" and no states since may discard it all the same.
      if (now.status !== 'none' && !isOpen(now)) return err('decided-already');
      if (now.status !== 'none' && !mayClose(by, now)) return err('not-your-matter');
      return now.closed ? err('decided-already') : ok([{ type: 'discarded', facts, personal: command.personal }]);
    case 'outcome.vouch':
    case 'outcome.refuse':
      if (!isSupervisor(by, now)) return err('not-your-matter');
      if (now.status !== 'held' || (now.vouched && command.type === 'outcome.vouch')) return err('decided-already');
      return ok([
        command.type === 'outcome.vouch'
          ? { type: 'vouched', facts }
          : { type: 'refused', facts, personal: command.personal },
      ]);
  }
}

function evolve(now: OutcomeState, event: OutcomeEvent): OutcomeState {
  switch (event.type) {
    case 'held':
    case 'rejected':
      return { ...hers(now, event.facts.author), ...event.facts, ...(event.personal && { said: event.personal.said }) };
    case 'decided':
      return { ...now, ...event.facts };
    case 'handed-over':
      return { ...now, handedOver: { ...event.facts, note: event.personal?.text } };
    case 'vouched':
      return { ...now, vouched: event.facts };
    case 'refused':
      return { ...now, status: 'rejected', code: REFUSED, refused: { ...event.facts, reason: event.personal?.text } };
    case 'discarded':
      return { ...now, author: now.author || event.facts.by, closed: { ...event.facts, reason: event.personal?.text } };
    case 'corrected':
      return { ...now, closed: event.facts };
  }
}

/** What somebody else has set aside before there was anything to set aside was not hers to. */
const hers = (now: OutcomeState, author: string): OutcomeState => (now.author === author ? now : initial);

function audience({ author, status, supervisor, handedOver, closed }: OutcomeState): readonly Audience[] {
  const hers: readonly Audience[] = author ? [`person:${author}`] : [];
  return supervisor && (status === 'held' || (handedOver && !closed)) ? [...hers, `role:${supervisor}`] : hers;
}

export const outcome: Aggregate<OutcomeState, OutcomeCommand, OutcomeEvent, OutcomeRefusal> = {
  type: 'outcome',
  Command: OutcomeCommand,
  initial,
  refs: () => [],
  decide,
  evolve,
  audience,
  index: (now) => ({ stage: stageOf(now) }),
  // A word about a "no" that is not here may be about anything.
  supervisor: ({ supervisor = 'integrity-officer' }) => supervisor,
};

/** By this the device finds what somebody has to look at. */
export type Stage = 'held' | 'open' | 'handed-over' | 'over';
const stageOf = (now: OutcomeState): Stage => {
  if (now.status === 'held') return 'held';
  return isOpen(now) ? (now.handedOver ? 'handed-over' : 'open') : 'over';
};

/** Has the server made up its mind about this command? */
export const isDecided = (
  type: string,
  state: unknown,
): state is OutcomeState & { readonly status: 'accepted' | 'rejected' } =>
  type === outcome.type && ['accepted', 'rejected'].includes((state as OutcomeState | undefined)?.status ?? '');

/** Needs this "no" nobody any more? */
export const isClosed = (type: string, state: unknown): boolean =>
  type === outcome.type && (state as OutcomeState | undefined)?.closed !== undefined;

/** Which refused command of her own these words put right or set aside, so that it needs nobody any more. */
export const closedBy = ({
  type,
  target,
  supersedes,
}: Pick<Command, 'type' | 'target' | 'supersedes'>): string | undefined =>
  supersedes ?? (type === 'outcome.discard' ? target.id : undefined);
